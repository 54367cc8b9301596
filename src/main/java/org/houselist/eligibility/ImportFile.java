package org.houselist.eligibility;

import java.io.IOException;
import java.util.List;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Outbox;

/** {@code import/<communication_id>.csv}: whom the mailing tool is to mail, one row an address, spelled as the tool does. */
final class ImportFile {
    static final List<String> HEADER = List.of("email", "first_name", "last_name", "patron_id");

    private final Facts facts;
    private final BestOwner owners;
    private final LentNames own;
    private final LentNames lent;

    ImportFile(Facts facts, BestOwner owners, Names names) {
        this.facts = facts;
        this.owners = owners;
        this.own = new LentNames(facts.rolls.texts(), names);
        this.lent = new LentNames(new Texts(facts.patrons.names()), names);
    }

    /** The file's name. */
    static String nameOf(Communication communication) {
        return "import/" + Outbox.fileNameOf(communication.id(), ".csv");
    }

    /** Writes all rows. */
    void write(Decision decision, CsvOutput out) throws IOException {
        rows(decision).write(out, row -> {
            int owner = owners.of(decision.roll().address(row));
            writeName(out, decision.roll(), row, owner);
            if (owner == 0) {
                out.field("");
            } else {
                facts.patrons.writeId(owner, out);
            }
        });
    }

    private InOrder rows(Decision decision) {
        InOrder rows = new InOrder(facts.addresses);
        for (int i = 0; i < decision.size(); i++) {
            if (decision.eligible(i)) {
                int spellings = decision.roll().spellings(decision.row(i));
                if (spellings == 0) {
                    rows.add(decision.address(i), decision.row(i));
                } else {
                    rows.add(Roll.first(facts.rolls.texts().text(spellings)), decision.row(i));
                }
            }
        }
        return rows;
    }

    private void writeName(CsvOutput out, Roll roll, int row, int owner) throws IOException {
        boolean written = own.write(roll.firstName(row), roll.lastName(row), out)
                || owner != 0 && lent.write(facts.patrons.firstName(owner), facts.patrons.lastName(owner), out);
        if (!written) {
            out.field("").field("");
        }
    }
}
