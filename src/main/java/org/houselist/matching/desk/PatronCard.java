package org.houselist.matching.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.houselist.matching.Consent;
import org.houselist.patron.Groups;
import org.houselist.patron.PatronStatus;

/**
 * A patron record as a person needs to see it before deciding. Blank where the CRM gives nothing.
 *
 * @param emails the addresses that it owns, sorted
 * @param status active, inactive or deceased
 * @param flags what it says about being contacted, e.g. {@code no_email}
 * @param stub holds little more than an address
 * @param protectedGroup is in a group of the settings' {@code protectedGroups}
 */
public record PatronCard(
        String patronId,
        String name,
        List<String> emails,
        String street,
        String city,
        String postalCode,
        String phone,
        String birthDate,
        String kind,
        String status,
        String groups,
        String householdId,
        String source,
        List<String> flags,
        boolean stub,
        boolean protectedGroup,
        String createdAt,
        String lastActivityAt) {
    /** Keeps copies. */
    public PatronCard {
        emails = List.copyOf(emails);
        flags = List.copyOf(flags);
    }

    /** A record that the database does not know any more. */
    static PatronCard unknown(String patronId) {
        return new PatronCard(
                patronId, "", List.of(), "", "", "", "", "", "", "", "", "", "", List.of(), false, false, "", "");
    }

    /** What a merge could lose of it. */
    Consent consent() {
        return new Consent(
                flags.contains("no_email"),
                flags.contains("no_mail"),
                flags.contains("no_phone"),
                flags.contains("allow_marketing = N"),
                PatronStatus.valueOf(status.isEmpty() ? "ACTIVE" : status.toUpperCase(Locale.ROOT)),
                Groups.written(groups),
                Set.of());
    }
}
