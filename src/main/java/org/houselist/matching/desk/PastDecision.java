package org.houselist.matching.desk;

/**
 * What was decided on a merge candidate once, as a person sees it.
 *
 * @param decision approve, reject, undo, assign, or {@code request} where the CRM was asked
 * @param at time with zone; of a request the night
 * @param note what the person said
 * @param evidence what it rested on then
 * @param source command, import file and line, or standing order
 */
public record PastDecision(String at, String decision, String by, String note, String evidence, String source) {}
