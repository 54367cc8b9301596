package org.houselist.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.houselist.patron.PatronId;
import org.houselist.patron.PersonName;

/**
 * Keeps two people of one mailbox apart whom a third record would make one: R. Lee may be Robert or Rosemary, so it is surely
 * neither. A row is doubted where somebody whom rows of high confidence would make the same person clashes with one of its two,
 * and not with the other.
 */
final class TwoNames {
    private final Map<PatronId, MatchPatron> patrons = new HashMap<>();
    private final Map<PatronId, Person> persons = new HashMap<>();
    private final PairJudgement judgement;

    TwoNames(PairJudgement judgement) {
        this.judgement = judgement;
    }

    /** A patron of one of the rows. */
    void add(MatchPatron patron) {
        patrons.put(patron.id(), patron);
        persons.put(patron.id(), new Person(patron));
    }

    /** The same rows in the same order. */
    List<Candidate> doubted(List<Candidate> rows) {
        rows.stream().filter(row -> row.confidence() == Confidence.HIGH).forEach(this::join);
        return rows.stream().map(this::doubted).toList();
    }

    private void join(Candidate row) {
        Person keep = persons.get(row.keepId());
        Person merge = persons.get(row.mergeId());
        if (keep != null && merge != null && keep != merge) {
            keep.takeIn(merge);
            merge.patrons.forEach(patron -> persons.put(patron, keep));
        }
    }

    private Candidate doubted(Candidate row) {
        Person person = persons.get(row.keepId());
        if (row.confidence() != Confidence.HIGH || person == null || person.patrons.size() < 3) {
            return row;
        }
        return other(row, person)
                .map(other -> row.doubted("it may as well be " + other.name().full() + " (" + other.id() + ")"))
                .orElse(row);
    }

    private Optional<MatchPatron> other(Candidate row, Person person) {
        MatchPatron keep = patrons.get(row.keepId());
        MatchPatron merge = patrons.get(row.mergeId());
        return keep == null || merge == null
                ? Optional.empty()
                : person.byName.values().stream()
                        .filter(other -> judgement.clash(keep, other) != judgement.clash(merge, other))
                        .findFirst();
    }

    /** Whom rows of high confidence would make one. A thousand records of one name are looked at once, by the first of them. */
    private static final class Person {
        final List<PatronId> patrons = new ArrayList<>();
        final Map<PersonName, MatchPatron> byName = new LinkedHashMap<>();

        Person(MatchPatron patron) {
            patrons.add(patron.id());
            byName.put(patron.name(), patron);
        }

        void takeIn(Person other) {
            patrons.addAll(other.patrons);
            other.byName.forEach(byName::putIfAbsent);
        }
    }
}
