package org.houselist.linkage;

import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Dictionary;

/** Which e-mail domains many have: those of providers, and of large offices. One that few have tells of who they are. */
final class Domains {
    private static final int SAMPLE = 20_000;
    private static final int FEW = 10;

    /** In a short list one of so many is no rare domain. */
    private static final int ONE_IN = 50;

    private final Map<String, Integer> counts = new HashMap<>();
    private int looked;

    /** Looks at a sample of the addresses. */
    Domains(Dictionary addresses) {
        for (int address = 1; address <= addresses.highest(); address += 1 + addresses.highest() / SAMPLE) {
            looked++;
            counts.merge(of(addresses.text(address)), 1, Integer::sum);
        }
    }

    boolean isCommon(String address) {
        int count = counts.getOrDefault(of(address), 0);
        return count > Math.min(FEW, looked / ONE_IN);
    }

    private static String of(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
