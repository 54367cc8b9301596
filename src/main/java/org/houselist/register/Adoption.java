package org.houselist.register;

/** An orphan that got an owner tonight. */
record Adoption(int addressNo, int patronNo) {}
