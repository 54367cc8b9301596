package org.houselist.linkage;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.houselist.batch.Dictionary;
import org.houselist.batch.KeptFile;
import org.houselist.patron.NameWords;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PersonName;

/**
 * Records made comparable, by their dense number from 0 in the order in which they were added: for each field one number of a
 * distinct value, so that a million records need some 150 MB and what was found for two values once is known for all records
 * that have them. What is no evidence (a placeholder, a shared mailbox) is not in here.
 */
public final class People {
    private final RecordValues values;
    private final int[][] counts = new int[Field.values().length][];
    private final Words words;
    private final HouseRules rules;
    private final NameLikeness names;
    private final List<Shared> shared;

    /** A value that many people share, and that is no evidence therefore. */
    record Shared(String what, String masked, int records) {}

    private People(Builder builder) {
        values = builder.values;
        words = builder.words;
        rules = builder.rules;
        names = new NameLikeness(rules.nicknames());
        builder.households.tellOwn(values, words.households);
        shared = new SharedValues(this).leaveOut();
        for (Field field : Field.values()) {
            counts[field.ordinal()] = field == Field.BIRTH ? new int[0] : counted(field);
        }
    }

    /** How many records there are. */
    public int size() {
        return values.size();
    }

    int value(Field field, int person) {
        return values.get(field, person);
    }

    /** The record is taken to have nothing in this field. */
    void leaveOut(Field field, int person) {
        values.set(field, person, 0);
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
        if (values.kind(a) != values.kind(b)) {
            return false;
        }
        int householdOfA = value(Field.HOUSEHOLD, a);
        int householdOfB = value(Field.HOUSEHOLD, b);
        if (householdOfA != 0 && householdOfA == values.ownHousehold(b)
                || householdOfB != 0 && householdOfB == values.ownHousehold(a)) {
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
        int highest = 0;
        for (int person = 0; person < size(); person++) {
            highest = Math.max(highest, value(field, person));
        }
        int[] count = new int[highest + 1];
        for (int person = 0; person < size(); person++) {
            count[value(field, person)]++;
        }
        return count;
    }

    /** The dictionaries of the distinct values. First, middle and last names share one: they may be swapped. */
    static final class Words {
        final Dictionary names;
        final Dictionary mailboxes;
        final Dictionary phones;
        final Dictionary streets;
        final Dictionary postals;
        final Dictionary cities;
        final Dictionary households;

        Words() {
            this(Dictionary::new);
        }

        /** Reads what {@link #write} wrote. */
        Words(KeptFile.In kept) {
            this(() -> new Dictionary(kept));
        }

        private Words(Supplier<Dictionary> next) {
            names = next.get();
            mailboxes = next.get();
            phones = next.get();
            streets = next.get();
            postals = next.get();
            cities = next.get();
            households = next.get();
        }

        void write(KeptFile.Out out) throws IOException {
            for (Dictionary each : List.of(names, mailboxes, phones, streets, postals, cities, households)) {
                each.keep(out);
            }
        }

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
        private final Words words;
        private final Remembered given;
        private final Remembered family;
        private final Remembered postals;
        private final Remembered cities;
        private final Remembered kindsRead = new Remembered(Builder::kind);
        private final Households households = new Households();
        private final RecordValues values = new RecordValues();

        public Builder(HouseRules rules) {
            this(rules, new Words());
        }

        /** Some of the records are to be {@link #addAgain added again}. */
        public Builder(HouseRules rules, KeptRecords kept) {
            this(rules, kept.words);
        }

        private Builder(HouseRules rules, Words words) {
            this.rules = rules;
            this.words = words;
            given = new Remembered(text -> words.number(words.names, NameWords.given(text)));
            family = new Remembered(text -> words.number(words.names, NameWords.family(text)));
            postals = new Remembered(text -> words.number(words.postals, PlainText.postalCode(text)));
            cities = new Remembered(text -> words.number(words.cities, NameWords.plain(text)));
        }

        /** Adds a record of those that the builder was made with, by its number there, under the id that it still has. */
        public void addAgain(KeptRecords kept, int number, String id) {
            households.add(values.add(kept.values, number), id);
        }

        /** Writes down all that were added so far, for {@link KeptRecords#read}. */
        public void keep(KeptFile.Out out) throws IOException {
            KeptRecords.write(words, values, out);
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
            int record = values.add();
            values.setKind(record, person.kind().isEmpty() ? kind("") : kindsRead.of(person.kind()));
            addName(record, person);
            addContact(record, contact);
            values.set(Field.POSTAL, record, postals.of(person.postalCode()));
            values.set(Field.CITY, record, cities.of(person.city()));
            values.set(Field.BIRTH, record, PlainDate.read(person.birthDate()));
            values.set(Field.HOUSEHOLD, record, words.number(words.households, person.householdId()));
            households.add(record, person.id());
            return this;
        }

        private static int kind(String text) {
            return PatronKind.read(text).map(Enum::ordinal).orElse(PatronKind.values().length);
        }

        private void addName(int record, Person person) {
            PersonName real = rules.placeholders()
                    .realName(new PersonName(
                            person.firstName(), person.middleName(), person.lastName(), "", person.suffix()));
            values.set(Field.FIRST, record, given.of(real.first()));
            values.set(Field.MIDDLE, record, given.of(real.middle()));
            values.set(Field.LAST, record, family.of(real.last()));
            values.set(
                    Field.GENERATION,
                    record,
                    words.number(words.names, NameWords.generation(real.last(), real.suffix())));
        }

        private void addContact(int record, Contact contact) {
            values.set(Field.MAILBOX, record, words.number(words.mailboxes, contact.mailbox()));
            values.set(Field.PHONE, record, words.number(words.phones, contact.phone()));
            values.set(Field.STREET, record, words.number(words.streets, contact.street()));
        }

        /** All that were added. The builder is used up. */
        public People build() {
            return new People(this);
        }
    }
}
