package org.houselist.batch;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    private static final Charset SPREADSHEET = Charset.forName("windows-1252");
    private static final int RAW_KEPT_OF_A_LONG_LINE = 4096;

    private final CsvMember member;
    private final CsvOptions options;
    private final Charset encoding;
    private final ByteWindow window;
    private final char delimiter;
    private final List<String> header;
    private final RecordScan scan;
    private final RFC4180Parser parser;
    private boolean[] selected;
    private long line = 1;
    private boolean usedFallbackEncoding;

    private CsvFile(CsvMember member, CsvOptions options, Charset encoding, ByteWindow window) throws IOException {
        this.member = member;
        this.options = options;
        this.encoding = encoding;
        this.window = window;
        passOverEmptyLines();
        delimiter = options.delimiter() == null ? HeaderDelimiter.find(window) : options.delimiter();
        parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
        header = readHeader();
        selected = new boolean[header.size()];
        Arrays.fill(selected, true);
        scan = new RecordScan(window, delimiter, header.size());
    }

    /** What can be read at this path: see {@link CsvMember}. */
    public static List<CsvMember> members(Path path) throws UnreadableFile {
        return CsvMember.at(path);
    }

    /** Opens a file that is not a zip and reads its header. */
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
        if (FileMark.isPacked(first)) {
            throw new UnreadableFile(
                    member.where(),
                    "packed bytes, as of a zip, a gzip or a spreadsheet's workbook",
                    "delimited text, or a name that ends in .zip or .gz",
                    "save it as CSV or give it its right name",
                    null);
        }
        FileMark mark = FileMark.of(first);
        bytes.unread(first, mark.length(), first.length - mark.length());
        Charset given = options.encoding() == null ? StandardCharsets.UTF_8 : options.encoding();
        Charset encoding = mark.encoding() == null ? given : mark.encoding();
        boolean utf8 = encoding.equals(StandardCharsets.UTF_8);
        return new CsvFile(member, options, encoding, new ByteWindow(utf8 ? bytes : new Utf8Stream(bytes, encoding)));
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
        return usedFallbackEncoding;
    }

    /** Which file this is, for messages. */
    public CsvMember member() {
        return member;
    }

    /** From now on only these columns are read, which is faster; the others come as null. */
    public void select(int... columns) {
        selected = new boolean[header.size()];
        for (int column : columns) {
            selected[column] = true;
        }
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
            CsvRow row = scan.reason() == null ? whole() : broken(scan.reason(), scan.detail(), null);
            pass(scan);
            return row;
        } catch (IOException problem) {
            throw UnreadableFile.whileReading(member.where() + ", line " + line, member.expected(), problem);
        }
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
        Charset readable = names.allAscii() ? StandardCharsets.ISO_8859_1 : charsetOf(names.end());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < names.count(); i++) {
            found.add(field(names, i, readable == null ? StandardCharsets.UTF_8 : readable)
                    .strip());
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

    private CsvRow whole() throws IOException {
        Charset readable = scan.allAscii() ? StandardCharsets.ISO_8859_1 : charsetOf(scan.end());
        if (scan.hasNul() || readable == null) {
            return unreadable(readable == null);
        }
        String[] fields = new String[header.size()];
        for (int i = 0; i < fields.length; i++) {
            if (selected[i]) {
                fields[i] = field(scan, i, readable);
            }
        }
        return new CsvRow.Whole(line, fields);
    }

    private CsvRow unreadable(boolean badBytes) throws IOException {
        String[] fields = new String[header.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = field(scan, i, StandardCharsets.UTF_8).replace('\0', '\ufffd');
        }
        return badBytes
                ? broken(RowReason.BAD_BYTES, "the row holds bytes that are not " + encoding, fields)
                : broken(RowReason.NUL, "the row holds a NUL character", fields);
    }

    private CsvRow.Broken broken(RowReason reason, String detail, String @Nullable [] fields) {
        boolean cut = reason == RowReason.TOO_LARGE;
        int length = cut ? RAW_KEPT_OF_A_LONG_LINE : scan.end();
        Charset readable = cut ? null : charsetOf(length);
        String raw = text(0, length, readable == null ? StandardCharsets.UTF_8 : readable);
        return new CsvRow.Broken(line, reason, detail, raw.replace('\0', '\ufffd'), fields);
    }

    private String field(RecordScan record, int field, Charset readable) throws IOException {
        int start = record.start(field);
        int end = record.end(field);
        if (record.shape(field) == RecordScan.QUOTED_WITH_QUOTES) {
            return parser.parseLine(text(start - 1, end + 1, readable))[0];
        }
        return start == end ? "" : text(start, end, readable);
    }

    private String text(int start, int end, Charset readable) {
        return new String(window.bytes(), window.from() + start, end - start, readable);
    }

    /** The encoding in which the window's first bytes are text; null if there is none. */
    private @Nullable Charset charsetOf(int length) {
        if (isText(length, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (options.maybeSpreadsheet() && encoding.equals(StandardCharsets.UTF_8) && isText(length, SPREADSHEET)) {
            usedFallbackEncoding = true;
            return SPREADSHEET;
        }
        return null;
    }

    /** Looks closer only where decoding left a U+FFFD, which may stand in the file as such. */
    private boolean isText(int length, Charset charset) {
        if (text(0, length, charset).indexOf('\ufffd') < 0) {
            return true;
        }
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(window.bytes(), window.from(), length));
            return true;
        } catch (CharacterCodingException expected) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
