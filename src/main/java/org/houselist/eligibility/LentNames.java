package org.houselist.eligibility;

import java.io.IOException;
import org.houselist.batch.CsvOutput;
import org.houselist.patron.PersonName;

/**
 * Writes names of one collection of texts, without their placeholders. Whether a text needs a closer look is settled once for
 * each different text: few do, and all others are written as they are.
 */
final class LentNames {
    private static final byte PLAIN = 1;
    private static final byte DOUBTFUL = 2;

    private final Texts texts;
    private final Names names;
    private final byte[] looks;

    LentNames(Texts texts, Names names) {
        this.texts = texts;
        this.names = names;
        this.looks = new byte[texts.highest() + 1];
    }

    /** Adds first and last name to the row; false, and adds nothing, where nothing but placeholders is there. */
    boolean write(int first, int last, CsvOutput file) throws IOException {
        if (first == 0 && last == 0) {
            return false;
        }
        if (isPlain(first) && isPlain(last)) {
            texts.write(first, file);
            texts.write(last, file);
            return true;
        }
        PersonName name = names.real(texts.text(first), texts.text(last));
        if (name.isBlank()) {
            return false;
        }
        file.field(name.first()).field(name.last());
        return true;
    }

    private boolean isPlain(int handle) {
        if (handle == 0) {
            return true;
        }
        if (looks[handle] == 0) {
            String text = texts.text(handle);
            boolean plain = !names.isDoubtful(text) && text.equals(text.strip());
            looks[handle] = plain ? PLAIN : DOUBTFUL;
        }
        return looks[handle] == PLAIN;
    }
}
