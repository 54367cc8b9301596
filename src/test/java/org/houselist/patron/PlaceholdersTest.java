package org.houselist.patron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PlaceholdersTest {
    private final Placeholders placeholders =
            new Placeholders(Placeholders.USUAL_NAMES, Placeholders.USUAL_STREETS, List.of("301 Opera Place, Suite 4"));

    @ParameterizedTest(name = "{0} {1}: really {2}, {3}")
    @FieldSource("names")
    void what_remains_of_a_name_without_its_placeholders(String first, String last, String real, String why) {
        assertThat(placeholders.realName(PersonName.of(first, last)).full())
                .as(why)
                .isEqualTo(real);
    }

    static final List<Object[]> names = List.of(
            row("Newsletter", "Newsletter", "", "what the web site enters"),
            row("newsletter", "NEWSLETTER", "", "case does not count"),
            row("News letter", "Réquired", "", "nor do spaces and accents"),
            row("Opera", "Patron", "", "two words that are one placeholder"),
            row("Opera Patron", "", "", "also in one field"),
            row("-", ".", "", "bare punctuation"),
            row("ann@example.org", "", "", "an address is no name"),
            row("N/A", "n/a", "", "not available"),
            row("Ann", "Unknown", "Ann", "only the last name is missing"),
            row("Ann", "N/A", "Ann", "only the last name is missing"),
            row("Guest", "Guest", "", "nothing but a guest"),
            row("Ann", "Guest", "Ann Guest", "Guest is a family name, too"),
            row("Ann", "None", "Ann", "nobody is called None"),
            row("Guest", "Lee", "Lee", "but no first name"),
            row("Pat", "Ron", "Pat Ron", "no patron"),
            row("Xu", "Na", "Xu Na", "short names are names"),
            row("Not Provided", "", "", "what a form says of a field that was left out"),
            row("Newsletter", "Subscriber", "", "the same in two fields"),
            row("TBD", "Undefined", "", "what programs leave behind"),
            row("Ann", "x", "Ann", "typed to get past a required field"),
            row("Francis X", "Kelly", "Francis X Kelly", "but within a name it is an initial"),
            row("Ann", "Lee", "Ann Lee", "a name"));

    @Test
    void a_middle_initial_is_no_placeholder() {
        PersonName francis = new PersonName("Francis", "X", "Kelly", "", "");
        assertThat(placeholders.realName(francis)).isEqualTo(francis);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @FieldSource("streets")
    void a_street_may_be_a_placeholder_or_the_organisations_own(String street, boolean placeholder, String why) {
        assertThat(placeholders.isPlaceholderStreet(street)).as(why).isEqualTo(placeholder);
    }

    static final List<Object[]> streets = List.of(
            row("Required", true, "what the web form demands"),
            row("  required ", true, "case and spaces do not count"),
            row("301 Opera Place Suite 4", true, "our own street, without its comma"),
            row("301 OPERA PLACE,SUITE 4", true, "our own street"),
            row("301 Opera Place Suite 5", false, "the neighbours"),
            row("Bad Address", true, "a note of whoever had a letter back"),
            row("--", true, "bare punctuation"),
            row("", false, "blank is no placeholder, it is blank"),
            row("12 Main Street", false, "a street"));

    private static Object[] row(Object... cells) {
        return cells;
    }
}
