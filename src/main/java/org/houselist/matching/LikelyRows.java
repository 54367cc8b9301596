package org.houselist.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.houselist.linkage.Clusters;
import org.houselist.patron.PatronId;
import org.houselist.patron.WhoIsKept;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the rows of the shared mailboxes those of patrons who are likely one person by what their records hold. In the order of
 * who is kept, a patron that has no row yet gets one to the most likely before it; one that has a row gets another only where it
 * is surely the same person as one before it with whom no row connects it yet. So n records still give at most n − 1 rows.
 *
 * <p>A pair is of high confidence where it is sure and its whole group of sure pairs agrees: a group that hangs together by one
 * weak link is parted there ({@link Clusters}).
 */
final class LikelyRows {
    private final Decisions decisions;
    private final IntFunction<MatchPatron> patrons;
    private final ToIntFunction<PatronId> numbers;
    private final double sure;
    private final Clusters.PairWeight weights;

    /**
     * @param patrons a patron by its number
     * @param numbers the number of a patron
     * @param sure from how many bits a pair is surely one person
     * @param weights the weight of any two patrons by their numbers, in bits
     */
    LikelyRows(
            Decisions decisions,
            IntFunction<MatchPatron> patrons,
            ToIntFunction<PatronId> numbers,
            double sure,
            Clusters.PairWeight weights) {
        this.decisions = decisions;
        this.patrons = patrons;
        this.numbers = numbers;
        this.sure = sure;
        this.weights = weights;
    }

    /** A pair that gets a row. */
    record Row(MatchPatron keep, MatchPatron merge, LikelyPair pair, Confidence confidence) {}

    /**
     * The rows that are added.
     *
     * @param mailboxRows those of the shared mailboxes, in the order of who is kept
     * @param pairs the likely pairs that share no mailbox, and that may be paired
     */
    List<Row> beside(Collection<Candidate> mailboxRows, Collection<LikelyPair> pairs) {
        return new Search(mailboxRows, pairs).rows();
    }

    /** A patron with its likely pairs, and its place in the order of who is kept. */
    private static final class Node {
        final int no;
        final MatchPatron patron;
        final List<LikelyPair> pairs = new ArrayList<>(2);
        int place;
        boolean hasRow;

        Node(int no, MatchPatron patron) {
            this.no = no;
            this.patron = patron;
        }
    }

    private final class Search {
        private final Map<Integer, Node> nodes = new HashMap<>();
        private final List<Node> order;
        private final Forest joined;
        private final Clusters groups;

        Search(Collection<Candidate> mailboxRows, Collection<LikelyPair> pairs) {
            for (LikelyPair pair : pairs) {
                node(pair.one()).pairs.add(pair);
                node(pair.other()).pairs.add(pair);
            }
            Collection<Candidate> near =
                    mailboxRows.stream().filter(this::concerns).toList();
            near.forEach(row -> {
                node(numbers.applyAsInt(row.keepId()));
                node(numbers.applyAsInt(row.mergeId())).hasRow = true;
            });
            order = new ArrayList<>(nodes.values());
            order.sort(Comparator.comparing(node -> node.patron.rank(), WhoIsKept.FIRST));
            for (int place = 0; place < order.size(); place++) {
                order.get(place).place = place;
            }
            joined = joined(near);
            groups = groups(near, pairs);
        }

        private Node node(int no) {
            return nodes.computeIfAbsent(no, any -> new Node(no, patrons.apply(no)));
        }

        private boolean concerns(Candidate row) {
            return nodes.containsKey(numbers.applyAsInt(row.keepId()))
                    || nodes.containsKey(numbers.applyAsInt(row.mergeId()));
        }

        private @Nullable Node known(PatronId id) {
            return nodes.get(numbers.applyAsInt(id));
        }

        /** Connected by decisions, and by rows that people are asked about: low confidence connects nobody. */
        private Forest joined(Collection<Candidate> near) {
            Forest forest = new Forest(order.size());
            near.stream()
                    .filter(row -> row.confidence() != Confidence.LOW)
                    .forEach(row -> join(forest, row.keepId(), row.mergeId()));
            decisions.standing().forEach((merge, keep) -> join(forest, keep, merge));
            return forest;
        }

        private void join(Forest forest, PatronId one, PatronId other) {
            Node a = known(one);
            Node b = known(other);
            if (a != null && b != null) {
                forest.join(a.place, b.place);
            }
        }

        private Clusters groups(Collection<Candidate> near, Collection<LikelyPair> pairs) {
            Clusters.Builder builder =
                    new Clusters.Builder(order.size(), sure, (a, b) -> weights.of(order.get(a).no, order.get(b).no));
            near.stream()
                    .filter(row -> row.confidence() == Confidence.HIGH)
                    .forEach(row -> decided(builder, row.keepId(), row.mergeId()));
            decisions.standing().forEach((merge, keep) -> decided(builder, keep, merge));
            for (LikelyPair pair : pairs) {
                Node one = node(pair.one());
                Node other = node(pair.other());
                if (decisions.isRejected(one.patron.id(), other.patron.id())) {
                    builder.never(one.place, other.place);
                } else if (pair.sure()) {
                    builder.sure(one.place, other.place, pair.bits());
                }
            }
            return builder.build();
        }

        private void decided(Clusters.Builder builder, PatronId one, PatronId other) {
            Node a = known(one);
            Node b = known(other);
            if (a != null && b != null) {
                builder.decided(a.place, b.place);
            }
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            for (Node node : order) {
                boolean free = !node.hasRow && !decisions.standing().containsKey(node.patron.id());
                for (LikelyPair pair :
                        node.pairs.stream().sorted(this::byStrength).toList()) {
                    Node before = other(pair, node);
                    Confidence confidence = confidence(pair);
                    if (before.place < node.place && (free || confidence == Confidence.HIGH) && may(before, node)) {
                        joined.join(before.place, node.place);
                        rows.add(row(before, node, pair, confidence));
                        free = false;
                    }
                }
            }
            return rows;
        }

        private boolean may(Node before, Node node) {
            return !joined.connected(before.place, node.place)
                    && !decisions.isRejected(before.patron.id(), node.patron.id());
        }

        private Row row(Node before, Node node, LikelyPair pair, Confidence confidence) {
            return decisions.keeps(node.patron.id(), before.patron.id())
                    ? new Row(node.patron, before.patron, pair, confidence)
                    : new Row(before.patron, node.patron, pair, confidence);
        }

        private Node other(LikelyPair pair, Node node) {
            return node(pair.one() == node.no ? pair.other() : pair.one());
        }

        /** What is of high confidence first, then the heavier, then the pair whose records were known first. */
        private int byStrength(LikelyPair one, LikelyPair other) {
            int byConfidence = confidence(other).compareTo(confidence(one));
            int byWeight = byConfidence != 0 ? byConfidence : Integer.compare(other.weight(), one.weight());
            return byWeight != 0 ? byWeight : Long.compare(one.id(), other.id());
        }

        private Confidence confidence(LikelyPair pair) {
            boolean oneGroup = groups.groupOf(node(pair.one()).place) == groups.groupOf(node(pair.other()).place);
            return pair.sure() && oneGroup ? Confidence.HIGH : Confidence.MEDIUM;
        }
    }
}
