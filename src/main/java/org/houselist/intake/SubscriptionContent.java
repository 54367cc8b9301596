package org.houselist.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.houselist.batch.CodePoints;
import org.houselist.batch.Packed;
import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;
import org.houselist.patron.PersonName;
import org.houselist.patron.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * What tonight's rows say of one address on one list. Of several rows the strongest suppression wins, unless a subscribed
 * row has an opt-in later than the time of the opt-out; an opt-out of unknown time cannot be beaten.
 */
final class SubscriptionContent {
    SubscriberStatus status = SubscriberStatus.UNKNOWN;
    long optedInAt = Times.UNKNOWN;
    long optedOutAt = Times.UNKNOWN;
    long changedAt = Times.UNKNOWN;

    @Nullable
    String firstName;

    @Nullable
    String lastName;

    @Nullable
    String source;

    long rowHash;
    private @Nullable TreeSet<String> spellings;

    /** Reads one row from the spool, past its mark and list. */
    static SubscriptionContent read(Packed row) {
        SubscriptionContent content = new SubscriptionContent();
        int start = row.position();
        content.status = SubscriberStatus.of(row.getByte());
        content.optedInAt = row.getLong();
        content.optedOutAt = row.getLong();
        content.changedAt = row.getLong();
        String spelling = row.getText();
        content.firstName = row.getText();
        content.lastName = row.getText();
        content.source = row.getText();
        content.rowHash = row.hashSince(start, 0);
        if (spelling != null) {
            content.spellings = new TreeSet<>(CodePoints.ORDER);
            content.spellings.add(spelling);
        }
        return content;
    }

    /** Of a row that could not be used nothing is known but how it spells the address. */
    static SubscriptionContent unread(@Nullable String spelling) {
        SubscriptionContent content = new SubscriptionContent();
        content.spell(spelling);
        return content;
    }

    /** Notes spellings, one a line; null where there is only the canonical one. */
    void spell(@Nullable String spelled) {
        if (spelled != null) {
            spellings = new TreeSet<>(CodePoints.ORDER);
            spellings.addAll(spelled.lines().toList());
        }
    }

    /**
     * What several rows of the same address and list come to, in whatever order they stand in the files. The first of them
     * that the tool has a real name in gives the name where the strongest has none, or a placeholder.
     */
    static SubscriptionContent of(List<SubscriptionContent> rows, String canonical, Placeholders placeholders) {
        long newestOptIn = rows.stream()
                .filter(row -> row.status == SubscriberStatus.SUBSCRIBED)
                .mapToLong(row -> row.optedInAt)
                .max()
                .orElse(Times.UNKNOWN);
        SubscriptionContent strongest = rows.stream()
                .filter(row -> !row.isBeatenBy(newestOptIn))
                .reduce((one, other) -> other.isStrongerThan(one) ? other : one)
                .orElseThrow();
        if (strongest.status.isOptOut()) {
            strongest.refuseSince(rows.stream()
                    .filter(row -> row.status.isOptOut())
                    .mapToLong(SubscriptionContent::outAt)
                    .toArray());
        }
        strongest.takeName(rows, placeholders);
        strongest.spellings = spellingsOf(rows, canonical);
        strongest.rowHash = rows.stream().mapToLong(row -> row.rowHash).sum();
        return strongest;
    }

    /** Whether an opt-in is newer than this opt-out. Pending and nonsubscribed are no opt-outs: they simply are stronger. */
    private boolean isBeatenBy(long optIn) {
        return status.isOptOut() && outAt() != Times.UNKNOWN && optIn > outAt();
    }

    private boolean isStrongerThan(SubscriptionContent other) {
        return status != other.status ? status.isAtLeast(other.status) : optedInAt > other.optedInAt;
    }

    /** Of several opt-outs the newest must be beaten, and one of unknown time cannot be. */
    private void refuseSince(long[] times) {
        boolean known = Arrays.stream(times).noneMatch(time -> time == Times.UNKNOWN);
        optedOutAt = known ? Arrays.stream(times).max().orElseThrow() : Times.UNKNOWN;
        changedAt = known ? changedAt : Times.UNKNOWN;
    }

    private void takeName(List<SubscriptionContent> rows, Placeholders placeholders) {
        if (!hasRealName(placeholders)) {
            rows.stream()
                    .filter(row -> row.hasRealName(placeholders))
                    .findFirst()
                    .ifPresent(row -> {
                        firstName = row.firstName;
                        lastName = row.lastName;
                    });
        }
    }

    private boolean hasRealName(Placeholders placeholders) {
        String first = Objects.requireNonNullElse(firstName, "");
        String last = Objects.requireNonNullElse(lastName, "");
        return !placeholders.realName(PersonName.of(first, last)).isBlank();
    }

    private static @Nullable TreeSet<String> spellingsOf(List<SubscriptionContent> rows, String canonical) {
        TreeSet<String> all = new TreeSet<>(CodePoints.ORDER);
        for (SubscriptionContent row : rows) {
            all.addAll(row.spellings == null ? List.of(canonical) : row.spellings);
        }
        return all.size() == 1 && all.contains(canonical) ? null : all;
    }

    private long outAt() {
        return optedOutAt != Times.UNKNOWN ? optedOutAt : changedAt;
    }

    /** Every spelling that the tool has, one a line; null where there is only the canonical one. */
    @Nullable
    String spellings() {
        return spellings == null ? null : String.join("\n", spellings);
    }
}
