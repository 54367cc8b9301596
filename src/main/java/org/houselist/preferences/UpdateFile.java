package org.houselist.preferences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Night;
import org.houselist.batch.Packed;
import org.houselist.batch.Spool;
import org.houselist.batch.SpoolPart;
import org.houselist.books.Books;
import org.houselist.books.SortedNumbers;

/** Gathers and writes preference-updates.csv: on a first night as many rows as there are subscriptions of patrons. */
final class UpdateFile {
    static final List<String> HEADER = List.of("patron_id", "email", "list", "preference", "changed_at", "because");

    private static final int PATRONS_A_PART = 1 << 15;

    /** Why the CRM is told. */
    enum Because {
        /** The mailing tool says something else than on the last night. */
        CHANGED,
        /** The patron became an owner of the address. */
        ADOPTED,
        /** The patron has the address from a record that was merged into it. */
        MERGED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Line(int address, int list, Preference preference, long at, Because because) {}

    private final Books books;
    private final LocalTimes times;
    private final Path folder;
    private final int[] order;
    private final int[] placeOf;
    private final Spool spool;
    private final Packed row = new Packed();
    private final Lists lists;

    UpdateFile(Books books, Lists lists, Night night, LocalTimes times) throws IOException {
        this.books = books;
        this.lists = lists;
        this.times = times;
        this.folder = night.spool().resolve("preference-updates");
        this.order = SortedNumbers.patrons(books.patrons(), no -> true);
        this.placeOf = new int[books.patrons().highest() + 1];
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
        }
        this.spool = Spool.create(folder, PATRONS_A_PART);
    }

    /** Adds a row; {@code at}: when the preference began, as far as it is known. */
    void add(int patronNo, int address, int list, Preference preference, long at, Because because) {
        try {
            spool.write(
                    placeOf[patronNo],
                    row.clear()
                            .putInt(address)
                            .putInt(list)
                            .putByte(preference.ordinal())
                            .putLong(at)
                            .putByte(because.ordinal()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No more is added. */
    void close() {
        try {
            spool.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() throws IOException {
        Spool.delete(folder);
    }

    void write(CsvOutput file) throws IOException {
        for (var parts = spool.parts(order.length - 1); parts.hasNext(); ) {
            SpoolPart part = parts.next();
            for (int place = part.firstKey(); place < Math.min(part.endKey(), order.length); place++) {
                write(books.patrons().id(order[place]), lines(part, place), file);
            }
        }
    }

    private List<Line> lines(SpoolPart part, int place) {
        List<Line> lines = new ArrayList<>(part.rows(place));
        for (int i = 0; i < part.rows(place); i++) {
            part.row(place, i, row);
            lines.add(new Line(
                    row.getInt(),
                    row.getInt(),
                    Preference.values()[row.getByte()],
                    row.getLong(),
                    Because.values()[row.getByte()]));
        }
        Comparator<Line> byAddress = (one, other) -> books.addresses().compare(one.address, other.address);
        lines.sort(byAddress.thenComparingInt(line -> lists.place(line.list)));
        return lines;
    }

    private void write(String patronId, List<Line> lines, CsvOutput file) throws IOException {
        for (Line line : lines) {
            file.row(
                    patronId,
                    books.addresses().text(line.address),
                    lists.name(line.list),
                    line.preference.word(),
                    times.text(line.at),
                    line.because.word());
        }
    }
}
