package org.houselist.eligibility;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.Outbox;

/** {@code exclude/<communication_id>.csv}: everybody else in the audience, in every spelling that the tool has. */
final class ExcludeFile {
    private final Path folder;
    private final Facts facts;

    ExcludeFile(Path folder, Facts facts) {
        this.folder = folder;
        this.facts = facts;
    }

    /** Writes the file; how many rows it has. */
    long write(Decision decision) throws IOException {
        InOrder rows = new InOrder(facts.addresses);
        for (int i = 0; i < decision.size(); i++) {
            if (!decision.eligible(i)) {
                add(rows, decision.address(i), decision.roll().spellings(decision.row(i)));
            }
        }
        String name = "exclude/" + Outbox.fileNameOf(decision.communication().id(), ".csv");
        try (CsvOutput out = CsvOutput.create(folder, name, List.of("email"), GuardedColumns.NONE)) {
            rows.forEach((email, row) -> out.row(email));
            return out.finish().rows();
        }
    }

    private void add(InOrder rows, int address, int spellings) {
        if (spellings == 0) {
            rows.add(address, 0);
        } else {
            Roll.split(facts.rolls.texts().text(spellings)).forEach(spelling -> rows.add(spelling, 0));
        }
    }
}
