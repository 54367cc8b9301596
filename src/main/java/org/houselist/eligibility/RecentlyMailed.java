package org.houselist.eligibility;

/** The person was mailed less than so many calendar days before the planned day. */
final class RecentlyMailed implements Refusal {
    @Override
    public Reason reason() {
        return Reason.RECENTLY_MAILED;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        int newest = candidate.days().newest();
        return newest != Days.NEVER && candidate.communication.plannedDay() < again(candidate);
    }

    /** The first day on which it does not hold any more. */
    static int again(Candidate candidate) {
        return candidate.days().newest() + candidate.frequency.days();
    }

    @Override
    public String detail(Candidate candidate, Words words) {
        Mailings mailings = candidate.facts.mailings;
        int last = mailings.lastAddress(candidate.mailbox(), candidate.facts.addresses, candidate.facts.persons);
        String mailing = words.mailing(mailings.source(last), mailings.newestDay(last));
        return last == candidate.address() ? mailing : mailing + " to address " + candidate.facts.addresses.text(last);
    }
}
