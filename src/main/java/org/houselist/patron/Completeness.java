package org.houselist.patron;

import java.util.List;

/** How much of a patron record is filled with real content: one point a field, placeholders do not count. */
public final class Completeness {
    private Completeness() {}

    /**
     * Counts what a record says of its person.
     *
     * @return 0 (nothing) to 12 (prefix, first, middle, last, suffix, street, city, region, postal code, country, phone,
     *     birth date)
     */
    public static int of(PatronContent content, Placeholders placeholders) {
        PersonName name = placeholders.realName(content.name());
        int filled = 0;
        for (String field : List.of(
                name.prefix(),
                name.first(),
                name.middle(),
                name.last(),
                name.suffix(),
                content.street(),
                content.city(),
                content.region(),
                content.postalCode(),
                content.country(),
                content.phone(),
                content.birthDate())) {
            filled += field.isBlank() || placeholders.isPlaceholderStreet(field) ? 0 : 1;
        }
        return filled;
    }
}
