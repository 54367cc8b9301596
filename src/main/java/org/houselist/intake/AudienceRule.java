package org.houselist.intake;

import java.util.function.Function;
import org.houselist.batch.RowReason;
import org.houselist.email.EmailAddress;
import org.houselist.email.EmailReading;
import org.jspecify.annotations.Nullable;

/** Audiences: refused without a communication, or without anybody who is named. */
final class AudienceRule implements RowRule<AudienceRow> {
    private final Function<String, EmailReading> emails;
    private final int communicationId;
    private final int email;
    private final int patronId;

    AudienceRule(Cells row, Function<String, EmailReading> emails) {
        this.emails = emails;
        communicationId = row.column("communication_id");
        email = row.column("email");
        patronId = row.column("patron_id");
    }

    @Override
    public @Nullable AudienceRow admit(Cells row) {
        String communication = row.required(communicationId);
        if (communication == null) {
            return null;
        }
        String text = row.text(email);
        String patron = row.text(patronId) == null ? null : row.required(patronId);
        if (text == null && patron == null) {
            if (row.reason() == null) {
                row.refuse(RowReason.MISSING_VALUE, "email, patron_id: both blank; expected one of them");
            }
            return null;
        }
        EmailReading reading = emails.apply(text == null ? "" : text);
        EmailAddress address = reading instanceof EmailReading.Usable usable ? usable.address() : null;
        if (address == null && patron == null && reading instanceof EmailReading.Unusable unusable) {
            row.refuse(email, unusable);
            return null;
        }
        if (address == null && text != null) {
            row.odd(email, "blank", text, "an e-mail address");
        }
        return new AudienceRow(communication, address, patron);
    }

    @Override
    public RowKey keyOf(Cells row) {
        String communication = row.keyText(communicationId);
        String address = KeyAddress.of(row.keyText(email), emails);
        String patron = row.keyText(patronId);
        return new RowKey(communication, address, patron, communication != null && (address != null || patron != null));
    }
}
