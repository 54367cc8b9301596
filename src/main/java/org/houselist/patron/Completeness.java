package org.houselist.patron;

import java.util.stream.Stream;

/** How much of a patron record is filled with real content: one point a field, placeholders do not count. */
public final class Completeness {
    private Completeness() {}

    /**
     * @return 0 (nothing) to 12 (prefix, first, middle, last, suffix, street, city, region, postal code, country, phone, birth date)
     */
    public static int of(PatronContent content, Placeholders placeholders) {
        PersonName name = placeholders.realName(content.name());
        String street = placeholders.isPlaceholderStreet(content.street()) ? "" : content.street();
        return (int) Stream.of(
                        name.prefix(),
                        name.first(),
                        name.middle(),
                        name.last(),
                        name.suffix(),
                        street,
                        content.city(),
                        content.region(),
                        content.postalCode(),
                        content.country(),
                        content.phone(),
                        content.birthDate())
                .filter(field -> !field.isBlank() && !placeholders.isPlaceholderStreet(field))
                .count();
    }
}
