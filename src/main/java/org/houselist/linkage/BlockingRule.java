package org.houselist.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which records are worth comparing: those that share a key. A rule may have several keys for a record, one for each name, so
 * that a pair is found although its names are swapped.
 */
public enum BlockingRule {
    MAILBOX("ann.lee@gmail.com and annlee@gmail.com", 100, Set.of(Comparison.EMAIL), Keys.of(Field.MAILBOX)),
    PHONE("(212) 555-0199 and +1 212 555 0199", 100, Set.of(Comparison.PHONE), Keys.of(Field.PHONE)),
    EMAIL_NAME("annlee25@example.org and annlee25@example.net", 50, Set.of(Comparison.EMAIL), Keys.localPart()),
    NAME_AND_BIRTH_DATE(
            "Ann Lee 1971-06-24 and Lee Ahn 1971-06-24",
            100,
            Set.of(Comparison.NAME_ORDER, Comparison.FIRST_NAME, Comparison.LAST_NAME, Comparison.BIRTH_DATE),
            Keys.of(Field.FIRST, Field.BIRTH),
            Keys.of(Field.LAST, Field.BIRTH)),
    NAME_AND_STREET(
            "Ann Lee, 12 Main St. and Anne Lee, 12 Main Street",
            100,
            Set.of(Comparison.NAME_ORDER, Comparison.FIRST_NAME, Comparison.LAST_NAME, Comparison.STREET),
            Keys.of(Field.FIRST, Field.STREET),
            Keys.of(Field.LAST, Field.STREET)),
    SOUND_AND_POSTCODE(
            "Allen, 04530 and Alen, 04530",
            12,
            Set.of(Comparison.NAME_ORDER, Comparison.FIRST_NAME, Comparison.LAST_NAME, Comparison.PLACE),
            Keys.sound(Field.FIRST, Field.POSTAL),
            Keys.sound(Field.LAST, Field.POSTAL)),
    BIRTH_DATE_AND_PLACE(
            "1971-06-24 Bath and 1971-06-24 Bath",
            50,
            Set.of(Comparison.BIRTH_DATE, Comparison.PLACE, Comparison.TOWN),
            Keys.of(Field.BIRTH, Field.POSTAL),
            Keys.of(Field.BIRTH, Field.CITY)),
    FULL_NAME(
            "Ann Lee and Lee Ann, wherever the name is rare",
            20,
            Set.of(Comparison.NAME_ORDER, Comparison.FIRST_NAME, Comparison.LAST_NAME),
            Keys.fullName()),
    SOUND_AND_BIRTH_YEAR(
            "Jon Smyth 1971 and Smith John 1971",
            30,
            Set.of(Comparison.NAME_ORDER, Comparison.FIRST_NAME, Comparison.LAST_NAME, Comparison.BIRTH_DATE),
            Keys.fullSoundAndYear()),
    INITIAL_AND_BIRTH_DATE(
            "Ann Lee 1971-06-24 and A. Li 1971-06-24",
            50,
            Set.of(Comparison.NAME_ORDER, Comparison.FIRST_NAME, Comparison.LAST_NAME, Comparison.BIRTH_DATE),
            Keys.initial(Field.FIRST, Field.BIRTH),
            Keys.initial(Field.LAST, Field.BIRTH)),
    RARE_BIRTH_DATE(
            "1971-06-24 and 1971-06-24, where few have it", 30, Set.of(Comparison.BIRTH_DATE), Keys.of(Field.BIRTH)),
    RARE_SOUND(
            "Kjersten and Kirsten, where few names sound so",
            60,
            Set.of(Comparison.NAME_ORDER, Comparison.FIRST_NAME, Comparison.LAST_NAME),
            Keys.sound(Field.FIRST),
            Keys.sound(Field.LAST)),
    RARE_EMAIL_BEGINNING(
            "annlee25@example.org and annle52@example.org, where few begin so",
            30,
            Set.of(Comparison.EMAIL),
            Keys.emailBeginning()),
    RARE_EMAIL_DOMAIN(
            "ann@lee-ray.example and a.lee@lee-ray.example, where few have the domain",
            12,
            Set.of(Comparison.EMAIL),
            Keys.domain()),
    RARE_STREET("12 Main St. and 12 Main Street, where few live", 12, Set.of(Comparison.STREET), Keys.of(Field.STREET)),
    RARE_STREET_NAME(
            "12 Kolbe Close and 14 Kolbe Close, where few live", 12, Set.of(Comparison.STREET), Keys.streetName()),
    RARE_POSTCODE("04530 and 04530, where few live", 20, Set.of(Comparison.PLACE), Keys.of(Field.POSTAL));

    private static final int LONG_LIST = 100_000;

    private final String example;
    private final int largest;
    private final Set<Comparison> about;
    private final List<Keys> keys;

    BlockingRule(String example, int largest, Set<Comparison> about, Keys... keys) {
        this.example = example;
        this.largest = largest;
        this.about = about;
        this.keys = List.of(keys);
    }

    /** Its name in lists, e.g. {@code name_and_birth_date}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Two records that it brings together. */
    public String example() {
        return example;
    }

    /** More records than so many under one key are left out: such a key says nothing of one person. */
    public int largest() {
        return largest;
    }

    /** Whether it is meant for rare keys only: that a common one is left out is no news. */
    boolean isForRareKeys() {
        return name().startsWith("RARE_") || this == FULL_NAME;
    }

    /**
     * Whether it serves for so many records. In a long list the rules for rare keys find next to nothing that the others do not,
     * and every rule has its memory.
     */
    boolean servesFor(int records) {
        return records <= LONG_LIST || !name().startsWith("RARE_");
    }

    /** What its records agree in because of the rule, so that the rule's pairs teach nothing about it. */
    Set<Comparison> about() {
        return about;
    }

    List<Keys> keys() {
        return keys;
    }
}
