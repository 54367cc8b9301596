package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.houselist.batch.KeptFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether records were made comparable tonight or kept from an earlier night, among others and in another order, says nothing. */
class KeptRecordsTest {
    private static final String[] FIRST = {"Ann", "Anna", "Bob", "Rob", "Oliver", "Oli", "J.", ""};
    private static final String[] LAST = {"Lee", "Griffith", "Gifith", "van der Berg", "Berg", ""};
    private static final String[] EMAIL = {
        "oliver.griffith@example.org",
        "oli.gifith@example.org",
        "ann.lee@example.org",
        "anlee@example.net",
        "x@y.example"
    };
    private static final String[] STREET = {"12 Main Street", "12 Mian St", "Main Street", "Hauptstrasse", "9 Elm Ave"};
    private static final String[] HOUSEHOLD = {"", "", "", "3", "17"};

    @TempDir
    Path folder;

    private final Random random = new Random(11);

    @Test
    void pairs_weigh_the_same() throws IOException {
        List<Person> before = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            before.add(someone(i));
        }
        KeptRecords kept = kept(before);
        People.Builder again = new People.Builder(HouseRules.usual(), kept);
        People.Builder anew = new People.Builder(HouseRules.usual());
        for (int i = 299; i > 0; i -= 1 + i % 2) { // some are gone, the order is another one
            boolean changed = i % 9 == 0;
            Person person = changed ? someone(i) : before.get(i);
            anew.add(person);
            if (changed) {
                again.add(person);
            } else {
                again.addAgain(kept, i, person.id());
            }
        }
        assertThat(pairs(again.build())).isEqualTo(pairs(anew.build()));
    }

    private KeptRecords kept(List<Person> records) throws IOException {
        People.Builder builder = new People.Builder(HouseRules.usual());
        records.forEach(builder::add);
        Path file = folder.resolve("people");
        String token = KeptFile.write(file, builder::keep);
        return KeptRecords.read(Objects.requireNonNull(KeptFile.open(file, token)));
    }

    private static List<String> pairs(People people) {
        Scorer scorer = new Scorer(people, MatchModel.delivered());
        List<String> pairs = new ArrayList<>();
        for (int a = 0; a < people.size(); a++) {
            for (int b = a + 1; b < people.size(); b++) {
                pairs.add(a + "-" + b + " " + scorer.weight(a, b) + " " + people.mayBeOne(a, b) + " "
                        + scorer.isSure(a, b) + " " + scorer.ledger(a, b).text());
            }
        }
        return pairs;
    }

    private Person someone(int id) {
        return new Person(
                "" + id,
                id % 10 == 3 ? "household" : "individual",
                one(FIRST),
                one(FIRST),
                one(LAST),
                "",
                "19" + (50 + random.nextInt(3)) + "-02-0" + (1 + random.nextInt(3)),
                one(EMAIL),
                "212-555-01" + (10 + random.nextInt(20)),
                one(STREET),
                "London",
                "0453" + random.nextInt(3),
                one(HOUSEHOLD));
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
