package org.houselist.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.houselist.batch.LongList;
import org.jspecify.annotations.Nullable;

/**
 * The pairs that are worth comparing, never all pairs: each pair once, by the first rule that finds it. Pairs are walked, not
 * stored; the memory is that of a few numbers a record. A key that too many records share is left out and reported.
 */
public final class Blocking {
    private static final int NO_BOUNDARY = 0;

    private final People people;
    private final List<BlockingRule> rules;
    private final Map<BlockingRule, Blocks> blocks = new EnumMap<>(BlockingRule.class);
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final int boundary;

    /** Takes the pairs. */
    @FunctionalInterface
    public interface PairTaker {
        /** One pair: the smaller number first. */
        void take(int a, int b, BlockingRule foundBy);
    }

    /**
     * A key that says nothing because so many records have it.
     *
     * @param rule whose key; "shared_mailbox" and "shared_phone" are those of many people with different names
     * @param key masked
     * @param records how many have it
     */
    public record LeftOut(String rule, String key, int records) {}

    /** All rules, on one set of records. */
    public Blocking(People people) {
        this(people, NO_BOUNDARY);
    }

    /**
     * All rules, on two sets of records.
     *
     * @param boundary the number of the first record of the second set: only pairs of the first with the second count; 0 for one set
     */
    public Blocking(People people, int boundary) {
        this(people, usual(people.size()), boundary, null);
    }

    /**
     * All rules, where only pairs with at least one of some records are asked for: what cannot bring such a pair together takes no
     * memory.
     *
     * @param touching the records; a sample of all others is taken with them, see {@link Mix}
     */
    public Blocking(People people, BitSet touching) {
        this(people, usual(people.size()), NO_BOUNDARY, withSample(people.size(), touching));
    }

    private static @Nullable BitSet withSample(int size, BitSet touching) {
        if (touching.cardinality() == size) {
            return null;
        }
        BitSet all = Mix.sample(size);
        all.or(touching);
        return all;
    }

    /** The rules that serve for so many records. */
    private static List<BlockingRule> usual(int records) {
        return Stream.of(BlockingRule.values())
                .filter(rule -> rule.servesFor(records))
                .toList();
    }

    /** One rule alone. */
    Blocking(People people, BlockingRule rule) {
        this(people, List.of(rule), NO_BOUNDARY, null);
    }

    private Blocking(People people, List<BlockingRule> rules, int boundary, @Nullable BitSet touching) {
        this.people = people;
        this.rules = List.copyOf(rules);
        this.boundary = boundary;
        people.shared()
                .forEach(value -> leftOut.add(new LeftOut("shared_" + value.what(), value.masked(), value.records())));
        Sounds sounds = new Sounds(people.words().names);
        rules.parallelStream()
                .map(rule -> new Blocks(people, rule, sounds, touching))
                .toList()
                .forEach(this::add);
    }

    private void add(Blocks made) {
        blocks.put(made.rule, made);
        if (!made.rule.isForRareKeys()) {
            leftOut.addAll(made.leftOut());
        }
    }

    /** What was left out: shared values, and the keys of blocks that are too large. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * Walks the pairs.
     *
     * @param touching only pairs with at least one of these records; null for all
     */
    public void forEachPair(@Nullable BitSet touching, PairTaker taker) {
        forEachPair(touching, 0, 1, taker);
    }

    /**
     * Walks a part of the pairs: several threads may each walk one.
     *
     * @param touching only pairs with at least one of these records; null for all
     * @param part from 0
     * @param parts how many there are; all of them together are all pairs
     */
    public void forEachPair(@Nullable BitSet touching, int part, int parts, PairTaker taker) {
        for (int number = 0; number < rules.size(); number++) {
            walk(number, touching, part, parts, taker);
        }
    }

    /** How many pairs each rule adds to those of the rules before it. */
    public Map<BlockingRule, Long> count() {
        long[] pairs = new long[BlockingRule.values().length];
        forEachPair(null, (a, b, rule) -> pairs[rule.ordinal()]++);
        Map<BlockingRule, Long> counted = new EnumMap<>(BlockingRule.class);
        rules.forEach(rule -> counted.put(rule, pairs[rule.ordinal()]));
        return counted;
    }

    private void walk(int number, @Nullable BitSet touching, int part, int parts, PairTaker taker) {
        BlockingRule rule = rules.get(number);
        Blocks here = blocks(rule);
        Blocks[] before = rules.subList(0, number).stream().map(this::blocks).toArray(Blocks[]::new);
        here.forEach(touching, part, parts, (block, a, b) -> {
            if (across(a, b) && here.isFirstOf(block, a, b) && notBefore(before, a, b) && people.mayBeOne(a, b)) {
                taker.take(a, b, rule);
            }
        });
    }

    private Blocks blocks(BlockingRule rule) {
        Blocks made = blocks.get(rule);
        if (made == null) {
            throw new IllegalStateException("no blocks were made for " + rule.word());
        }
        return made;
    }

    private boolean across(int a, int b) {
        return boundary == NO_BOUNDARY || (a < boundary) != (b < boundary);
    }

