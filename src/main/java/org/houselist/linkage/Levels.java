package org.houselist.linkage;

/**
 * The level of a pair of records in each comparison: what is not equal, missing or surely far apart is found by its texts. Remembers
 * what it found for two values; not for several threads.
 */
final class Levels {
    /** The texts have to be compared. */
    static final int LATER = -2;

    private static final int IN_USE = 4;
    private static final int SLIPS_IN = 10;

    private final People people;
    private final Known known;
    private final Similarities given;
    private final Similarities family;
    private final Similarities middle;
    private final Similarities phones;
    private final Similarities streets;
    private final Similarities postals;
    private final Similarities cities;

    Levels(People people, Known known) {
        this.people = people;
        this.known = known;
        People.Words words = people.words();
        NameLikeness names = new NameLikeness(people.rules().nicknames());
        given = new Similarities(
                words.names,
                (a, b) -> names.given(words.names.text(a), words.names.text(b), isInUse(a, b), isInUse(b, a)));
        family = new Similarities(words.names, (a, b) -> NameLikeness.family(words.names.text(a), words.names.text(b)));
        middle = new Similarities(words.names, (a, b) -> names.middle(words.names.text(a), words.names.text(b)));
        phones = new Similarities(
                words.phones, (a, b) -> AddressLikeness.phone(words.phones.text(a), words.phones.text(b)));
        streets = new Similarities(
                words.streets, (a, b) -> AddressLikeness.street(words.streets.text(a), words.streets.text(b)));
        postals = new Similarities(
                words.postals,
                (a, b) -> AddressLikeness.closePostcode(words.postals.text(a), words.postals.text(b)) ? 1 : 2);
        cities = new Similarities(
                words.cities, (a, b) -> AddressLikeness.closeCity(words.cities.text(a), words.cities.text(b)) ? 1 : 2);
    }

    /** A slip seldom happens twice: a name that several records have is a name, unless ten times as many have the other. */
    private boolean isInUse(int name, int other) {
        int count = people.count(Field.FIRST, name);
        return count >= IN_USE && count * SLIPS_IN >= people.count(Field.FIRST, other);
    }

    int given(Field ofA, Field ofB, int a, int b) {
        return level(given, people.value(ofA, a), people.value(ofB, b));
    }

    int family(Field ofA, Field ofB, int a, int b) {
        return level(family, people.value(ofA, a), people.value(ofB, b));
    }

    int level(Comparison comparison, int a, int b) {
        return switch (comparison) {
            case MIDDLE_NAME -> level(middle, people.value(Field.MIDDLE, a), people.value(Field.MIDDLE, b));
            case GENERATION -> generation(people.value(Field.GENERATION, a), people.value(Field.GENERATION, b));
            case BIRTH_DATE -> birth(people.value(Field.BIRTH, a), people.value(Field.BIRTH, b));
            case EMAIL -> known.emails().level(a, b);
            case PHONE -> level(phones, people.value(Field.PHONE, a), people.value(Field.PHONE, b));
            case STREET -> level(streets, people.value(Field.STREET, a), people.value(Field.STREET, b));
            case PLACE -> place(a, b);
            case TOWN ->
                hasPostcodes(a, b) ? -1 : level(cities, people.value(Field.CITY, a), people.value(Field.CITY, b));
            case NAME_ORDER, FIRST_NAME, LAST_NAME -> throw new IllegalArgumentException("names are compared together");
        };
    }

    /** The level where it is found without a look at the texts, else {@link #LATER}. */
    int atOnce(Comparison comparison, int a, int b) {
        int ofA = people.value(comparison.field(), a);
        int ofB = people.value(comparison.field(), b);
        if (ofA == 0 || ofB == 0) {
            return -1;
        }
        return switch (comparison) {
            case BIRTH_DATE, GENERATION -> level(comparison, a, b);
            case EMAIL -> ofA == ofB ? 0 : known.emails().areFarApart(ofA, ofB) ? AddressLikeness.DIFFERENT : LATER;
            case STREET -> ofA == ofB ? 0 : known.streets().areFarApart(ofA, ofB) ? AddressLikeness.DIFFERENT : LATER;
            case PLACE -> ofA == ofB ? place(a, b) : LATER;
            case TOWN -> hasPostcodes(a, b) ? -1 : ofA == ofB ? 0 : LATER;
            default -> ofA == ofB ? 0 : LATER;
        };
    }

    private static int level(Similarities similarities, int a, int b) {
        if (a == 0 || b == 0) {
            return -1;
        }
        return a == b ? 0 : similarities.level(a, b);
    }

    private static int generation(int a, int b) {
        return a == 0 || b == 0 ? -1 : a == b ? 0 : 1;
    }

    private static int birth(int a, int b) {
        return a == 0 || b == 0 ? -1 : DateLikeness.level(a, b);
    }

    private boolean hasPostcodes(int a, int b) {
        return people.value(Field.POSTAL, a) != 0 && people.value(Field.POSTAL, b) != 0;
    }

    /** both, postcode, close, city, close_postcode, close_city, different. */
    private int place(int a, int b) {
        if (!hasPostcodes(a, b)) {
            return -1;
        }
        int postal = level(postals, people.value(Field.POSTAL, a), people.value(Field.POSTAL, b));
        int city = level(cities, people.value(Field.CITY, a), people.value(Field.CITY, b));
        if (postal == 0) {
            return city == 0 ? 0 : 1;
        }
        if (postal == 1 && (city == 0 || city == 1)) {
            return 2;
        }
        if (city == 0 || postal == 1) {
            return city == 0 ? 3 : 4;
        }
        return city == 1 ? 5 : 6;
    }
}
