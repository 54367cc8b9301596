package org.houselist.intake;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Database;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.Night;
import org.houselist.batch.Outbox;
import org.houselist.batch.OutboxFiles;
import org.jspecify.annotations.Nullable;

/**
 * {@code rejects/<kind>-rejects-<file>.csv}: the rows of a delivered file that were turned away, under its own header, to
 * be corrected and sent back. A file of which nothing was turned away has none: an empty one would ask for a look in vain.
 */
final class RejectsFile {
    private static final List<String> ADDED = List.of("reject_reason", "reject_detail", "reject_line");
    private static final String CSV = ".csv";

    private final Database database;
    private final Night night;
    private final OutboxFiles outbox;
    private final RFC4180Parser csv = new RFC4180ParserBuilder().build();

    RejectsFile(Database database, Night night, OutboxFiles outbox) {
        this.database = database;
        this.night = night;
        this.outbox = outbox;
    }

    private record Source(int fileNo, String kind, String name, List<String> header) {}

    /** Writes a file for each delivered one that needs it; gives the number of their rows. */
    long write(String step) throws Exception {
        Set<String> taken = new HashSet<>();
        long rows = 0;
        for (Source source : sources()) {
            List<String> header = new ArrayList<>(source.header);
            header.addAll(ADDED);
            rows += outbox.write(step, nameOf(source, taken), header, GuardedColumns.ALL, file -> rows(source, file));
        }
        return rows;
    }

    /** The originals before what was sent back: they have the first claim to a name. */
    private List<Source> sources() {
        List<Source> originals = new ArrayList<>();
        List<Source> sentBack = new ArrayList<>();
        database.scan(
                """
                select file_no, kind, name, header
                  from delivered_file
                 where run_no = ?
                   and turned_away > 0
                 order by file_no""",
                row -> {
                    Source source =
                            new Source(row.getInt(1), row.getString(2), row.getString(3), split(row.getString(4)));
                    (isNamedRejects(source) ? sentBack : originals).add(source);
                },
                night.runNo());
        originals.addAll(sentBack);
        return originals;
    }

    /**
     * A file that was sent back keeps the name of its original's rejects, so that it does not grow each time it goes round; only
     * where the original has rejects of its own tonight does it get the longer name.
     */
    private static String nameOf(Source source, Set<String> taken) {
        String original = isNamedRejects(source) ? RejectsName.originalOf(bare(source.name)) : source.name;
        String name = nameOf(source.kind, original);
        String longer = source.name;
        while (!taken.add(name)) {
            name = nameOf(source.kind, longer);
            longer = source.kind + "-rejects-" + longer;
        }
        return "rejects/" + name;
    }

    private static String nameOf(String kind, String delivered) {
        String stem = delivered.endsWith(CSV) ? delivered.substring(0, delivered.length() - CSV.length()) : delivered;
        return Outbox.fileNameOf(kind + "-rejects-" + stem, CSV);
    }

    private static boolean isNamedRejects(Source source) {
        return RejectsName.kindOf(bare(source.name).toLowerCase(Locale.ROOT)).isPresent();
    }

    private static String bare(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
    }

    private void rows(Source source, CsvOutput file) {
        database.scan(
                """
                select fields, reject_reason, reject_detail, line
                  from rejected_row
                 where run_no = ?
                   and file_no = ?
                 order by line""",
                row -> write(file, source, row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
                night.runNo(),
                source.fileNo);
    }

    /** What cannot be split stands raw in the detail, under a row that is else blank. */
    private void write(
            CsvOutput file, Source source, @Nullable String fields, String reason, @Nullable String detail, long line) {
        List<String> own = split(fields);
        boolean whole = own.size() == source.header.size();
        List<@Nullable String> row = new ArrayList<>(whole ? own : Collections.nCopies(source.header.size(), ""));
        row.add(reason);
        row.add(whole || fields == null ? detail : fields);
        row.add(Long.toString(line));
        try {
            file.row(row.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> split(@Nullable String line) {
        try {
            return line == null ? List.of() : List.of(csv.parseLine(line));
        } catch (IOException e) {
            throw new UncheckedIOException("a row that was turned away cannot be read back", e);
        }
    }
}
