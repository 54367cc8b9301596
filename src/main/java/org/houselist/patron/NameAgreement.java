package org.houselist.patron;

/**
 * What comparing two names found.
 *
 * @param outcome the kind of agreement
 * @param words the same for a person who works at the box office, e.g. {@code names agree (Bob is Robert)}
 */
public record NameAgreement(Outcome outcome, String words) {

    /** From full agreement to a clash, each with an example. */
    public enum Outcome {
        /** José O'Brien and Jose OBrien. */
        EQUAL,
        /** Bob Lee and Robert Lee. */
        NICKNAME,
        /** R. Lee and Robert Lee; J P and John Paul. */
        INITIAL,
        /** One has no name at all, or only a placeholder. */
        BLANK,
        /** Ann and Ann Lee: what both have agrees, the rest is missing in one. */
        PART_BLANK,
        /** Ann Lee and Anne Lee: spelled alike, no agreement and no clash. */
        NEAR,
        /** Robert &amp; Susan Lee and Robert Lee; Mary Ann and Ann. */
        PARTLY,
        /** Lee Ann and Ann Lee. */
        SWAPPED,
        /** Ann Lee and Ann Lane. */
        LAST_DIFFERS,
        /** Same first and last name, but Mr and Mrs, Jr and Sr, or another middle name. */
        DETAIL_DIFFERS,
        /** Ann, and the other has only Lee: nothing to compare. */
        NOTHING_COMMON,
        /** Ann Lee and Carl Lee. */
        CLASH
    }

    /** True where the names speak for one person: equal, nickname, initial, or one is blank. */
    public boolean agrees() {
        return switch (outcome) {
            case EQUAL, NICKNAME, INITIAL, BLANK, PART_BLANK -> true;
            case NEAR, PARTLY, SWAPPED, LAST_DIFFERS, DETAIL_DIFFERS, NOTHING_COMMON, CLASH -> false;
        };
    }

    /** True where the first names belong to two people. */
    public boolean clashes() {
        return outcome == Outcome.CLASH;
    }
}
