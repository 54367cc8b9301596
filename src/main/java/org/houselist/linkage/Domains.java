package org.houselist.linkage;

import java.util.HashMap;
import java.util.Map;

/** Which e-mail domains many have: those of providers, and of large offices. One that few have tells of who they are. */
final class Domains {
    private static final int SAMPLE = 20_000;
    private static final int FEW = 10;

    /** In a short list one of so many is no rare domain. */
    private static final int ONE_IN = 50;

    private final Map<String, Integer> counts = new HashMap<>();
    private int looked;

    /** Looks at the addresses of a sample of the people. */
    Domains(People people) {
        for (int person = 0; person < people.size(); person += 1 + people.size() / SAMPLE) {
            String address = people.text(Field.MAILBOX, person);
            if (!address.isEmpty()) {
                looked++;
                counts.merge(of(address), 1, Integer::sum);
            }
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
