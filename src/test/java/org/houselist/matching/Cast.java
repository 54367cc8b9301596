package org.houselist.matching;

import java.util.List;
import java.util.Set;
import org.houselist.email.RoleMailboxes;
import org.houselist.patron.KeepRank;
import org.houselist.patron.NameComparison;
import org.houselist.patron.Nicknames;
import org.houselist.patron.PatronId;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PersonName;
import org.houselist.patron.Placeholders;
import org.houselist.patron.Stub;

/** The patrons of the tests. Of two with the same rank the smaller id is kept. */
final class Cast {
    static final NameComparison NAMES = new NameComparison(Nicknames.common(), Placeholders.usual());
    static final SharedMailboxes SHARED =
            new SharedMailboxes(RoleMailboxes.USUAL, List.of("opera.example.org"), 3, NAMES);
    static final MailboxGroups GROUPS = new MailboxGroups(SHARED, new PairJudgement(NAMES));

    private Cast() {}

    /**
     * @param text e.g. {@code 1 Ann Lee}; after the name {@code *} for name-only, {@code household} or {@code organization} for the kind, {@code in:7} for a
     *     member of household 7; no name is a stub
     */
    static MatchPatron patron(String text) {
        List<String> words = List.of(text.strip().split(" +", -1));
        List<String> name = words.subList(1, words.size()).stream()
                .filter(word -> !word.matches("\\*|household|organization|in:.*"))
                .toList();
        String first = name.isEmpty() ? "" : name.get(0);
        String last = name.size() < 2 ? "" : name.get(1);
        Stub holds = name.isEmpty() ? Stub.STUB : words.contains("*") ? Stub.NAME_ONLY : Stub.NO;
        PatronKind kind = words.contains("household")
                ? PatronKind.HOUSEHOLD
                : words.contains("organization") ? PatronKind.ORGANIZATION : PatronKind.INDIVIDUAL;
        String household = words.stream()
                .filter(word -> word.startsWith("in:"))
                .map(word -> word.substring(3))
                .findFirst()
                .orElse("");
        return new MatchPatron(
                kind, PersonName.of(first, last), holds, household, rank(words.get(0), holds), Consent.NOTHING_SAID);
    }

    static PatronId id(String text) {
        return new PatronId(text);
    }

    /** {@code ann@example.org: 1 Ann Lee, 2 Ann Lee}. */
    static MailboxOwners owners(String text) {
        int colon = text.indexOf(':');
        return new MailboxOwners(
                text.substring(0, colon).strip(),
                List.of(text.substring(colon + 1).split(",", -1)).stream()
                        .map(Cast::patron)
                        .toList());
    }

    static Set<String> rejected(String a, String b) {
        return Set.of(CandidateId.of(id(a), id(b)));
    }

    private static KeepRank rank(String id, Stub holds) {
        return new KeepRank(
                false, holds == Stub.STUB, false, false, KeepRank.NEVER, 0, KeepRank.UNKNOWN, new PatronId(id));
    }
}
