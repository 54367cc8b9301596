package org.houselist.linkage;

import static org.houselist.linkage.Level.of;

import java.util.List;
import java.util.Locale;

/**
 * What is compared, each in levels from the strongest agreement to none. What one of the two records does not give is no
 * evidence, neither for nor against.
 */
public enum Comparison {
    NAME_ORDER(
            of("as_given", "", List.of("Ann|Lee", "Ann|Lee"), List.of("Ann|Lee", "Lee|Ann")),
            of("swapped", "first and last name are swapped", List.of("Ann|Lee", "Lee|Ann"), List.of())),
    FIRST_NAME(
            of("exact", "same first name", List.of("José", "JOSE"), List.of("Bob", "Robert")),
            of(
                    "nickname",
                    "first names that are short for one another",
                    List.of("Bob", "Robert"),
                    List.of("B.", "Bob")),
            of("initial", "first name given as an initial", List.of("B.", "Bob"), List.of("Jonh", "John")),
            of("close", "first names one slip apart", List.of("Jonh", "John"), List.of("Mark", "Mary")),
            of(
                    "part",
                    "one of several first names in common",
                    List.of("Mary Ann", "Mary"),
                    List.of("Gabrile", "Gbariel")),
            of("similar", "similar first names", List.of("Gabrile", "Gbariel"), List.of("Daniel", "Danielle")),
            of("different", "different first names", List.of("Ann", "Bob"), List.of())),
    LAST_NAME(
            of("exact", "same last name", List.of("van der Berg", "Berg"), List.of("L.", "Lee")),
            of("initial", "last name given as an initial", List.of("L.", "Lee"), List.of("Alen", "Allen")),
            of("close", "last names one slip apart", List.of("Alen", "Allen"), List.of("Smith-Jones", "Smith")),
            of(
                    "part",
                    "one of several last names in common",
                    List.of("Smith-Jones", "Smith"),
                    List.of("Pohtsmut", "Portsmouth")),
            of("similar", "similar last names", List.of("Harringotn", "Haringtan"), List.of("Lee", "Smith")),
            of("different", "different last names", List.of("Lee", "Smith"), List.of())),
    MIDDLE_NAME(
            of("exact", "same middle name", List.of("Jane", "JANE"), List.of("J.", "Jane")),
            of("initial", "same middle initial", List.of("J.", "Jane"), List.of("Jane", "Kim")),
            of("different", "different middle names", List.of("Jane", "Kim"), List.of())),
    GENERATION(
            of("exact", "same suffix", List.of("Jr.", "junior"), List.of("Jr.", "Sr.")),
            of("different", "different suffixes", List.of("Jr.", "Sr."), List.of())),
    BIRTH_DATE(
            of("exact", "same birth date", List.of("1908-12-09", "19081209"), List.of("1908-12-09", "1908-09-12")),
            of(
                    "swapped",
                    "day and month of birth swapped",
                    List.of("1908-12-09", "1908-09-12"),
                    List.of("1908-12-09", "1908-12-08")),
            of(
                    "one_digit",
                    "birth dates one digit apart",
                    List.of("1908-12-09", "1908-12-08"),
                    List.of("1908", "1908-12-09")),
            of(
                    "year",
                    "same year of birth, one date incomplete",
                    List.of("1908", "1908-12-09"),
                    List.of("1908-12-09", "1908-12-27")),
            of(
                    "two_parts",
                    "same year of birth, and the month or the day",
                    List.of("1908-12-09", "1908-12-27"),
                    List.of("1908-12-09", "1909-11-09")),
            of(
                    "similar",
                    "birth dates two digits apart",
                    List.of("1908-12-09", "1909-11-09"),
                    List.of("1908-12-09", "1961-03-22")),
            of(
                    "day_and_month",
                    "same birthday in another year",
                    List.of("1908-12-09", "1961-12-09"),
                    List.of("1908-12-09", "1909-11-10")),
            of(
                    "near",
                    "birth dates that differ a little in each part",
                    List.of("1908-12-09", "1909-11-10"),
                    List.of("1908-12-09", "1961-03-22")),
            of("different", "different birth dates", List.of("1908-12-09", "1961-03-22"), List.of())),
    EMAIL(
            of(
                    "exact",
                    "same e-mail",
                    List.of("an.nlee@gmail.com", "annlee@gmail.com"),
                    List.of("annlee@example.org", "anlee@example.org")),
            of(
                    "close",
                    "e-mail addresses one slip apart",
                    List.of("annlee@example.org", "anlee@example.org"),
                    List.of("annlee@example.org", "annlee@example.net")),
            of(
                    "same_local",
                    "same e-mail name at another provider",
                    List.of("annlee@example.org", "annlee@example.net"),
                    List.of("annlee@example.org", "an.lee2@example.org")),
            of(
                    "few_slips",
                    "e-mail addresses a few slips apart",
                    List.of("ann.lee25@example.org", "anm.le25@example.org"),
                    List.of("ann.lee@example.org", "bob.ray@example.org")),
            of(
                    "similar",
                    "similar e-mail addresses",
                    List.of("oliver.griffith@example.org", "olver.grifti@example.org"),
                    List.of("ann.lee@example.org", "bob.ray@example.org")),
            of(
                    "named",
                    "e-mail addresses that are alike as the names are",
                    List.of("ann.lee@example.org|Lee", "ann.lee@mail.example.com|Lee"),
                    List.of("ann.lee@example.org", "bob.ray@example.org")),
            of(
                    "different",
                    "different e-mail addresses",
                    List.of("ann.lee@example.org", "bob.ray@example.org"),
                    List.of())),
    PHONE(
            of(
                    "exact",
                    "same phone",
                    List.of("+1 (212) 555-0199 x7", "212-555-0199"),
                    List.of("555-0199", "212-555-0199")),
            of(
                    "local",
                    "same phone, one without its area",
                    List.of("555-0199", "212-555-0199"),
                    List.of("212-555-0199", "212-555-0189")),
            of(
                    "close",
                    "phone numbers one digit apart",
                    List.of("212-555-0199", "212-555-0189"),
                    List.of("212-555-0199", "303-555-7000")),
            of("different", "different phones", List.of("212-555-0199", "303-555-7000"), List.of())),
    STREET(
            of(
                    "exact",
                    "same street",
                    List.of("12 Main Street", "12 MAIN ST."),
                    List.of("12 Main Street", "12 Mian Street")),
            of(
                    "close",
                    "the same street but for its spelling",
                    List.of("12 Main Street", "12 Mian Street"),
                    List.of("12 Main Street", "Main Street")),
            of(
                    "no_number",
                    "same street, one without its number",
                    List.of("12 Main Street", "Main Street"),
                    List.of("12 Main Street", "14 Main Street")),
            of(
                    "other_number",
                    "same street, other number",
                    List.of("12 Main Street", "14 Main Street"),
                    List.of("12 Willaroo Place", "12 Wilarro Plaec")),
            of(
                    "similar",
                    "similar streets",
                    List.of("12 Willaroo Place", "12 Wilarro Plaec"),
                    List.of("12 Main Street", "9 Elm Avenue")),
            of(
                    "number",
                    "same house number in different streets",
                    List.of("12 Main Street", "12 Elm Avenue"),
                    List.of("12 Main Street", "9 Elm Avenue")),
            of("different", "different streets", List.of("12 Main Street", "9 Elm Avenue"), List.of())),
    PLACE(
            of(
                    "both",
                    "same postcode and town",
                    List.of("Bath|04530-1234", "BATH|04530"),
                    List.of("Bath|04530", "|04530")),
            of("postcode", "same postcode", List.of("Bath|04530", "|04530"), List.of("Bath|04530", "Bath|04503")),
            of(
                    "close",
                    "the same postcode and town but for a slip",
                    List.of("Bath|04530", "Bath|04503"),
                    List.of("Bath|04530", "Bath|90210")),
            of("city", "same town", List.of("Bath|04530", "Bath|90210"), List.of("Bath|04530", "Leeds|04503")),
            of(
                    "close_postcode",
                    "postcodes one slip apart",
                    List.of("Bath|04530", "Leeds|04503"),
                    List.of("London|04530", "Lonon|90210")),
            of(
                    "close_city",
                    "the same town but for its spelling",
                    List.of("London|04530", "Lonon|90210"),
                    List.of("London|04530", "Leeds|90210")),
            of("different", "different towns", List.of("London|04530", "Leeds|90210"), List.of())),

