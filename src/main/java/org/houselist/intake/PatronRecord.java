package org.houselist.intake;

import org.houselist.batch.Packed;
import org.houselist.email.EmailReading;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PatronStatus;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/** A patron row on its way through the spool, and what is judged of it. */
final class PatronRecord {
    private static final int UNSAID = 4; // of the flags: the four before are values
    private static final int STATUS = 1 << FileKind.PATRONS.suppressing().indexOf("status");
    private static final int NO_EMAIL = 1 << FileKind.PATRONS.suppressing().indexOf("no_email");

    /**
     * What the rules say of a record.
     *
     * @param missing as in incomplete-patrons.csv, or null
     * @param placeholders which columns hold placeholders, or null
     * @param suggestion the address that was probably meant, or null
     */
    record Judged(
            boolean stub,
            boolean nameOnly,
            int completeness,
            @Nullable String missing,
            @Nullable String placeholders,
            @Nullable String suggestion) {}

    int file;
    String patronId = "";
    PatronKind kind = PatronKind.INDIVIDUAL;
    PatronStatus status = PatronStatus.ACTIVE;
    boolean noEmail;
    boolean noMail;
    boolean noPhone;
    boolean hasLogin;
    int unsaid; // see PatronRow
    int emailNo;

    @Nullable
    String emailReason;

    @Nullable
    String email;

    @Nullable
    String prefix;

    @Nullable
    String firstName;

    @Nullable
    String middleName;

    @Nullable
    String lastName;

    @Nullable
    String suffix;

    @Nullable
    String street;

    @Nullable
    String city;

    @Nullable
    String region;

    @Nullable
    String postalCode;

    @Nullable
    String country;

    @Nullable
    String phone;

    @Nullable
    String birthDate;

    @Nullable
    String groups;

    @Nullable
    String householdId;

    @Nullable
    String source;

    long createdAt;
    long updatedAt;
    long lastActivityAt;
    long lastPurchaseAt;
    long lastGiftAt;
    long lastInquiryAt;
    long rowHash;
    private int contentAt; // in what was unpacked
    private int contentEnd; // likewise
    private int statusAt; // likewise; the flags come after it
    private @Nullable Judged judged;

    Judged judged() {
        if (judged == null) {
            throw new IllegalStateException("the record was not judged");
        }
        return judged;
    }

    void judge(PatronJudgement judgement) {
        judged = judged == null ? judgement.of(this) : judged;
    }

    /** Packs a row; {@code emailNo} is the number of its usable address, or 0. */
    static void pack(PatronRow row, int emailNo, Packed packed) {
        String reason = row.address() instanceof EmailReading.Unusable unusable
                ? unusable.reason().name()
                : null;
        packed.putText(row.patronId())
                .putByte(row.kind().code())
                .putByte(row.status().code())
                .putByte(flags(row.noEmail(), row.noMail(), row.noPhone(), row.hasLogin()) | row.unsaid() << UNSAID)
                .putInt(emailNo)
                .putText(reason)
                .putText(row.email())
                .putText(row.prefix())
                .putText(row.firstName())
                .putText(row.middleName())
                .putText(row.lastName())
                .putText(row.suffix());
        packRest(row, packed);
    }

    private static int flags(boolean noEmail, boolean noMail, boolean noPhone, boolean hasLogin) {
        return (noEmail ? 1 : 0) | (noMail ? 2 : 0) | (noPhone ? 4 : 0) | (hasLogin ? 8 : 0);
    }

    private static void packRest(PatronRow row, Packed packed) {
        packed.putText(row.street())
                .putText(row.city())
                .putText(row.region())
                .putText(row.postalCode())
                .putText(row.country())
                .putText(row.phone())
                .putText(row.birthDate())
                .putText(row.groups())
                .putText(row.householdId())
                .putText(row.source())
                .putLong(row.createdAt())
                .putLong(row.updatedAt())
                .putLong(row.lastActivityAt())
                .putLong(row.lastPurchaseAt())
                .putLong(row.lastGiftAt())
                .putLong(row.lastInquiryAt());
    }

    /** Unpacks a row that lies behind its mark. */
    static PatronRecord spooled(Packed packed, long seed) {
        PatronRecord record = new PatronRecord();
        record.file = packed.getInt();
        packed.getLong(); // the line
        packed.getLong(); // updated_at
        record.contentAt = packed.position();
        record.unpack(packed);
        record.contentEnd = packed.position();
        record.hash(packed, seed);
        return record;
    }

    private void hash(Packed packed, long seed) {
        rowHash = packed.hashBetween(contentAt, contentEnd, seed);
    }

    /** Reads what {@link #pack} wrote. */
    private void unpack(Packed packed) {
        patronId = String.valueOf(packed.getText());
        kind = PatronKind.of(packed.getByte());
        statusAt = packed.position();
        status = PatronStatus.of(packed.getByte());
        int flags = packed.getByte();
        noEmail = (flags & 1) != 0;
        noMail = (flags & 2) != 0;
        noPhone = (flags & 4) != 0;
        hasLogin = (flags & 8) != 0;
        unsaid = flags >> UNSAID;
        emailNo = packed.getInt();
        emailReason = packed.getText();
        email = packed.getText();
        prefix = packed.getText();
        firstName = packed.getText();
        middleName = packed.getText();
        lastName = packed.getText();
        suffix = packed.getText();
        unpackRest(packed);
    }

    /**
     * Where its file lacks a column that suppresses, what is known of the record stands if it suppresses. The bytes become
     * those of a file that says so, for the hash: with the column or without, such a record is unchanged.
     *
     * @param known whether the record is known at all
     * @param packed the part that it was unpacked from, wherever it stands
     * @return the columns of which the known value stands, as in {@code unsaid}
     */
    int keep(boolean known, boolean knownNoEmail, PatronStatus knownStatus, Packed packed, long seed) {
        int kept = !known ? 0 : (knownNoEmail ? NO_EMAIL : 0) | (knownStatus != PatronStatus.ACTIVE ? STATUS : 0);
        kept &= unsaid;
        noEmail |= (kept & NO_EMAIL) != 0;
        status = (kept & STATUS) == 0 ? status : knownStatus;
        packed.replaceByte(statusAt, status.code());
        packed.replaceByte(statusAt + 1, flags(noEmail, noMail, noPhone, hasLogin));
        hash(packed, seed);
        return kept;
    }

    private void unpackRest(Packed packed) {
        street = packed.getText();
        city = packed.getText();
        region = packed.getText();
        postalCode = packed.getText();
        country = packed.getText();
        phone = packed.getText();
        birthDate = packed.getText();
        groups = packed.getText();
        householdId = packed.getText();
        source = packed.getText();
        createdAt = packed.getLong();
        updatedAt = packed.getLong();
        lastActivityAt = packed.getLong();
        lastPurchaseAt = packed.getLong();
        lastGiftAt = packed.getLong();
        lastInquiryAt = packed.getLong();
    }
}
