package org.houselist.eligibility;

import java.util.Objects;
import org.houselist.batch.Times;
import org.houselist.books.OwnerBook;

/**
 * An owner or former owner of the address, or any patron of the person, has no_email, or the CRM says allow_marketing = N for the
 * address. What a former owner said is lifted by a newer opt-in.
 */
final class NoEmail implements Refusal {
    @Override
    public Reason reason() {
        return Reason.NO_EMAIL;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        return ofItself(candidate) || personRefusing(candidate) != 0;
    }

    /** From the address and its own owners alone. */
    static boolean ofItself(Candidate candidate) {
        for (int entry = candidate.firstEntry(); entry < candidate.endEntry(); entry++) {
            if (refused(candidate, entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean refused(Candidate candidate, int entry) {
        OwnerBook owners = candidate.facts.owners;
        boolean said = candidate.facts.patrons.noEmail(owners.patronNo(entry))
                || Objects.equals(owners.allowMarketing(entry), false);
        return said && !candidate.optedInAfter(candidate.facts.until(entry));
    }

    private static int personRefusing(Candidate candidate) {
        Persons persons = candidate.facts.persons;
        for (int i = 0; i < persons.count(candidate.mailbox()); i++) {
            int person = persons.person(candidate.mailbox(), i);
            long until = candidate.facts.noEmailUntil(person);
            if (until != Times.UNKNOWN && !candidate.optedInAfter(until)) {
                return person;
            }
        }
        return 0;
    }

    @Override
    public String detail(Candidate candidate, Words words) {
        String own = Owners.firstId(candidate, entry -> refused(candidate, entry));
        return own.isEmpty() ? Owners.id(candidate, candidate.facts.noEmailPatron(personRefusing(candidate))) : own;
    }
}
