package org.houselist.generator;

import static org.houselist.generator.Chance.Question.CITY;
import static org.houselist.generator.Chance.Question.HOUSE_NUMBER;
import static org.houselist.generator.Chance.Question.STREET;

import java.util.Arrays;

/** Writes where somebody lives: street, city, region, postal code and country, the same for the same home. */
final class Streets {
    private static final byte[][] STREETS = list("""
            Main St, Oak Ave, Maple St, Park Ave, Elm St, 2nd St, Washington Ave, Pine St, Cedar Ln, Lake Dr,
            Hill Rd, Church St, Willow Way, Broadway, River Rd, Sunset Blvd, Chestnut St, Spring St, Highland Ave,
            Mill Rd, Franklin St, Jefferson Ave, Meadow Ln, Orchard Rd, Theatre Row, Opera Pl, Rue Émile, Calle Peña
            """);
    /** City, region and the first three digits of its postal codes. */
    private static final byte[][] CITIES = list("""
            New York;NY;100, Brooklyn;NY;112, Springfield;IL;627, Portland;OR;972, Madison;WI;537, Cañon City;CO;812,
            Austin;TX;787, St. Paul;MN;551, Seattle;WA;981, Boston;MA;021, Albany;NY;122, Ithaca;NY;148, Dover;DE;199,
            Santa Fe;NM;875, La Cañada;CA;910, Oakland;CA;946, Salem;OR;973, Bath;ME;045, Troy;NY;121, Decatur;GA;300
            """);

    private final Chance chance;

    Streets(Chance chance) {
        this.chance = chance;
    }

    void write(Rows rows, long home) {
        int number = chance.upTo(100_000, HOUSE_NUMBER, home);
        byte[] street = STREETS[chance.upTo(STREETS.length, STREET, home)];
        boolean flat = number % 100 < 15;
        rows.field().put(flat ? "\"" : "").put(1 + number / 100).put(' ').put(street);
        if (flat) {
            rows.put(", Apt ").put(1 + number % 90).put('"');
        }
        city(rows, CITIES[chance.upTo(CITIES.length, CITY, home)]);
        rows.putDigits(number, 2).field("US");
    }

    private static void city(Rows rows, byte[] city) {
        rows.field();
        for (byte part : city) {
            if (part == ';') {
                rows.field();
            } else {
                rows.put((char) part);
            }
        }
    }

    private static byte[][] list(String text) {
        return Names.encoded(Arrays.stream(text.split(",")).map(String::strip).toList());
    }
}
