package org.houselist.intake;

import java.util.Arrays;
import java.util.function.Function;
import org.houselist.email.EmailReading;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PatronStatus;
import org.jspecify.annotations.Nullable;

/**
 * Patrons. Only a row without an id is refused; what cannot be read counts as blank, but an unreadable no_email is a yes
 * and an unreadable status is inactive: when in doubt, suppress.
 */
final class PatronRule implements RowRule<PatronRow> {
    private final Function<String, EmailReading> emails;
    private final int patronId;
    private final int kind;
    private final int email;
    private final int status;
    private final int birthDate;
    private final int noEmail;
    private final int noMail;
    private final int noPhone;
    private final int hasLogin;
    private final int createdAt;
    private final int updatedAt;
    private final int[] texts;
    private final int[] latest;

    PatronRule(Cells row, Function<String, EmailReading> emails) {
        this.emails = emails;
        patronId = row.column("patron_id");
        kind = row.column("kind");
        email = row.column("email");
        status = row.column("status");
        birthDate = row.column("birth_date");
        noEmail = row.column("no_email");
        noMail = row.column("no_mail");
        noPhone = row.column("no_phone");
        hasLogin = row.column("has_login");
        createdAt = row.column("created_at");
        updatedAt = row.column("updated_at");
        texts = columns(
                row,
                "prefix first_name middle_name last_name suffix street city region postal_code country phone groups"
                        + " household_id source");
        latest = columns(row, "last_activity_at last_purchase_at last_gift_at last_inquiry_at");
    }

    private static int[] columns(Cells row, String names) {
        return Arrays.stream(names.split(" ")).mapToInt(row::column).toArray();
    }

    @Override
    public @Nullable PatronRow admit(Cells row) {
        String id = row.required(patronId);
        if (id == null) {
            return null;
        }
        String address = row.text(email);
        return new PatronRow(
                id,
                row.meaning(kind, ColumnWords.PATRON_KIND, PatronKind.INDIVIDUAL, PatronKind.INDIVIDUAL),
                row.text(texts[0]),
                row.text(texts[1]),
                row.text(texts[2]),
                row.text(texts[3]),
                row.text(texts[4]),
                address,
                emails.apply(address == null ? "" : address),
                row.text(texts[5]),
                row.text(texts[6]),
                row.text(texts[7]),
                row.text(texts[8]),
                row.text(texts[9]),
                row.text(texts[10]),
                row.day(birthDate),
                row.time(createdAt),
                row.time(updatedAt),
                row.meaning(status, ColumnWords.PATRON_STATUS, PatronStatus.ACTIVE, PatronStatus.INACTIVE),
                isYes(row.yesNo(noEmail, true)),
                isYes(row.yesNo(noMail, null)),
                isYes(row.yesNo(noPhone, null)),
                row.unsaid(),
                row.text(texts[11]),
                row.text(texts[12]),
                row.text(texts[13]),
                isYes(row.yesNo(hasLogin, null)),
                row.time(latest[0]),
                row.time(latest[1]),
                row.time(latest[2]),
                row.time(latest[3]));
    }

    private static boolean isYes(@Nullable Boolean answer) {
        return answer != null && answer;
    }

    @Override
    public RowKey keyOf(Cells row) {
        String id = row.keyText(patronId);
        return new RowKey(id, null, null, id != null);
    }
}
