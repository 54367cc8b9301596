package org.houselist.matching;

import java.util.Arrays;
import java.util.BitSet;
import org.houselist.linkage.People;

/**
 * The patrons that can be compared: those that the CRM has, and that were not merged into others.
 *
 * @param people what their records hold
 * @param patronNos by their number among the people, ascending
 * @param changed the people whose records are new or changed since they were compared last
 */
record PatronPeople(People people, int[] patronNos, BitSet changed) {

    /** The number among the people of a patron; negative where it is not one of them. */
    int person(int patronNo) {
        return Arrays.binarySearch(patronNos, patronNo);
    }

    /** Whether the patron's record is compared tonight, or not there any more. */
    boolean isChanged(int patronNo) {
        int person = person(patronNo);
        return person < 0 || changed.get(person);
    }
}
