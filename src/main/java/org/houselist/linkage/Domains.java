package org.houselist.linkage;

import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Dictionary;

/** Which e-mail domains many have: those of providers, and of large offices. One that few have tells of who they are. */
final class Domains {
    private static final int SAMPLE = 20_000;
    private static final int FEW = 10;

    private final Map<String, Integer> counts = new HashMap<>();

    /** Looks at a sample of the addresses. */
    Domains(Dictionary addresses) {
        for (int address = 1; address <= addresses.highest(); address += 1 + addresses.highest() / SAMPLE) {
            counts.merge(of(addresses.text(address)), 1, Integer::sum);
        }
    }

    boolean isCommon(String address) {
        return counts.getOrDefault(of(address), 0) > FEW;
    }

    private static String of(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
