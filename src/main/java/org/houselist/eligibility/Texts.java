package org.houselist.eligibility;

import java.io.IOException;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Dictionary;

/** Many short texts that are seldom read, each different one once: a handle of four bytes stands for each. */
final class Texts {
    private final Dictionary texts;

    /** A view of texts that are there already, by their numbers. */
    Texts(Dictionary texts) {
        this.texts = texts;
    }

    /** The highest handle. */
    int highest() {
        return texts.highest();
    }

    /** The text of a handle; empty for 0. */
    String text(int handle) {
        return handle == 0 ? "" : texts.text(handle);
    }

    /** Adds the text of a handle to the row of a file. */
    void write(int handle, CsvOutput file) throws IOException {
        if (handle == 0) {
            file.field("");
        } else {
            file.field(texts, handle);
        }
    }
}
