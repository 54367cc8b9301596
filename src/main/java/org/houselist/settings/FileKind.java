package org.houselist.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PatronStatus;

/**
 * The kinds of files that are delivered, and the columns of each (section 2 of the contract). A column with {@code !} in the
 * lists below is required, one with {@code -} can refuse: it holds what suppresses.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists cannot be changed
public enum FileKind {
    /** The records of the CRM. */
    PATRONS(
            "patrons",
            Extract.FULL,
            "patron_id! kind prefix first_name middle_name last_name suffix email street city region postal_code country"
                    + " phone birth_date created_at updated_at status- no_email- no_mail no_phone groups household_id"
                    + " source has_login last_activity_at last_purchase_at last_gift_at last_inquiry_at"),
    /** Which addresses a patron record has. */
    PATRON_EMAILS("patron-emails", Extract.FULL, "patron_id! email! primary active- type allow_marketing-"),
    /** Who is on which list of the mailing tool. */
    SUBSCRIBERS(
            "subscribers",
            Extract.FULL,
            "email! list status! first_name last_name opted_in_at opted_out_at changed_at source"),
    /** Messages, and what became of them. */
    SENDS("sends", Extract.APPEND, "email! campaign_id! campaign_name sent_at event_at outcome category"),
    /** Which records the CRM made one, or could not. */
    MERGES("merges", Extract.APPEND, "kept_id! deleted_id! merged_at status error_text"),
    /** The plan of mailings. */
    COMMUNICATIONS(
            "communications",
            Extract.FULL,
            "communication_id! name list! planned_at! priority department category campaign_id perf_no"),
    /** Whom a mailing is meant for, where that is not its whole list. */
    AUDIENCES("audiences", Extract.FULL, "communication_id! email patron_id");

    /** What absence from a file means. */
    public enum Extract {
        /** Everything there is, every time: what is absent has gone. */
        FULL,
        /** What is new: nothing is ever gone. */
        APPEND
    }

    private final String word;
    private final Extract extract;
    private final List<String> columns;
    private final Set<String> required;
    private final List<String> suppressing;

    FileKind(String word, Extract extract, String columns) {
        this.word = word;
        this.extract = extract;
        this.columns = Arrays.stream(columns.split(" ")).map(FileKind::name).toList();
        this.required = Set.copyOf(marked(columns, "!"));
        this.suppressing = marked(columns, "-");
    }

    private static List<String> marked(String columns, String mark) {
        return Arrays.stream(columns.split(" "))
                .filter(column -> column.endsWith(mark))
                .map(FileKind::name)
                .toList();
    }

    private static String name(String column) {
        return column.replaceAll("[!-]$", "");
    }

    /** The kind with that word, as settings, file names and the manifest have it. */
    public static Optional<FileKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The words that a column may have, where they are few; empty where it is free. */
    public List<String> words(String column) {
        return switch (word + "." + column) {
            case "patrons.kind" ->
                PatronKind.all().stream().map(PatronKind::word).toList();
            case "patrons.status" ->
                PatronStatus.all().stream().map(PatronStatus::word).toList();
            case "subscribers.status" ->
                List.of("subscribed", "unsubscribed", "cleaned", "pending", "nonsubscribed", "complained");
            case "sends.outcome" ->
                List.of(
                        "sent",
                        "delivered",
                        "opened",
                        "clicked",
                        "bounced-soft",
                        "bounced-hard",
                        "complained",
                        "unsubscribed");
            case "communications.category" -> List.of("marketing", "fundraising", "service");
            default -> List.of();
        };
    }

    /** Its word in settings, manifest and file names: {@code patron-emails}; a file's name starts with it. */
    public String word() {
        return word;
    }

    /** Whether a file holds everything, or only what is new. */
    public Extract extract() {
        return extract;
    }

    /** Its columns by their canonical names, in the order of the contract. */
    public List<String> columns() {
        return columns;
    }

    /** The columns without which a file is not read, by their canonical names. */
    public Set<String> required() {
        return required;
    }

    /**
     * The optional columns whose values suppress, e.g. no_email. Where a file lacks one of them, nobody knows what it would
     * have said: that must not be read as consent.
     */
    public List<String> suppressing() {
        return suppressing;
    }
}
