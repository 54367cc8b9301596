package org.houselist.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.houselist.patron.PatronId;

/**
 * Keeps two people of one mailbox apart whom a third record would make one: R. Lee may be Robert or Rosemary, so it is surely
 * neither. A row is doubted where somebody whom rows of high confidence would make the same person clashes with one of its two,
 * and not with the other.
 */
final class TwoNames {
    private final Map<PatronId, MatchPatron> patrons = new HashMap<>();
    private final Map<PatronId, List<MatchPatron>> persons = new HashMap<>();
    private final PairJudgement judgement;

    TwoNames(PairJudgement judgement) {
        this.judgement = judgement;
    }

    /** A patron of one of the rows. */
    void add(MatchPatron patron) {
        patrons.put(patron.id(), patron);
        persons.put(patron.id(), List.of(patron));
    }

    /** The same rows in the same order. */
    List<Candidate> doubted(List<Candidate> rows) {
        rows.stream().filter(row -> row.confidence() == Confidence.HIGH).forEach(this::join);
        return rows.stream().map(this::doubted).toList();
    }

    private void join(Candidate row) {
        List<MatchPatron> ofKeep = persons.getOrDefault(row.keepId(), List.of());
        List<MatchPatron> ofMerge = persons.getOrDefault(row.mergeId(), List.of());
        if (ofKeep != ofMerge) {
            List<MatchPatron> both = new ArrayList<>(ofKeep);
            both.addAll(ofMerge);
            both.forEach(patron -> persons.put(patron.id(), both));
        }
    }

    private Candidate doubted(Candidate row) {
        List<MatchPatron> person = persons.getOrDefault(row.keepId(), List.of());
        if (row.confidence() != Confidence.HIGH || person.size() < 3) {
            return row;
        }
        return other(row, person)
                .map(other -> row.doubted("it may as well be " + other.name().full() + " (" + other.id() + ")"))
                .orElse(row);
    }

    private Optional<MatchPatron> other(Candidate row, List<MatchPatron> person) {
        MatchPatron keep = patrons.get(row.keepId());
        MatchPatron merge = patrons.get(row.mergeId());
        return keep == null || merge == null
                ? Optional.empty()
                : person.stream()
                        .filter(other -> judgement.clash(keep, other) != judgement.clash(merge, other))
                        .findFirst();
    }
}
