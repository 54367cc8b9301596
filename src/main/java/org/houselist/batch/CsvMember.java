package org.houselist.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * One delimited file at a path: the file itself, what a .gz holds, or one entry of a .zip.
 *
 * @param entry the full name in the zip; null where the path is no zip
 * @param name the file name by which its kind is known: without folders and without .gz
 */
public record CsvMember(Path path, @Nullable String entry, String name) {
    private static final Pattern DELIMITED = Pattern.compile("(?i).*\\.(csv|txt|tsv)");
    private static final Pattern HIDDEN = Pattern.compile("(.*/)?(__MACOSX/|\\.).*");

    /**
     * What can be read at this path: one member, or those of a zip in the order of their names (its *.csv, *.txt and *.tsv;
     * folders, __MACOSX and dot-files are passed over), perhaps none.
     */
    static List<CsvMember> at(Path path) throws UnreadableFile {
        String name = path.getFileName().toString();
        if (hasEnding(name, ".zip")) {
            return entries(path);
        }
        String plain = hasEnding(name, ".gz") ? name.substring(0, name.length() - 3) : name;
        return List.of(new CsvMember(path, null, plain));
    }

    private static List<CsvMember> entries(Path path) throws UnreadableFile {
        try (ZipFile zip = openZip(path)) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .distinct()
                    .filter(entry -> DELIMITED.matcher(entry).matches())
                    .filter(entry -> !HIDDEN.matcher(entry).matches())
                    .map(entry -> new CsvMember(path, entry, entry.substring(entry.lastIndexOf('/') + 1)))
                    .sorted(Comparator.comparing(CsvMember::name).thenComparing(CsvMember::where))
                    .toList();
        } catch (IOException problem) {
            throw UnreadableFile.whileReading(path.toString(), "a whole zip file without password", problem);
        }
    }

    /** Where it lies, for messages: {@code /inbox/mailchimp.zip!subscribed.csv}. */
    public String where() {
        return entry == null ? path.toString() : path + "!" + entry;
    }

    /** What a reader of its bytes may expect, for messages. */
    String expected() {
        return entry != null
                ? "a whole zip file without password"
                : isGzip() ? "a whole gzip file" : "a file that can be read";
    }

    /** Its bytes, unpacked. */
    InputStream bytes() throws IOException {
        if (entry != null) {
            return unzipped(entry);
        }
        InputStream file = Files.newInputStream(path);
        if (!isGzip()) {
            return file;
        }
        try {
            return new GZIPInputStream(file, 1 << 16);
        } catch (IOException problem) {
            file.close();
            throw problem;
        }
    }

    private InputStream unzipped(String name) throws IOException {
        ZipFile zip = openZip(path);
        try {
            ZipEntry found = zip.getEntry(name);
            if (found == null) {
                throw new IOException("the entry is not there any more");
            }
            return new ZipEntryStream(zip, found);
        } catch (IOException problem) {
            zip.close();
            throw problem;
        }
    }

    /** Old programs write entry names in an encoding of their own; any of them will do, the kind is told by ASCII. */
    private static ZipFile openZip(Path path) throws IOException {
        return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
    }

    private boolean isGzip() {
        return entry == null && hasEnding(path.getFileName().toString(), ".gz");
    }

    private static boolean hasEnding(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
