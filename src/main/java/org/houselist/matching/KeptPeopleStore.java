package org.houselist.matching;

import org.houselist.batch.KeptFile;
import org.houselist.batch.KeptStore;
import org.houselist.linkage.KeptRecords;
import org.houselist.linkage.People;
import org.jspecify.annotations.Nullable;

/** The comparable records of the patrons, as they are kept for the next night. */
final class KeptPeopleStore {
    private static final String NAME = "people";

    private final KeptStore kept;

    /** {@code kept}: by the settings by which records are made comparable. */
    KeptPeopleStore(KeptStore kept) {
        this.kept = kept;
    }

    /** What was written last by the same rules; null where nothing is, or it cannot be believed. */
    @Nullable
    KeptPeople last() {
        KeptStore.Kept last = kept.last(NAME);
        return last == null ? null : read(last.run(), last.content());
    }

    private static KeptPeople read(int run, KeptFile.In content) {
        int size = content.number();
        int[] patronNos = content.ints(size, size);
        int[] addressNos = content.ints(size, size);
        return new KeptPeople(run, patronNos, addressNos, KeptRecords.read(content));
    }

    /**
     * Writes down all patrons that the builder was given.
     *
     * @param patronNos by their number among the records, ascending
     * @param addressNos by patron_no, the address that each is written to
     */
    void keep(int[] patronNos, int[] addressNos, People.Builder records) {
        kept.believe(NAME, kept.write(NAME, out -> {
            out.put(patronNos.length).put(patronNos, patronNos.length);
            for (int no : patronNos) {
                out.put(addressNos[no]);
            }
            records.keep(out);
        }));
    }
}
