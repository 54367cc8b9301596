package org.houselist.linkage;

import org.houselist.batch.Dictionary;

/** The level of the e-mail addresses of two records. Holds what is known of each address once; for several threads. */
final class Emails {
    private final People people;
    private final LocalParts locals;
    private final Domains domains;

    Emails(People people) {
        this.people = people;
        this.locals = new LocalParts(people.words().mailboxes);
        this.domains = new Domains(people);
    }

    /** Nearly every pair has different addresses, and is not worth remembering. -1 where one gives none. */
    int level(int a, int b) {
        int ofA = people.value(Field.MAILBOX, a);
        int ofB = people.value(Field.MAILBOX, b);
        if (ofA == 0 || ofB == 0) {
            return -1;
        }
        if (ofA == ofB) {
            return 0;
        }
        if (areFarApart(ofA, ofB)) {
            return AddressLikeness.DIFFERENT;
        }
        Dictionary mailboxes = people.words().mailboxes;
        boolean inOrder = mailboxes.compare(ofA, ofB) < 0;
        String one = mailboxes.text(inOrder ? ofA : ofB);
        String other = mailboxes.text(inOrder ? ofB : ofA);
        int level = AddressLikeness.email(one, other);
        return level < AddressLikeness.NAMED && isMadeOfNames(one, other, a, b) ? AddressLikeness.NAMED : level;
    }

    /** Whether two different mailboxes surely are of the level different, without a look at their texts. */
    boolean areFarApart(int a, int b) {
        return locals.areFarApart(a, b);
    }

    /**
     * That ann.lee@ is the name at two providers, or that ann.lee@ is like bob.lee@ at one that many have, says no more than the
     * names do. A number in both, or a domain of their own, does.
     */
    private boolean isMadeOfNames(String one, String other, int a, int b) {
        return (hasName(one, other, a) || hasName(one, other, b))
                && !AddressLikeness.sameNumber(one, other)
                && (AddressLikeness.otherProviders(one, other) || (domains.isCommon(one) && !haveOneName(a, b)));
    }

    /** Perhaps swapped. Then the names are no reason why the addresses differ: that is a slip. */
    private boolean haveOneName(int a, int b) {
        int first = people.value(Field.FIRST, a);
        int last = people.value(Field.LAST, a);
        int otherFirst = people.value(Field.FIRST, b);
        int otherLast = people.value(Field.LAST, b);
        return first != 0
                && last != 0
                && ((first == otherFirst && last == otherLast) || (first == otherLast && last == otherFirst));
    }

    private boolean hasName(String one, String other, int person) {
        String first = people.text(Field.FIRST, person);
        String last = people.text(Field.LAST, person);
        return AddressLikeness.hasName(one, last)
                || AddressLikeness.hasName(other, last)
                || AddressLikeness.hasName(one, first)
                || AddressLikeness.hasName(other, first);
    }
}
