package org.houselist.linkage;

import java.util.List;

/** How a blocking rule makes one key of a record. */
final class Keys {
    private static final int SHORTEST_EMAIL_NAME = 5;
    private static final int BEGINNING = 4;

    private final List<Field> shown;
    private final Maker maker;

    /** Makes a record's key; 0 where the record does not give what it takes. */
    @FunctionalInterface
    private interface Maker {
        long key(People people, Sounds sounds, int person);
    }

    private Keys(List<Field> shown, Maker maker) {
        this.shown = shown;
        this.maker = maker;
    }

    long key(People people, Sounds sounds, int person) {
        return maker.key(people, sounds, person);
    }

    /** The key of a record as a report may show it. */
    String masked(People people, int person) {
        StringBuilder text = new StringBuilder();
        for (Field field : shown) {
            text.append(text.isEmpty() ? "" : ", ").append(Masks.masked(field, people.text(field, person)));
        }
        return text.toString();
    }

    static Keys of(Field field) {
        return new Keys(List.of(field), (people, sounds, person) -> mix(people.value(field, person), 1));
    }

    static Keys of(Field one, Field other) {
        return new Keys(
                List.of(one, other),
                (people, sounds, person) ->
                        mix(people.value(one, person), people.value(other, person), other.ordinal()));
    }

    static Keys sound(Field name, Field other) {
        return new Keys(
                List.of(name, other),
                (people, sounds, person) ->
                        mix(sounds.sound(people.value(name, person)), people.value(other, person), other.ordinal()));
    }

    static Keys initial(Field name, Field other) {
        return new Keys(
                List.of(name, other),
                (people, sounds, person) ->
                        mix(sounds.initial(people.value(name, person)), people.value(other, person), other.ordinal()));
    }

    static Keys localPart() {
        return new Keys(List.of(Field.MAILBOX), (people, sounds, person) -> localPart(people, person));
    }

    /** Both names, whichever is called the first. */
    static Keys fullName() {
        return new Keys(List.of(Field.FIRST, Field.LAST), (people, sounds, person) -> {
            int first = people.value(Field.FIRST, person);
            int last = people.value(Field.LAST, person);
            return mix(Math.min(first, last), Math.max(first, last), 77);
        });
    }

    static Keys fullSoundAndYear() {
        return new Keys(List.of(Field.FIRST, Field.LAST, Field.BIRTH), (people, sounds, person) -> {
            int first = sounds.sound(people.value(Field.FIRST, person));
            int last = sounds.sound(people.value(Field.LAST, person));
            int year = PlainDate.year(people.value(Field.BIRTH, person));
            return year == 0 ? 0 : mix(Math.min(first, last), Math.max(first, last), year);
        });
    }

    static Keys sound(Field name) {
        return new Keys(List.of(name), (people, sounds, person) -> mix(sounds.sound(people.value(name, person)), 78));
    }

    static Keys emailBeginning() {
        return new Keys(List.of(Field.MAILBOX), (people, sounds, person) -> {
            String text = people.text(Field.MAILBOX, person);
            int at = text.lastIndexOf('@');
            return at < BEGINNING ? 0 : mix(text.substring(0, BEGINNING).hashCode(), BEGINNING, 98);
        });
    }

    /** The street without the house number. */
    static Keys streetName() {
        return new Keys(List.of(Field.STREET), (people, sounds, person) -> {
            String text = people.text(Field.STREET, person);
            int begin = AddressLikeness.number(text).length();
            return mix(text.substring(begin).strip().hashCode(), 1, 95);
        });
    }

    static Keys domain() {
        return new Keys(List.of(Field.MAILBOX), (people, sounds, person) -> {
            String text = people.text(Field.MAILBOX, person);
            String domain = text.substring(text.lastIndexOf('@') + 1);
            return domain.isEmpty() ? 0 : mix(domain.hashCode(), domain.length(), 97);
        });
    }

    private static long localPart(People people, int person) {
        int mailbox = people.value(Field.MAILBOX, person);
        if (mailbox == 0) {
            return 0;
        }
        String text = people.words().mailboxes.text(mailbox);
        int at = text.lastIndexOf('@');
        return at < SHORTEST_EMAIL_NAME ? 0 : mix(text.substring(0, at).hashCode(), at, 99);
    }

    private static long mix(int value, int salt) {
        return value == 0 ? 0 : mix(value, value, salt);
    }

    /** 0 where one is not given; else a number in which all bits of all three count (the last step of SplitMix64). */
    private static long mix(int one, int other, int salt) {
        if (one == 0 || other == 0) {
            return 0;
        }
        long mixed = ((long) one << 32 | (other & 0xFFFFFFFFL)) + salt * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return mixed == 0 ? 1 : mixed;
    }
}
