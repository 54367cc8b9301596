package org.houselist.batch;

/** Why an input row was turned away; each with a sentence for the person who mends it. */
public enum RowReason {
    FIELD_COUNT("The row has more or fewer fields than the header."),
    BAD_BYTES("The row holds bytes that are no text in the file's encoding; the settings can name another."),
    NUL("The row holds a NUL character; the file was damaged on its way."),
    UNCLOSED_QUOTE("A quoted field is not closed before a delimiter or a line end."),
    TOO_LARGE("The line is longer than 1 MiB."),
    MISSING_VALUE("A column that must have a value is blank."),
    BAD_VALUE("A value is not what its column expects."),
    IN_FUTURE("The send is later than the day after the night."),
    DUPLICATE_KEY("The file names this key again, and that later row stands."),
    UNKNOWN_REFERENCE("The row refers to a record that nobody delivered.");

    private final String sentence;

    RowReason(String sentence) {
        this.sentence = sentence;
    }

    /** One sentence, for a person. */
    public String sentence() {
        return sentence;
    }
}
