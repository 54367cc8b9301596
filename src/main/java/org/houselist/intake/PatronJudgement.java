package org.houselist.intake;

import java.util.ArrayList;
import java.util.List;
import org.houselist.batch.Times;
import org.houselist.email.EmailAddress;
import org.houselist.email.EmailReason;
import org.houselist.email.TypingErrors;
import org.houselist.patron.Completeness;
import org.houselist.patron.PatronContent;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PersonName;
import org.houselist.patron.Placeholders;
import org.houselist.patron.Stub;
import org.jspecify.annotations.Nullable;

/** What is judged of a patron record when it comes in: how little it holds, and what a person should complete. */
final class PatronJudgement {
    private final Placeholders placeholders;
    private final TypingErrors typingErrors;

    PatronJudgement(Placeholders placeholders, TypingErrors typingErrors) {
        this.placeholders = placeholders;
        this.typingErrors = typingErrors;
    }

    PatronRecord.Judged of(PatronRecord patron) {
        PersonName name = new PersonName(
                text(patron.firstName),
                text(patron.middleName),
                text(patron.lastName),
                text(patron.prefix),
                text(patron.suffix));
        PatronContent content = new PatronContent(
                name,
                text(patron.street),
                text(patron.city),
                text(patron.region),
                text(patron.postalCode),
                text(patron.country),
                text(patron.phone),
                text(patron.birthDate),
                patron.lastPurchaseAt != Times.UNKNOWN || patron.lastGiftAt != Times.UNKNOWN);
        Stub stub = Stub.of(content, placeholders);
        return new PatronRecord.Judged(
                stub == Stub.STUB,
                stub == Stub.NAME_ONLY,
                Completeness.of(content, placeholders),
                missing(patron),
                placeholders(patron),
                suggestion(patron));
    }

    private @Nullable String missing(PatronRecord patron) {
        List<String> missing = new ArrayList<>(3);
        if (patron.kind == PatronKind.INDIVIDUAL
                && text(patron.firstName).isEmpty()
                && text(patron.lastName).isEmpty()) {
            missing.add("first_name");
            missing.add("last_name");
        }
        if (patron.emailReason != null && !patron.emailReason.equals(EmailReason.BLANK.name())) {
            missing.add("email:" + patron.emailReason);
        }
        return missing.isEmpty() ? null : String.join(";", missing);
    }

    private @Nullable String placeholders(PatronRecord patron) {
        List<String> found = new ArrayList<>(3);
        PersonName real =
                placeholders.realName(new PersonName(text(patron.firstName), "", text(patron.lastName), "", ""));
        if (real.first().isEmpty() && !text(patron.firstName).isEmpty()) {
            found.add("first_name");
        }
        if (real.last().isEmpty() && !text(patron.lastName).isEmpty()) {
            found.add("last_name");
        }
        if (placeholders.isPlaceholderStreet(text(patron.street))) {
            found.add("street");
        }
        return found.isEmpty() ? null : String.join(";", found);
    }

    private @Nullable String suggestion(PatronRecord patron) {
        return patron.email == null
                ? null
                : typingErrors.suggest(patron.email).map(EmailAddress::text).orElse(null);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
