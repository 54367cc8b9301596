package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Most pairs are told apart before their texts are compared. It must never matter. */
class ToldApartEarlyTest {
    private static final String[] FIRST = {"Ann", "Anna", "Bob", "Robert", "J.", "Mary Ann", "Ευγενία", ""};
    private static final String[] LAST = {"Lee", "van der Berg", "Berg", "Smith-Jones", "Müller", "Mueller", ""};
    private static final String[] EMAIL = {
        "ann.lee@example.org", "an.lee2@example.org", "annlee@mail.example.com", "bob@example.net", "b@example.net", ""
    };
    private static final String[] STREET = {
        "12 Main Street", "12 Mian St.", "14 Main Street", "Main Street", "9 Elm Avenue", "Hauptstraße 5", "77", ""
    };
    private static final String[] PLACE = {"04530", "04503", "90210", ""};
    private static final String[] TOWN = {"London", "Lonon", "Leeds", ""};
    private static final String[] BORN = {"1908-12-09", "1908-09-12", "1909-12-09", "1961", ""};
    private static final String[] PHONE = {"212-555-0199", "212-555-0189", "555-0199", "303-555-7000", ""};

    private final Random random = new Random(7);

    @Test
    void a_pair_reaches_a_weight_exactly_where_it_weighs_so_much() {
        People.Builder builder = new People.Builder(HouseRules.usual());
        for (int i = 0; i < 400; i++) {
            builder.add(Person.of(someone()));
        }
        Scorer scorer = new Scorer(builder.build(), MatchModel.delivered());
        List<String> wrong = new ArrayList<>();
        for (int a = 0; a < 400; a++) {
            for (int b = a + 1; b < 400; b++) {
                double weight = scorer.weight(a, b);
                if (!scorer.reaches(weight - 0.001, a, b) || scorer.reaches(weight + 0.001, a, b)) {
                    wrong.add(a + "-" + b + " " + scorer.ledger(a, b).text());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Map<String, String> someone() {
        return Map.of(
                "first_name", slipped(FIRST),
                "last_name", slipped(LAST),
                "email", slipped(EMAIL),
                "street", slipped(STREET),
                "postal_code", slipped(PLACE),
                "city", slipped(TOWN),
                "birth_date", one(BORN),
                "phone", one(PHONE));
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    /** Now and then two neighbours change places. */
    private String slipped(String[] of) {
        String text = one(of);
        if (text.length() < 4 || random.nextInt(3) > 0) {
            return text;
        }
        int at = random.nextInt(text.length() - 2);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }
}
