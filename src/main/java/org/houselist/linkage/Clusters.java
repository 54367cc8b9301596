package org.houselist.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which records are one person: what is decided or sure hangs together. Groups are joined from the surest link down. A group of
 * several records joins another only where their pairs agree on the whole (average linkage), not by one link, and never over a
 * pair that is known to be two people.
 */
public final class Clusters {
    private static final double MOST = 20;
    static final double NEVER = -MOST;

    private final int[] groupOf;
    private final Map<Integer, List<Integer>> members;

    private Clusters(int[] groupOf, Map<Integer, List<Integer>> members) {
        this.groupOf = groupOf;
        this.members = members;
    }

    /** A record's group; records of one person have the same number, a record that is alone its own. */
    public int groupOf(int person) {
        return groupOf[person];
    }

    /** Every group of two records or more. */
    public List<List<Integer>> groups() {
        return members.values().stream()
                .sorted((a, b) -> Integer.compare(a.get(0), b.get(0)))
                .toList();
    }

    /** How sure it is that two records are one person, in bits; asked for pairs that have no link as well. */
    @FunctionalInterface
    public interface PairWeight {
        /** Positive speaks for one person. */
        double of(int a, int b);
    }

    /** Takes links and decisions, in any order. */
    public static final class Builder {
        private final int size;
        private final double bar;
        private final PairWeight weights;
        private final List<Link> links = new ArrayList<>();
        private final Set<Long> never = new HashSet<>();
        private final BitSet takenOut = new BitSet();

        private record Link(int a, int b, double weight) {}

        /**
         * @param size how many records
         * @param bar the average weight from which two groups of which one has several records are joined, in bits
         * @param weights the weight of any pair
         */
        public Builder(int size, double bar, PairWeight weights) {
            this.size = size;
            this.bar = bar;
            this.weights = weights;
        }

        /** Two records that are surely one person. */
        public Builder sure(int a, int b, double weight) {
            links.add(new Link(Math.min(a, b), Math.max(a, b), weight));
            return this;
        }

        /** Two records of which a person said that they are one: this holds whatever the weights are. */
        public Builder decided(int a, int b) {
            return sure(a, b, Double.POSITIVE_INFINITY);
        }

        /** Two records that are two people, by decision or by rule: no group has both, over whatever chain. */
        public Builder never(int a, int b) {
            never.add(key(a, b));
            return this;
        }

        /** A record that stays alone; the rest of its group is formed without it. */
        public Builder takenOut(int person) {
            takenOut.set(person);
            return this;
        }

        /** The groups; the same whatever the order in which links were given. */
        public Clusters build() {
            Map<Integer, List<Integer>> members = new HashMap<>();
            int[] groupOf = new int[size];
            Arrays.setAll(groupOf, person -> person);
            links.sort((x, y) -> {
                int byWeight = Double.compare(y.weight, x.weight);
                int byFirst = byWeight != 0 ? byWeight : Integer.compare(x.a, y.a);
                return byFirst != 0 ? byFirst : Integer.compare(x.b, y.b);
            });
            for (Link link : links) {
                if (!takenOut.get(link.a) && !takenOut.get(link.b) && groupOf[link.a] != groupOf[link.b]) {
                    join(link, groupOf, members);
                }
            }
            return new Clusters(groupOf, members);
        }

        private void join(Link link, int[] groupOf, Map<Integer, List<Integer>> members) {
            List<Integer> one = members.getOrDefault(groupOf[link.a], List.of(link.a));
            List<Integer> other = members.getOrDefault(groupOf[link.b], List.of(link.b));
            if (!mayJoin(link, one, other)) {
                return;
            }
            List<Integer> joined = new ArrayList<>(one);
            joined.addAll(other);
            joined.sort(null);
            members.remove(groupOf[link.a]);
            members.remove(groupOf[link.b]);
            members.put(joined.get(0), joined);
            joined.forEach(person -> groupOf[person] = joined.get(0));
        }

        private boolean mayJoin(Link link, List<Integer> one, List<Integer> other) {
            boolean decided = link.weight == Double.POSITIVE_INFINITY;
            double sum = 0;
            for (int a : one) {
                for (int b : other) {
                    if (never.contains(key(a, b))) {
                        return false;
                    }
                    sum += decided ? 0 : Math.max(-MOST, Math.min(MOST, weights.of(Math.min(a, b), Math.max(a, b))));
                }
            }
            int pairs = one.size() * other.size();
            return decided || pairs == 1 || sum / pairs >= bar;
        }

        private static long key(int a, int b) {
            return (long) Math.min(a, b) << 32 | Math.max(a, b);
        }
    }
}
