package org.houselist.patron;

/**
 * What a patron record tells about its patron besides e-mail and flags. Missing parts are empty, never null.
 *
 * @param birthDate as delivered; only whether it is there matters
 * @param boughtOrGave true where a purchase or a gift is recorded
 */
public record PatronContent(
        PersonName name,
        String street,
        String city,
        String region,
        String postalCode,
        String country,
        String phone,
        String birthDate,
        boolean boughtOrGave) {}
