package org.houselist.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A delimited file, read row by row: RFC 4180 with LF, CRLF or CR, where a bad row takes no neighbour with it. Empty lines
 * between rows are passed over. Not for several threads.
 */
public final class CsvFile implements Closeable {
    private final CsvMember member;
    private final Charset encoding;
    private final ByteWindow window;
    private final char delimiter;
    private final List<String> header;
    private final RecordScan scan;
    private final RecordText text;
    private final String[] before; // by column, the value of the row before
    private @Nullable RowMemory memory;
    private long line = 1;

    private CsvFile(CsvMember member, CsvOptions options, Charset encoding, ByteWindow window) throws IOException {
        this.member = member;
        this.encoding = encoding;
        this.window = window;
        passOverEmptyLines();
        delimiter = options.delimiter() == null ? HeaderDelimiter.find(window) : options.delimiter();
        text = new RecordText(window, delimiter, options.maybeSpreadsheet() && encoding.equals(StandardCharsets.UTF_8));
        header = readHeader();
        before = new String[header.size()];
        Arrays.fill(before, "");
        scan = new RecordScan(window, delimiter, header.size());
    }

    /** What can be read at this path: see {@link CsvMember}. */
    public static List<CsvMember> members(Path path) throws UnreadableFile {
        return CsvMember.at(path);
    }

    /** Opens a path that has one member, see {@link #open(CsvMember, CsvOptions)}. */
    public static CsvFile open(Path path, CsvOptions options) throws UnreadableFile {
        List<CsvMember> members = members(path);
        if (members.size() != 1) {
            throw new UnreadableFile(
                    path.toString(), members.size() + " files in it", "one", "open its members one by one", null);
        }
        return open(members.get(0), options);
    }

    /**
     * Opens a member and reads its header.
     *
     * @throws EmptyFile where it has 0 bytes
     * @throws UnreadableFile where it, or its header, cannot be read
     */
    public static CsvFile open(CsvMember member, CsvOptions options) throws UnreadableFile {
        try {
            InputStream bytes = member.bytes();
            try {
                return open(member, options, new PushbackInputStream(bytes, 4));
            } catch (IOException | RuntimeException problem) {
                bytes.close();
                throw problem;
            }
        } catch (UnreadableFile problem) {
            throw problem;
        } catch (IOException problem) {
            throw UnreadableFile.whileReading(member.where(), member.expected(), problem);
        }
    }

    static CsvFile open(CsvMember member, CsvOptions options, PushbackInputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(4);
        if (first.length == 0) {
            throw new EmptyFile(member.where());
        }
        refusePacked(first, member);
        FileMark mark = FileMark.of(first);
        bytes.unread(first, mark.length(), first.length - mark.length());
        Charset given = options.encoding() == null ? StandardCharsets.UTF_8 : options.encoding();
        Charset encoding = mark.encoding() == null ? given : mark.encoding();
        boolean utf8 = encoding.equals(StandardCharsets.UTF_8);
        return new CsvFile(member, options, encoding, new ByteWindow(utf8 ? bytes : new Utf8Stream(bytes, encoding)));
    }

    private static void refusePacked(byte[] first, CsvMember member) throws UnreadableFile {
        if (FileMark.isPacked(first)) {
            throw new UnreadableFile(
                    member.where(),
                    "packed bytes, as of a zip, a gzip or a spreadsheet's workbook",
                    "delimited text, or a name that ends in .zip or .gz",
                    "save it as CSV or give it its right name",
                    null);
        }
    }

    /** The column names as they stand, trimmed; they may repeat. Empty where the file holds nothing but empty lines. */
    public List<String> header() {
        return header;
    }

    /** The places of the columns with this name, in whatever case; the first column is 0. */
    public List<Integer> indexesOf(String name) {
        return IntStream.range(0, header.size())
                .filter(column -> header.get(column).equalsIgnoreCase(name))
                .boxed()
                .toList();
    }

    /** The delimiter given or found. */
    public char delimiter() {
        return delimiter;
    }

    /** The encoding given, or that of the byte order mark. */
    public Charset encoding() {
        return encoding;
    }

