package org.houselist.matching;

import java.util.Arrays;
import org.houselist.linkage.KeptRecords;

/**
 * The comparable records of the patrons as an earlier run wrote them down.
 *
 * @param run that wrote them; what changed later is not in them
 * @param patronNos by their number among the records, ascending
 * @param addressNos the address each was written to, see {@link PatronPeopleStore}
 * @param records what they held
 */
record KeptPeople(int run, int[] patronNos, int[] addressNos, KeptRecords records) {

    /** The number among the records of a patron who is still written to at this address; else negative. */
    int record(int patronNo, int addressNo) {
        int record = Arrays.binarySearch(patronNos, patronNo);
        return record >= 0 && addressNos[record] == addressNo ? record : -1;
    }
}
