package org.houselist.eligibility;

import java.io.IOException;
import java.util.List;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Outbox;

/** {@code exclude/<communication_id>.csv}: everybody else in the audience, in every spelling that the tool has. */
final class ExcludeFile {
    static final List<String> HEADER = List.of("email");

    private final Facts facts;

    ExcludeFile(Facts facts) {
        this.facts = facts;
    }

    /** The file's name. */
    static String nameOf(Communication communication) {
        return "exclude/" + Outbox.fileNameOf(communication.id(), ".csv");
    }

    /** Writes all rows. */
    void write(Decision decision, CsvOutput out) throws IOException {
        InOrder rows = new InOrder(facts.addresses);
        for (int i = 0; i < decision.size(); i++) {
            if (!decision.eligible(i)) {
                add(rows, decision.address(i), decision.roll().spellings(decision.row(i)));
            }
        }
        rows.write(out, nothing -> {});
    }

    private void add(InOrder rows, int address, int spellings) {
        if (spellings == 0) {
            rows.add(address, 0);
        } else {
            Roll.split(facts.rolls.texts().text(spellings)).forEach(spelling -> rows.add(spelling, 0));
        }
    }
}
