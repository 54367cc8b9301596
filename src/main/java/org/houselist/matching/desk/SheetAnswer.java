package org.houselist.matching.desk;

/**
 * What became of a sheet.
 *
 * @param blank rows whose decision was left blank
 * @param usedFallbackEncoding whether it was no UTF-8 and was read as Windows-1252
 */
public record SheetAnswer(DeskAnswer answer, int blank, boolean usedFallbackEncoding) {}
