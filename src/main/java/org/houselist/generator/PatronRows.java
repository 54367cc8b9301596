package org.houselist.generator;

import static org.houselist.generator.Chance.Question.ACTIVITY;
import static org.houselist.generator.Chance.Question.BIRTH;
import static org.houselist.generator.Chance.Question.CREATED;
import static org.houselist.generator.Chance.Question.FLAGS;
import static org.houselist.generator.Chance.Question.PHONE;
import static org.houselist.generator.Chance.Question.SOURCE;
import static org.houselist.generator.Chance.Question.STATUS;
import static org.houselist.generator.Chance.Question.UPDATED;

import java.io.IOException;
import org.houselist.generator.Roles.Role;

/** Writes patrons.csv: the CRM's full extract. */
final class PatronRows {
    private static final String COLUMNS =
            "patron_id,kind,prefix,first_name,middle_name,last_name,suffix,email,street,city,"
                    + "region,postal_code,country,phone,birth_date,created_at,updated_at,status,no_email,no_mail,no_phone,"
                    + "household_id,source,has_login,last_activity_at";
    private static final long FIRST_ID = 100_000;
    private static final int OLDEST = Days.of(2012, 1, 1);
    private static final int BORN_FROM = Days.of(1931, 1, 1);
    private static final int BORN_TO = Days.of(2006, 1, 1);

    private final Chance chance;
    private final Roles roles;
    private final Addresses addresses;
    private final NamesOnRecord names;
    private final PatronEmails emails;
    private final Streets streets;
    private final Days days;
    private final long patrons;

    PatronRows(Chance chance, Roles roles, Addresses addresses, Days days, long patrons) {
        this.chance = chance;
        this.roles = roles;
        this.addresses = addresses;
        this.names = new NamesOnRecord(chance, roles, addresses);
        this.emails = new PatronEmails(chance, roles, addresses, patrons);
        this.patrons = patrons;
        this.streets = new Streets(chance);
        this.days = days;
    }

    void write(Rows rows, Night night) throws IOException {
        rows.header(COLUMNS);
        for (long number = 0; number < patrons; number++) {
            write(rows, number, PatronChange.on(night, chance, number));
        }
    }

    private void write(Rows rows, long number, PatronChange change) throws IOException {
        Role role = roles.of(number);
        rows.field().put(FIRST_ID + number).field(kind(role));
        names.write(rows, number, role);
        emails.write(rows, number, change);
        place(rows, number, role, change);
        boolean living = role != Role.HOUSEHOLD && role != Role.ORGANIZATION;
        birth(rows, number, living && role != Role.STUB);
        dates(rows, number, change);
        rows.field(status(number, living, change));
        flags(rows, number, change);
        household(rows, roles.household(number));
        rows.field(source(number, role)).field(chance.strikes(2500, SOURCE, ~number) ? "Y" : "");
        activity(rows, number, role, change);
        rows.end();
    }

    private static void household(Rows rows, long number) {
        rows.field();
        if (number >= 0) {
            rows.put(FIRST_ID + number);
        }
    }

    private static String kind(Role role) {
        return switch (role) {
            case HOUSEHOLD -> "household";
            case ORGANIZATION -> "organization";
            default -> "individual";
        };
    }

    private void place(Rows rows, long number, Role role, PatronChange change) {
        switch (role) {
            case STUB ->
                rows.field("Required").field("").field("").field("").field("US").field("");
            case NAME_ONLY ->
                rows.field("").field("").field("").field("").field("").field("");
            default -> {
                streets.write(rows, change == PatronChange.MOVED ? ~number : home(number, role));
                phone(rows, change == PatronChange.PHONE ? ~number : number);
            }
        }
    }

    /** Somebody entered twice still lives where the first record says, more often than not. */
    private long home(long number, Role role) {
        boolean moved = number % 3 == 0;
        return addresses.home(role == Role.DUPLICATE && !moved ? roles.addressOf(number) : number);
    }

    /** Numbers set aside for fiction: 555-0100 to 555-0199 of any area. */
    private void phone(Rows rows, long number) {
        rows.field();
        int draw = chance.upTo(1_000_000, PHONE, number);
        if (draw % 10 < 7) {
            rows.putDigits(201 + draw / 1000 % 700, 3).put("-555-01").putDigits(draw / 10, 2);
        }
    }

    private void birth(Rows rows, long number, boolean born) {
        if (born && chance.strikes(3000, BIRTH, number)) {
            days.date(rows, BORN_FROM + chance.upTo(BORN_TO - BORN_FROM, BIRTH, ~number));
        } else {
            rows.field();
        }
    }

    private void dates(Rows rows, long number, PatronChange change) {
        int created = created(number);
        days.date(rows, created);
        if (change == PatronChange.NONE) {
            days.time(rows, between(created, UPDATED, number), secondOfDay(number));
        } else {
            days.time(rows, Days.FIRST_NIGHT, secondOfDay(number));
        }
    }

    private int created(long number) {
        return OLDEST + chance.upTo(Days.FIRST_NIGHT - 1 - OLDEST, CREATED, number);
    }

    /** A day from then to the day before the first night. */
    private int between(int day, Chance.Question question, long number) {
        return day + chance.upTo(Days.FIRST_NIGHT - day, question, number);
    }

    /** During the opening hours of the box office, 10:00 to 18:00. */
    private int secondOfDay(long number) {
        return 10 * 3600 + chance.upTo(8 * 3600, UPDATED, ~number);
    }

    private String status(long number, boolean living, PatronChange change) {
        int draw = chance.upTo(1000, STATUS, number);
        if (living && (change == PatronChange.DIED || draw < 8)) {
            return "deceased";
        }
        return draw < 23 ? "inactive" : "active";
    }

    private void flags(Rows rows, long number, PatronChange change) {
        int flags = chance.upTo(1000, FLAGS, number);
        rows.field(change == PatronChange.NO_EMAIL || flags < 20 ? "Y" : "N")
                .field(flags >= 10 && flags < 50 ? "Y" : "N")
                .field(flags >= 15 && flags < 100 ? "Y" : "N");
    }

    private String source(long number, Role role) {
        if (role == Role.STUB) {
            return "newsletter";
        }
        int draw = chance.upTo(10, SOURCE, number);
        if (draw < 6) {
            return "web";
        }
        return draw < 9 ? "box office" : "import";
    }

    private void activity(Rows rows, long number, Role role, PatronChange change) {
        if (change == PatronChange.ACTIVITY || change == PatronChange.NEW_EMAIL) {
            days.date(rows, Days.FIRST_NIGHT);
        } else if (role != Role.STUB && chance.strikes(7000, ACTIVITY, number)) {
            days.date(rows, between(created(number), ACTIVITY, ~number));
        } else {
            rows.field();
        }
    }
}