    /** Whether a row so far, or the header, was no UTF-8 and was read as Windows-1252: worth a warning. */
    public boolean usedFallbackEncoding() {
        return text.fellBack();
    }

    /** Which file this is, for messages. */
    public CsvMember member() {
        return member;
    }

    /** From now on a record that the memory knows comes as {@link CsvRow.AsBefore}. */
    public void recognise(RowMemory known) {
        memory = known;
    }

    /**
     * The next row, or null at the end.
     *
     * @throws UnreadableFile where the bytes end early or cannot be unpacked
     */
    public @Nullable CsvRow next() throws UnreadableFile {
        try {
            passOverEmptyLines();
            if (window.at(0) < 0) {
                return null;
            }
            scan.scan();
            long known = known();
            CsvRow row = known == 0 ? row() : new CsvRow.AsBefore(line, known);
            pass(scan);
            return row;
        } catch (IOException problem) {
            throw UnreadableFile.whileReading(member.where() + ", line " + line, member.expected(), problem);
        }
    }

    private long known() {
        return memory == null || scan.reason() != null
                ? 0
                : memory.find(window.bytes(), window.from(), window.from() + scan.end());
    }

    private CsvRow row() throws IOException {
        Charset charset = text.charsetOf(scan);
        RowReason reason = reason(charset);
        return reason == null ? whole(orUtf8(charset)) : broken(reason, charset);
    }

    private void passOverEmptyLines() throws IOException {
        for (int end = window.afterLineEnd(0); end > 0; end = window.afterLineEnd(0)) {
            window.drop(end);
            line++;
        }
    }

    private void pass(RecordScan passed) throws IOException {
        if (passed.reason() == RowReason.TOO_LARGE) {
            window.dropLine();
        } else {
            window.drop(window.afterLineEnd(passed.end()));
        }
        line += passed.lines();
    }

    private List<String> readHeader() throws IOException {
        if (window.at(0) < 0) {
            return List.of();
        }
        RecordScan names = new RecordScan(window, delimiter, Integer.MAX_VALUE);
        names.scan();
        if (names.reason() != null || names.hasNul()) {
            throw unreadableHeader(names.hasNul() ? "a NUL character" : names.detail());
        }
        Charset charset = orUtf8(text.charsetOf(names));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < names.count(); i++) {
            found.add(text.field(names, i, charset).strip());
        }
        pass(names);
        return List.copyOf(found);
    }

    private UnreadableFile unreadableHeader(String found) {
        return new UnreadableFile(
                member.where() + ", line " + line,
                found + " in the header",
                "a header row as RFC 4180 has it, in " + encoding,
                "export it again, or set the encoding of its source (UTF-16 without a mark is named UTF-16LE)",
                null);
    }

    /** A row must be text before its fields can be counted. */
    private @Nullable RowReason reason(@Nullable Charset charset) {
        RowReason found = scan.reason();
        if (found != null && found != RowReason.FIELD_COUNT) {
            return found;
        }
        if (charset == null) {
            return RowReason.BAD_BYTES;
        }
        return scan.hasNul() ? RowReason.NUL : found;
    }

    private CsvRow whole(Charset charset) throws IOException {
        String[] fields = new String[header.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = text.field(scan, i, charset, before[i]);
            before[i] = fields[i];
        }
        return new CsvRow.Whole(line, fields);
    }

    private CsvRow broken(RowReason reason, @Nullable Charset found) throws IOException {
        Charset charset = orUtf8(found);
        String[] fields = new String[header.size()];
        for (int i = 0; i < scan.readable(); i++) {
            fields[i] = visible(text.field(scan, i, charset));
        }
        String detail =
                switch (reason) {
                    case BAD_BYTES -> "the row holds bytes that are no text in " + encoding;
                    case NUL -> "the row holds a NUL character";
                    default -> scan.detail();
                };
        return new CsvRow.Broken(line, reason, detail, visible(text.raw(scan, charset)), fields);
    }

    private static String visible(String text) {
        return text.replace('\0', '\ufffd');
    }

    private static Charset orUtf8(@Nullable Charset charset) {
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
