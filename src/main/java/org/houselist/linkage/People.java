package org.houselist.linkage;

import java.util.Arrays;
import java.util.List;
import org.houselist.batch.Dictionary;
import org.houselist.patron.NameWords;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PersonName;

/**
 * Records made comparable, by their dense number from 0 in the order in which they were added: for each field one number of a
 * distinct value, so that a million records need some 150 MB and what was found for two values once is known for all records
 * that have them. What is no evidence (a placeholder, a shared mailbox) is not in here.
 */
public final class People {
    private final int size;
    private final byte[] kinds;
    private final int[] ownHouseholds;
    private final int[][] values;
    private final int[][] counts = new int[Field.values().length][];
    private final Words words;
    private final HouseRules rules;
    private final NameLikeness names;
    private final List<Shared> shared;

    /** A value that many people share, and that is no evidence therefore. */
    record Shared(String what, String masked, int records) {}

    private People(Builder builder) {
        size = builder.size;
        kinds = builder.kinds;
        values = builder.values;
        words = builder.words;
        rules = builder.rules;
        names = new NameLikeness(rules.nicknames());
        ownHouseholds = builder.households.own(size);
        for (Field field : Field.values()) {
            values[field.ordinal()] = Arrays.copyOf(values[field.ordinal()], size);
        }
        shared = new SharedValues(this).leaveOut();
        for (Field field : Field.values()) {
            counts[field.ordinal()] = field == Field.BIRTH ? new int[0] : counted(field);
        }
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    int value(Field field, int person) {
        return values[field.ordinal()][person];
    }

    int[] column(Field field) {
        return values[field.ordinal()];
    }

    /** How many records have the value in this field. */
    int count(Field field, int value) {
        int[] all = counts[field.ordinal()];
        return value < all.length ? all[value] : 0;
    }

    /** The highest number of a value in this field. */
    int values(Field field) {
        return counts[field.ordinal()].length - 1;
    }

    Words words() {
        return words;
    }

    HouseRules rules() {
        return rules;
    }

    List<Shared> shared() {
        return shared;
    }

    /** The value's text; of a date the date. */
    String text(Field field, int person) {
        return words.text(field, value(field, person));
    }

    /**
     * Whether two records may be one at all: records of different kinds, a household and its members, and members of one
     * household with different first names never are.
     */
    public boolean mayBeOne(int a, int b) {
        if (kinds[a] != kinds[b]) {
            return false;
        }
        int householdOfA = value(Field.HOUSEHOLD, a);
        int householdOfB = value(Field.HOUSEHOLD, b);
        if (householdOfA != 0 && householdOfA == ownHouseholds[b]
                || householdOfB != 0 && householdOfB == ownHouseholds[a]) {
            return false;
        }
        return householdOfA == 0 || householdOfA != householdOfB || !firstNamesClash(a, b);
    }

    private boolean firstNamesClash(int a, int b) {
        return firstNamesDiffer(a, b)
                && (value(Field.FIRST, a) != value(Field.LAST, b) || value(Field.FIRST, b) != value(Field.LAST, a));
    }

    /** Whether both give first names, and these are of two people. */
    boolean firstNamesDiffer(int a, int b) {
        int first = value(Field.FIRST, a);
        int other = value(Field.FIRST, b);
        return first != 0
                && other != 0
                && first != other
                && names.given(words.names.text(first), words.names.text(other)) == NameLikeness.DIFFERENT;
    }

    /** By value, how many records have it in this field; counted anew. */
    int[] counted(Field field) {
        int[] column = column(field);
        int highest = 0;
        for (int value : column) {
            highest = Math.max(highest, value);
        }
        int[] count = new int[highest + 1];
        for (int value : column) {
            count[value]++;
        }
        return count;
    }

    /** The dictionaries of the distinct values. First, middle and last names share one: they may be swapped. */
    static final class Words {
        final Dictionary names = new Dictionary();
        final Dictionary mailboxes = new Dictionary();
        final Dictionary phones = new Dictionary();
        final Dictionary streets = new Dictionary();
        final Dictionary postals = new Dictionary();
        final Dictionary cities = new Dictionary();

        int number(Dictionary dictionary, String text) {
            return text.isEmpty() ? 0 : dictionary.add(text);
        }

        String text(Field field, int value) {
            if (value == 0) {
                return "";
            }
            return switch (field) {
                case FIRST, MIDDLE, LAST, GENERATION -> names.text(value);
                case MAILBOX -> mailboxes.text(value);
                case PHONE -> phones.text(value);
                case STREET -> streets.text(value);
                case POSTAL -> postals.text(value);
                case CITY -> cities.text(value);
                case BIRTH ->
                    "%04d-%02d-%02d".formatted(PlainDate.year(value), PlainDate.month(value), PlainDate.day(value));
                case HOUSEHOLD -> "household";
            };
        }
    }

    /** Mailbox, telephone and street of a record, in the spelling that is compared; empty where there is no evidence in them. */
    public record Contact(String mailbox, String phone, String street) {}

    /** Takes records one by one. */
    public static final class Builder {
        private final HouseRules rules;
        private final Words words = new Words();
        private final Remembered given = new Remembered(text -> words.number(words.names, NameWords.given(text)));
        private final Remembered family = new Remembered(text -> words.number(words.names, NameWords.family(text)));
        private final Remembered postals =
                new Remembered(text -> words.number(words.postals, PlainText.postalCode(text)));
        private final Remembered cities = new Remembered(text -> words.number(words.cities, NameWords.plain(text)));
        private final Remembered kindsRead = new Remembered(Builder::kind);
        private final Households households = new Households();
        private int[][] values = new int[Field.values().length][1024];
        private byte[] kinds = new byte[1024];
        private int size;

        public Builder(HouseRules rules) {
            this.rules = rules;
        }

        /** Adds a record; the first gets number 0. An unknown kind is a kind of its own. */
        public Builder add(Person person) {
            return add(person, contact(person));
        }

        /** Makes comparable what hardly any two records share. For any thread. */
        public Contact contact(Person person) {
            String email = PlainText.email(person.email());
            String mailbox = email.isEmpty() ? "" : rules.mailboxOf(email);
            return new Contact(
                    rules.sharedMailbox().test(mailbox) ? "" : mailbox,
                    PlainText.phone(person.phone()),
                    rules.placeholders().isPlaceholderStreet(person.street()) ? "" : PlainText.street(person.street()));
        }

        /** As {@link #add(Person)}, where {@link #contact} was asked before. */
        public Builder add(Person person, Contact contact) {
            grow();
            kinds[size] = (byte) (person.kind().isEmpty() ? kind("") : kindsRead.of(person.kind()));
            addName(person);
            addContact(contact);
            set(Field.POSTAL, postals.of(person.postalCode()));
            set(Field.CITY, cities.of(person.city()));
            set(Field.BIRTH, PlainDate.read(person.birthDate()));
            set(Field.HOUSEHOLD, households.add(size, person));
            size++;
            return this;
        }

        private static int kind(String text) {
            return PatronKind.read(text).map(Enum::ordinal).orElse(PatronKind.values().length);
        }

        private void addName(Person person) {
            PersonName real = rules.placeholders()
                    .realName(new PersonName(
                            person.firstName(), person.middleName(), person.lastName(), "", person.suffix()));
            set(Field.FIRST, given.of(real.first()));
            set(Field.MIDDLE, given.of(real.middle()));
            set(Field.LAST, family.of(real.last()));
            set(Field.GENERATION, words.number(words.names, NameWords.generation(real.last(), real.suffix())));
        }

        private void addContact(Contact contact) {
            set(Field.MAILBOX, words.number(words.mailboxes, contact.mailbox()));
            set(Field.PHONE, words.number(words.phones, contact.phone()));
            set(Field.STREET, words.number(words.streets, contact.street()));
        }

        private void set(Field field, int value) {
            values[field.ordinal()][size] = value;
        }

        private void grow() {
            if (size == kinds.length) {
                int larger = size + (size >> 1);
                kinds = Arrays.copyOf(kinds, larger);
                for (int field = 0; field < values.length; field++) {
                    values[field] = Arrays.copyOf(values[field], larger);
                }
            }
        }

        /** All that were added. The builder is used up. */
        public People build() {
            return new People(this);
        }
    }
}
