package org.houselist.linkage;

import java.util.Map;

/**
 * One record to compare, as it was delivered. What is not given is empty, never null.
 *
 * @param id the record's id; only to know a household from its members
 * @param kind individual, household or organization; empty is an individual
 * @param birthDate {@code 1908-12-09}, {@code 19081209}, or a part of it: {@code 1908}
 * @param email the canonical address, or any text
 * @param householdId the id of the household record that it belongs to
 */
public record Person(
        String id,
        String kind,
        String firstName,
        String middleName,
        String lastName,
        String suffix,
        String birthDate,
        String email,
        String phone,
        String street,
        String city,
        String postalCode,
        String householdId) {

    /** By the column names of a patrons file; columns that are not there are empty, others are ignored. */
    public static Person of(Map<String, String> columns) {
        return new Person(
                columns.getOrDefault("patron_id", ""),
                columns.getOrDefault("kind", ""),
                columns.getOrDefault("first_name", ""),
                columns.getOrDefault("middle_name", ""),
                columns.getOrDefault("last_name", ""),
                columns.getOrDefault("suffix", ""),
                columns.getOrDefault("birth_date", ""),
                columns.getOrDefault("email", ""),
                columns.getOrDefault("phone", ""),
                columns.getOrDefault("street", ""),
                columns.getOrDefault("city", ""),
                columns.getOrDefault("postal_code", ""),
                columns.getOrDefault("household_id", ""));
    }
}
