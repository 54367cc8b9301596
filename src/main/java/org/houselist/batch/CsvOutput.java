package org.houselist.batch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of the outbox: UTF-8 without mark, comma, LF, RFC 4180 quotes only where a value needs them. It is whole and
 * on the disk once {@link #finish} has returned; closed before that, it is a torso. Not for several threads.
 */
public final class CsvOutput implements Closeable {

    /**
     * A finished file.
     *
     * @param name its path within the folder it was created in, with {@code /}
     * @param sha256 of its bytes, in lower-case hexadecimal
     * @param rows without the header
     */
    public record Written(String name, String sha256, long rows) {}

    private static final int BLOCK = 1 << 16;
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\n\r]");
    private static final boolean[] PLAIN = plain();

    private final String name;
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest;
    private final boolean[] guarded;
    private byte[] bytes = new byte[BLOCK + (BLOCK >> 2)];
    private int used;
    private int column;
    private long rows;

    private CsvOutput(Path file, String name, FileChannel channel, List<String> header, GuardedColumns guards)
            throws IOException {
        this.file = file;
        this.name = name;
        this.channel = channel;
        this.digest = Fingerprint.sha256();
        guarded = new boolean[header.size()];
        for (int i = 0; i < guarded.length; i++) {
            guarded[i] = guards.guards(header.get(i));
        }
        for (String columnName : header) {
            field(columnName);
        }
        endRow();
        rows = 0;
    }

    /** Begins {@code folder/name} anew, with its folders, and writes the header. */
    public static CsvOutput create(Path folder, String name, List<String> header, GuardedColumns guarded)
            throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try {
            return new CsvOutput(file, name, channel, header, guarded);
        } catch (IOException | RuntimeException problem) {
            channel.close();
            throw problem;
        }
    }

    /** Adds a value to the row; null is written as blank. */
    public CsvOutput field(@Nullable String value) throws IOException {
        if (column == guarded.length) {
            throw new IllegalStateException(name + ": a row has more than " + column + " fields");
        }
        if (column > 0) {
            bytes[used++] = ',';
        }
        String text = value == null ? "" : value;
        boolean guard = guarded[column] && FormulaGuard.isFormula(text);
        column++;
        put(guard ? "'" + text : text);
        return this;
    }

    /**
     * Neighbouring fields as they stand in a row from a column on, for {@link #fields}: made once for all rows that hold
     * them.
     */
    public byte[] rendered(int firstColumn, @Nullable String... values) {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        for (int i = 0; i < values.length; i++) {
            String text = values[i] == null ? "" : values[i];
            boolean guard = guarded[firstColumn + i] && FormulaGuard.isFormula(text);
            row.writeBytes(i > 0 ? new byte[] {','} : new byte[0]);
            row.writeBytes(encoded(guard ? "'" + text : text));
        }
        return row.toByteArray();
    }

    /** Adds fields that are rendered, or bytes that need neither quotes nor guard. */
    public CsvOutput fields(byte[] rendered, int columns) throws IOException {
        makeRoom(rendered.length);
        if (column > 0) {
            bytes[used++] = ',';
        }
        System.arraycopy(rendered, 0, bytes, used, rendered.length);
        used += rendered.length;
        column += columns;
        return this;
    }

    /** Adds a text of a dictionary to the row, without making a string of it where none is needed. */
    public CsvOutput field(Dictionary texts, int number) throws IOException {
        if (column == guarded.length || guarded[column]) {
            return field(texts.text(number));
        }
        int length = texts.length(number);
        makeRoom(length);
        int from = column > 0 ? used + 1 : used;
        int to = texts.copy(number, bytes, from);
        if (length == 0 || !isPlain(bytes, from, to)) {
            return field(texts.text(number));
        }
        if (column > 0) {
            bytes[used] = ',';
        }
        column++;
        used = to;
        return this;
    }

    private static boolean isPlain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!PLAIN[bytes[i] & 0xff]) {
                return false;
            }
        }
        return true;
    }

    /** Adds a number to the row. */
    public CsvOutput field(long value) throws IOException {
        return field(Long.toString(value));
    }

    /** Adds all values of a row and ends it. */
    public void row(@Nullable String... values) throws IOException {
        for (String value : values) {
            field(value);
        }
        endRow();
    }

    /** Ends the row. */
    public void endRow() throws IOException {
        if (column != guarded.length) {
            throw new IllegalStateException(name + ": a row has " + column + " fields, not " + guarded.length);
        }
        bytes[used++] = '\n';
        column = 0;
        rows++;
        if (used >= BLOCK) {
            flush();
        }
    }

    /** Writes what is left, brings it to the disk, closes the file and says what was written. */
    public Written finish() throws IOException {
        flush();
        channel.force(true);
        channel.close();
        return new Written(name, HexFormat.of().formatHex(digest.digest()), rows);
    }

    private void put(String value) throws IOException {
        int length = value.length();
        makeRoom(length);
        int at = used;
        for (int i = 0; i < length; i++) {
            char found = value.charAt(i);
            if (found >= 0x80 || found == ',' || found == '"' || found == '\n' || found == '\r') {
                putWithCare(value);
                return;
            }
            bytes[at++] = (byte) found;
        }
        used = at;
        if (length == 0 && guarded.length == 1) {
            putWithCare(value);
        }
    }

    /** Also for the empty value of a lone column: without quotes its row would be an empty line, which readers pass over. */
    private void putWithCare(String value) throws IOException {
        byte[] encoded = value.isEmpty() ? new byte[] {'"', '"'} : encoded(value);
        makeRoom(encoded.length);
        System.arraycopy(encoded, 0, bytes, used, encoded.length);
        used += encoded.length;
    }

    private static byte[] encoded(String value) {
        boolean quote = NEEDS_QUOTES.matcher(value).find();
        return (quote ? '"' + value.replace("\"", "\"\"") + '"' : value).getBytes(StandardCharsets.UTF_8);
    }

    /** Room for so many bytes, a comma and a line end. */
    private void makeRoom(int length) throws IOException {
        if (used + length + 2 <= bytes.length) {
            return;
        }
        flush();
        if (length + 2 > bytes.length) {
            bytes = new byte[length + BLOCK];
        }
    }

    private void flush() throws IOException {
        digest.update(bytes, 0, used);
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, used);
        try {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            throw FileProblem.of(file, e, "the night's files are written here: check the disk's space, then run again");
        }
        used = 0;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[256];
        Arrays.fill(plain, true);
        for (char special : new char[] {',', '"', '\n', '\r'}) {
            plain[special] = false;
        }
        return plain;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
