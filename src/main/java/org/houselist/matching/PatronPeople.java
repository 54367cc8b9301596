package org.houselist.matching;

import java.util.BitSet;
import org.houselist.linkage.People;

/**
 * The patrons that can be compared: those that the CRM has, and that were not merged into others.
 *
 * @param people what their records hold
 * @param patronNos by their number among the people, which is in the order of the patron_no
 * @param changed the people whose records are new or changed since they were compared last
 */
record PatronPeople(People people, int[] patronNos, BitSet changed) {}
