package org.houselist.patron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.houselist.patron.NameAgreement.Outcome.BLANK;
import static org.houselist.patron.NameAgreement.Outcome.CLASH;
import static org.houselist.patron.NameAgreement.Outcome.DETAIL_DIFFERS;
import static org.houselist.patron.NameAgreement.Outcome.EQUAL;
import static org.houselist.patron.NameAgreement.Outcome.INITIAL;
import static org.houselist.patron.NameAgreement.Outcome.LAST_DIFFERS;
import static org.houselist.patron.NameAgreement.Outcome.NEAR;
import static org.houselist.patron.NameAgreement.Outcome.NICKNAME;
import static org.houselist.patron.NameAgreement.Outcome.NOTHING_COMMON;
import static org.houselist.patron.NameAgreement.Outcome.PARTLY;
import static org.houselist.patron.NameAgreement.Outcome.PART_BLANK;
import static org.houselist.patron.NameAgreement.Outcome.SWAPPED;

import java.util.List;
import java.util.Set;
import org.houselist.patron.NameAgreement.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NameComparisonTest {
    private final NameComparison names = new NameComparison(Nicknames.common(), Placeholders.usual());

    @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
    @FieldSource("examples")
    void two_names_agree_differ_or_clash(String a, String b, Outcome expected, String why) {
        assertThat(names.compare(name(a), name(b)).outcome()).as(why).isEqualTo(expected);
        assertThat(names.compare(name(b), name(a)).outcome())
                .as("the other way round: " + why)
                .isEqualTo(expected);
    }

    static final List<Object[]> examples = List.of(
            // first|last, or prefix|first|middle|last|suffix
            row("Ann|Lee", "Ann|Lee", EQUAL, "the same name"),
            row("ANN|lee", "Ann|Lee", EQUAL, "case does not count"),
            row("José|Nuñez", "Jose|Nunez", EQUAL, "accents do not count"),
            row("Zoë|Müller", "Zoe|Mueller", EQUAL, "umlauts may be spelled with an e"),
            row("Zoë|Müller", "Zoe|Muller", EQUAL, "or lose their dots"),
            row("Pat|O’Brien", "Pat|OBrien", EQUAL, "apostrophes do not count"),
            row("Anne-Marie|Lee", "Anne Marie|Lee", EQUAL, "hyphens do not count"),
            row("Mary Ann|Lee", "Maryann|Lee", EQUAL, "nor do spaces"),
            row("Ann|van der Berg", "Ann|Vanderberg", EQUAL, "nor in last names"),
            row("Maria|von Trapp", "Maria|Trapp", EQUAL, "particles do not count"),
            row("Ann|St. John", "Ann|Saint John", EQUAL, "St is Saint"),
            row("Cy|Lee Jr", "Cy|Lee", EQUAL, "a suffix in the last name's field"),
            row("Dr. Ann|Lee", "Ann|Lee", EQUAL, "a title in the first name's field"),
            row("|Acme Ltd.", "|ACME LTD", EQUAL, "organisations have only a last name"),
            row("Ann Lee|", "Ann|Lee", EQUAL, "the whole name in one field"),
            row("|Ann Lee", "Ann|Lee", EQUAL, "or in the other"),
            row("Robert & Susan|Lee", "Susan and Robert|Lee", EQUAL, "the same couple"),
            row("|Ann|P|Lee|", "|Ann|Paula|Lee|", EQUAL, "a middle initial that fits"),
            row("|Ann|P|Lee|", "|Ann||Lee|", EQUAL, "a middle initial that one lacks"),
            row("Ann P.|Lee", "Ann|Lee", EQUAL, "even in the first name's field"),
            row("明|李", "明|李", EQUAL, "any script"),
            row("Bob|Lee", "Robert|Lee", NICKNAME, "Bob is Robert"),
            row("Bob|Lee", "Rob|Lee", NICKNAME, "both may be Robert"),
            row("Kate|Lee", "Katherine|Lee", NICKNAME, "Kate is Katherine"),
            row("R.|Lee", "Robert|Lee", INITIAL, "an initial that fits"),
            row("J P|Lee", "John Paul|Lee", INITIAL, "two initials that fit"),
            row("J.P.|Lee", "John Paul|Lee", INITIAL, "with dots"),
            row("JP|Lee", "John Paul|Lee", INITIAL, "or in one word"),
            row("Ann|L.", "Ann|Lee", INITIAL, "an initial for the last name"),
            row("|", "Ann|Lee", BLANK, "one has no name"),
            row("Newsletter|Newsletter", "Ann|Lee", BLANK, "a placeholder is no name"),
            row("|", "|", BLANK, "neither has a name"),
            row("Ann|", "Ann|Lee", PART_BLANK, "what both have agrees"),
            row("Ann|Unknown", "Ann|Lee", PART_BLANK, "a placeholder for the last name"),
            row("|Lee", "Ann|Lee", PART_BLANK, "only the last name is there to compare"),
            row("Ann|Lee", "Anne|Lee", NEAR, "two spellings"),
            row("Sara|Lee", "Sarah|Lee", NEAR, "two spellings"),
            row("Stephen|Lee", "Steven|Lee", NEAR, "two spellings"),
            row("Catherine|Lee", "Katherine|Lee", NEAR, "two spellings"),
            row("Annabelll|Lee", "Annabell|Lee", NEAR, "a slip of the finger"),
            row("Isal|Lee", "Isla|Lee", NEAR, "two letters swapped"),
            row("Kersten|Lee", "Kirsten|Lee", NEAR, "one other letter in a longer name"),
            row("Zim|Lee", "Zom|Lee", CLASH, "one other letter in a short name"),
            row("Robert & Susan|Lee", "Robert|Lee", PARTLY, "one of a couple"),
            row("Robert & Susan|Lee", "Sue|Lee", PARTLY, "one of a couple, by nickname"),
            row("Mary Ann|Lee", "Ann|Lee", PARTLY, "one of two first names"),
            row("Mary Ann|Lee", "Mary|Lee", PARTLY, "one of two first names"),
            row("J. Robert|Lee", "Robert|Lee", PARTLY, "called by the middle name"),
            row("Lee|Ann", "Ann|Lee", SWAPPED, "the fields are swapped"),
            row("Ann|Lee", "Ann|Lane", LAST_DIFFERS, "married, perhaps"),
            row("Bob|Lee", "Robert|Lane", LAST_DIFFERS, "nickname, other last name"),
            row("Ann|Lee", "Ann|Lee-Lane", LAST_DIFFERS, "one of two last names"),
            row("|Lee", "Ann|Lane", LAST_DIFFERS, "the only names to compare differ"),
            row("|Ann|P|Lee|", "|Ann|Q|Lee|", DETAIL_DIFFERS, "another middle name"),
            row("Mr|R||Lee|", "Mrs|R||Lee|", DETAIL_DIFFERS, "husband and wife"),
            row("|Cy||Lee|Jr.", "|Cy||Lee|Sr.", DETAIL_DIFFERS, "son and father"),
            row("Ann|", "|Lee", NOTHING_COMMON, "no part to compare"),
            row("Ann|Lee", "Carl|Lee", CLASH, "two people of one family"),
            row("Ann|Lee", "Carl|Lane", CLASH, "two people"),
            row("Ann|Lee", "Carl|", CLASH, "a missing last name does not heal it"),
            row("R.|Lee", "Susan|Lee", CLASH, "an initial that does not fit"),
            row("Mark|Lee", "Mary|Lee", CLASH, "one letter apart, but two known names"),
            row("Paul|Lee", "Paula|Lee", CLASH, "a final a makes another person"),
            row("Mario|Lee", "Maria|Lee", CLASH, "so does a final o"),
            row("Frances|Lee", "Francis|Lee", CLASH, "one letter apart, but two known names"),
            row("Robert & Susan|Lee", "Carl|Lee", CLASH, "none of the couple"),
            row("明|李", "伟|李", CLASH, "one character is a whole name"));

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @FieldSource("wordings")
    void the_outcome_is_told_in_words(String a, String b, String expected) {
        assertThat(names.compare(name(a), name(b)).words()).isEqualTo(expected);
    }

    static final List<Object[]> wordings = List.of(
            row("Ann|Lee", "Ann|Lee", "names agree"),
            row("Bob|Lee", "Robert|Lee", "names agree (Bob is Robert)"),
            row("Robert|Lee", "Bob|Lee", "names agree (Bob is Robert)"),
            row("Ann|Lee", "Carl|Lee", "first names differ (Ann, Carl)"),
            row("Ann|Lee", "Ann|Lane", "last names differ (Lee, Lane)"),
            row("Newsletter|", "Ann|Lane", "one has no name"));

    @ParameterizedTest
    @FieldSource("outcomes")
    void only_equal_names_nicknames_initials_and_blanks_agree(Outcome outcome) {
        boolean agrees = Set.of(EQUAL, NICKNAME, INITIAL, BLANK, PART_BLANK).contains(outcome);
        assertThat(new NameAgreement(outcome, "").agrees()).isEqualTo(agrees);
    }

    static final List<Outcome> outcomes = List.of(Outcome.values());

    private static PersonName name(String text) {
        String[] parts = text.split("\\|", -1);
        return parts.length == 2
                ? PersonName.of(parts[0], parts[1])
                : new PersonName(parts[1], parts[2], parts[3], parts[0], parts[4]);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }
}
