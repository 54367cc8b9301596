package org.houselist.intake;

import java.util.ArrayList;
import java.util.List;

/** How many rows of each file were admitted, and how many were known already. */
final class FileCounts {
    private final List<long[]> counts = new ArrayList<>();

    void admitted(int fileNo) {
        of(fileNo)[0]++;
    }

    void unchanged(int fileNo) {
        of(fileNo)[1]++;
    }

    private long[] of(int fileNo) {
        while (counts.size() <= fileNo) {
            counts.add(new long[2]);
        }
        return counts.get(fileNo);
    }

    /** Writes them down. */
    void note(DeliveryStore store, List<DeliveryStore.Listed> files) {
        for (DeliveryStore.Listed file : files) {
            store.count(file.fileNo(), of(file.fileNo())[0], of(file.fileNo())[1]);
        }
    }
}
