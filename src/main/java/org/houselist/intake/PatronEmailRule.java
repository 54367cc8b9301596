package org.houselist.intake;

import java.util.function.Function;
import org.houselist.email.EmailReading;
import org.jspecify.annotations.Nullable;

/** Addresses of patrons: refused without an id, or without a usable address. */
final class PatronEmailRule implements RowRule<PatronEmailRow> {
    private final Function<String, EmailReading> emails;
    private final int patronId;
    private final int email;
    private final int primary;
    private final int active;
    private final int type;
    private final int allowMarketing;

    PatronEmailRule(Cells row, Function<String, EmailReading> emails) {
        this.emails = emails;
        patronId = row.column("patron_id");
        email = row.column("email");
        primary = row.column("primary");
        active = row.column("active");
        type = row.column("type");
        allowMarketing = row.column("allow_marketing");
    }

    @Override
    public @Nullable PatronEmailRow admit(Cells row) {
        String id = row.required(patronId);
        if (id == null) {
            return null;
        }
        String text = row.text(email);
        EmailReading reading = emails.apply(text == null ? "" : text);
        if (reading instanceof EmailReading.Unusable unusable) {
            row.refuse(email, unusable);
            return null;
        }
        Boolean isActive = row.yesNo(active, null);
        return new PatronEmailRow(
                id,
                ((EmailReading.Usable) reading).address(),
                row.yesNo(primary, null),
                isActive == null || isActive,
                row.text(type),
                row.yesNo(allowMarketing, null),
                row.unsaid());
    }

    @Override
    public RowKey keyOf(Cells row) {
        String id = row.keyText(patronId);
        String address = KeyAddress.of(row.keyText(email), emails);
        return new RowKey(id, address, null, id != null && address != null);
    }
}
