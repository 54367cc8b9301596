package org.houselist.eligibility;

import java.io.IOException;
import java.util.List;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Outbox;
import org.houselist.patron.PersonName;

/** {@code import/<communication_id>.csv}: whom the mailing tool is to mail, one row an address, spelled as the tool does. */
final class ImportFile {
    static final List<String> HEADER = List.of("email", "first_name", "last_name", "patron_id");

    private final Facts facts;
    private final BestOwner owners;
    private final Names names;
    private final int[] patronNames;

    /**
     * @param patronNames as {@link PersonStore#names} gives them, in the texts of the rolls
     */
    ImportFile(Facts facts, BestOwner owners, Names names, int[] patronNames) {
        this.facts = facts;
        this.owners = owners;
        this.names = names;
        this.patronNames = patronNames;
    }

    /** The file's name. */
    static String nameOf(Communication communication) {
        return "import/" + Outbox.fileNameOf(communication.id(), ".csv");
    }

    /** Writes all rows. */
    void write(Decision decision, CsvOutput out) throws IOException {
        rows(decision).forEach((email, row) -> writeRow(out, decision.roll(), email, row));
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

    private void writeRow(CsvOutput out, Roll roll, String email, int row) throws IOException {
        Texts texts = facts.rolls.texts();
        int owner = owners.of(roll.address(row));
        PersonName name = names.real(texts.text(roll.firstName(row)), texts.text(roll.lastName(row)));
        if (name.isBlank() && owner != 0 && 2 * owner + 1 < patronNames.length) {
            name = names.real(texts.text(patronNames[2 * owner]), texts.text(patronNames[2 * owner + 1]));
        }
        out.field(email).field(name.first()).field(name.last());
        out.field(owner == 0 ? "" : facts.patrons.id(owner)).endRow();
    }
}