    /** Where a postcode is missing. */
    TOWN(
            of("exact", "same town", List.of("London", "LONDON"), List.of("London", "Lonon")),
            of("close", "the same town but for its spelling", List.of("London", "Lonon"), List.of("London", "Leeds")),
            of("different", "different towns", List.of("London", "Leeds"), List.of()));

    private final List<Level> levels;

    Comparison(Level... levels) {
        this.levels = List.of(levels);
    }

    /** Its levels in the order in which they are tried. */
    public List<Level> levels() {
        return levels;
    }

    /** The field whose equal values are of its first levels; of names both are compared. */
    Field field() {
        return switch (this) {
            case NAME_ORDER, FIRST_NAME -> Field.FIRST;
            case LAST_NAME -> Field.LAST;
            case MIDDLE_NAME -> Field.MIDDLE;
            case GENERATION -> Field.GENERATION;
            case BIRTH_DATE -> Field.BIRTH;
            case EMAIL -> Field.MAILBOX;
            case PHONE -> Field.PHONE;
            case STREET -> Field.STREET;
            case PLACE -> Field.POSTAL;
            case TOWN -> Field.CITY;
        };
    }

    /** How many of its levels only two equal values can have. */
    int levelsOfOneValue() {
        return this == PLACE ? 2 : 1;
    }

    /** Its name in a model file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number of the level with this name; -1 where there is none. */
    public int level(String name) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