    private static boolean notBefore(Blocks[] before, int a, int b) {
        for (Blocks earlier : before) {
            if (earlier.share(a, b)) {
                return false;
            }
        }
        return true;
    }

    /** The records by one rule's keys: for each record and key the number of its block, 0 where it is alone or left out. */
    private static final class Blocks {
        private final BlockingRule rule;
        private final int[][] blockOf;
        private final List<LeftOut> leftOut = new ArrayList<>();
        private int blockCount;

        @FunctionalInterface
        interface Taker {
            void take(int block, int a, int b);
        }

        Blocks(People people, BlockingRule rule, Sounds sounds, @Nullable BitSet touching) {
            this.rule = rule;
            this.blockOf = new int[rule.keys().size()][people.size()];
            int bits = 64
                    - Long.numberOfLeadingZeros(
                            (long) people.size() * rule.keys().size());
            long[] entries = entries(people, sounds, bits, touching);
            Arrays.sort(entries);
            number(people, entries, bits);
        }

        /** Upper bits of the key, then which record and key: sorting brings a block together. */
        private long[] entries(People people, Sounds sounds, int bits, @Nullable BitSet touching) {
            KeysInQuestion wanted = new KeysInQuestion(touching, rule.keys(), people, sounds);
            LongList entries = new LongList();
            for (int slot = 0; slot < rule.keys().size(); slot++) {
                Keys keys = rule.keys().get(slot);
                for (int person = 0; person < people.size(); person++) {
                    long key = keys.key(people, sounds, person);
                    if (key != 0 && wanted.has(key)) {
                        entries.add(key >>> bits << bits | (long) slot * people.size() + person);
                    }
                }
            }
            return entries.toArray();
        }

        private void number(People people, long[] entries, int bits) {
            for (int from = 0, to; from < entries.length; from = to) {
                to = from + 1;
                while (to < entries.length && entries[to] >>> bits == entries[from] >>> bits) {
                    to++;
                }
                if (to - from > rule.largest()) {
                    int entry = (int) (entries[from] & (1L << bits) - 1);
                    Keys keys = rule.keys().get(entry / people.size());
                    leftOut.add(new LeftOut(rule.word(), keys.masked(people, entry % people.size()), to - from));
                } else if (to - from > 1) {
                    blockCount++;
                    for (int i = from; i < to; i++) {
                        int entry = (int) (entries[i] & (1L << bits) - 1);
                        blockOf[entry / people.size()][entry % people.size()] = blockCount;
                    }
                }
            }
        }

        List<LeftOut> leftOut() {
            return leftOut;
        }

        /** Whether the rule finds this pair. */
        boolean share(int a, int b) {
            for (int[] one : blockOf) {
                int block = one[a];
                for (int[] other : blockOf) {
                    if (block != 0 && block == other[b]) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** A pair may share several keys of one rule: it counts in the block with the smallest number. */
        boolean isFirstOf(int block, int a, int b) {
            if (blockOf.length == 1) {
                return true;
            }
            for (int[] one : blockOf) {
                for (int[] other : blockOf) {
                    if (one[a] != 0 && one[a] == other[b] && one[a] < block) {
                        return false;
                    }
                }
            }
            return true;
        }

        void forEach(@Nullable BitSet touching, int part, int parts, Taker taker) {
            int[] starts = starts();
            int[] members = members(starts);
            for (int block = 1 + part; block <= blockCount; block += parts) {
                pairs(block, members, starts[block], starts[block + 1], touching, taker);
            }
        }

        private static void pairs(int block, int[] members, int from, int to, @Nullable BitSet touching, Taker taker) {
            for (int i = from; i < to; i++) {
                boolean touched = isWanted(touching, members[i]);
                for (int j = i + 1; j < to && !again(members, from, i); j++) {
                    if (!again(members, from, j)
                            && (touched || isWanted(touching, members[j]))
                            && members[i] != members[j]) {
                        taker.take(block, members[i], members[j]);
                    }
                }
            }
        }

        private static boolean isWanted(@Nullable BitSet touching, int person) {
            return touching == null || touching.get(person);
        }

        /** A record both of whose keys fall in one block stands there twice, side by side. */
        private static boolean again(int[] members, int from, int i) {
            return i > from && members[i] == members[i - 1];
        }

        private int[] starts() {
            int[] starts = new int[blockCount + 2];
            for (int[] slot : blockOf) {
                for (int block : slot) {
                    starts[block == 0 ? 0 : block + 1] += block == 0 ? 0 : 1;
                }
            }
            for (int block = 1; block < starts.length; block++) {
                starts[block] += starts[block - 1];
            }
            return starts;
        }

        /** The records block by block, in their order. */
        private int[] members(int[] starts) {
            int[] next = starts.clone();
            int[] members = new int[starts[starts.length - 1]];
            for (int person = 0; person < blockOf[0].length; person++) {
                for (int[] slot : blockOf) {
                    if (slot[person] != 0) {
                        members[next[slot[person]]++] = person;
                    }
                }
            }
            return members;
        }
    }
}
