package org.houselist.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random files, the same ones in every run. Texts hold one character a byte, so that a place in one is a place in the other. */
class CsvFileFuzzTest {
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final String[] GOOD_FIELDS = {
        "",
        "x",
        "ann@example.org",
        "Zo\u00c3\u00ab",
        "5\" pipe",
        " b ",
        "\"a,b\"",
        "\"a\nb\"",
        "\"a\r\n\r\nb, c\"",
        "\"say \"\"hi\"\" \"",
        "\"q\"\"\"",
        "\"plain\"",
        "1;2|3"
    };
    private static final String[] DAMAGE = {
        ",", "\"", "\"\"", "\n", "\r", "\0", "\u00ff", "\u00c3", "x", ",,", "\",\"", "\"x\""
    };

    private final Random random = new Random(20_261_121);

    @Test
    void whatever_happens_to_one_row_all_others_come_out_intact_at_their_lines() throws IOException {
        for (int round = 0; round < 5_000; round++) {
            Delivery delivery = deliveryWithOneDamagedRow(2 + random.nextInt(4));
            List<String> others = CsvTexts.rows(open(delivery.text())).stream()
                    .filter(row -> row.line() < delivery.damagedFrom() || row.line() >= delivery.damagedTo())
                    .map(CsvTexts::told)
                    .toList();
            assertThat(others).as("round %d: %s", round, delivery).isEqualTo(delivery.others());
        }
    }

    /** A file's text, the lines of its damaged row (to: exclusive), and what its other rows must read as. */
    private record Delivery(String text, int damagedFrom, int damagedTo, List<String> others) {}

    private Delivery deliveryWithOneDamagedRow(int columns) {
        StringBuilder text = new StringBuilder("c,".repeat(columns - 1) + "c" + anyLineEnd());
        List<String> others = new ArrayList<>();
        goodRows(columns).forEach(row -> addGood(row, text, others));
        int damagedFrom = 1 + lineEnds(text);
        text.append(damage(goodRows(columns).get(0))).append(anyLineEnd());
        int damagedTo = 1 + lineEnds(text);
        goodRows(columns).forEach(row -> addGood(row, text, others));
        return new Delivery(text.toString(), damagedFrom, damagedTo, others);
    }

    private void addGood(String row, StringBuilder text, List<String> told) {
        told.add(1 + lineEnds(text) + ": " + String.join("|", fields(row)));
        text.append(row).append(anyLineEnd());
    }

    private String anyLineEnd() {
        return LINE_ENDS[random.nextInt(LINE_ENDS.length)];
    }

    @Test
    void any_text_at_all_is_split_as_the_contract_says() throws IOException {
        String[] alphabet = {
            "\"", "\"", "\"", ",", ",", "\n", "\r", "\r\n", "a", "b", " ", "\"\"", "\n\"", "\",", ",\"", "\"\n"
        };
        for (int round = 0; round < 15_000; round++) {
            int columns = 1 + random.nextInt(4);
            StringBuilder text = new StringBuilder("c,".repeat(columns - 1) + "c\n");
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(alphabet[random.nextInt(alphabet.length)]);
            }
            assertThat(CsvTexts.told(open(inAnyEncoding(text.toString()))))
                    .as("round %d: %s", round, text)
                    .isEqualTo(contractsReading(text.toString(), columns));
        }
    }

    /** The rule of the contract as one regular expression, slow and plain. */
    private static List<String> contractsReading(String text, int columns) {
        String field = "(?:\"(?:[^\"]|\"\")*+\"|(?!\")[^,\r\n]*+)";
        Pattern whole = Pattern.compile(field + ("(?:," + field + "){" + (columns - 1) + "}") + "(?=[\r\n]|\\z)");
        Pattern line = Pattern.compile("[^\r\n]*");
        Pattern closed = Pattern.compile(field + "(?:," + field + ")*");
        List<String> told = new ArrayList<>();
        Matcher matcher = whole.matcher(text);
        int at = text.indexOf('\n') + 1;
        while (at < text.length()) {
            int number = 1 + lineEnds(text.substring(0, at));
            matcher.region(at, text.length());
            Matcher first = line.matcher(text).region(at, text.length());
            first.lookingAt();
            if (first.end() == at) {
                at++;
            } else if (matcher.lookingAt()) {
                told.add(number + ": " + String.join("|", fields(matcher.group())));
                at = matcher.end();
            } else {
                String reason = closed.matcher(first.group()).matches() ? "FIELD_COUNT" : "UNCLOSED_QUOTE";
                told.add(number + ": " + reason + " <" + first.group() + ">");
                at = first.end();
            }
        }
        return told;
    }

    private List<String> goodRows(int columns) {
        List<String> rows = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            rows.add(IntStream.range(0, columns)
                    .mapToObj(column -> GOOD_FIELDS[random.nextInt(GOOD_FIELDS.length)])
                    .collect(Collectors.joining(",")));
        }
        return rows;
    }

    private String damage(String row) {
        int at = random.nextInt(row.length() + 1);
        int until = at + random.nextInt(row.length() + 1 - at);
        String spoilt = DAMAGE[random.nextInt(DAMAGE.length)];
        return switch (random.nextInt(5)) {
            case 0 -> row.substring(0, at);
            case 1 -> row.substring(0, at) + row.substring(until);
            case 2 -> row.substring(0, at) + spoilt + row.substring(until);
            case 3 -> row + "," + row;
            default -> row.substring(0, at) + spoilt + row.substring(at);
        };
    }

    /** The fields of a row that is known to be good. */
    private static List<String> fields(String row) {
        Matcher matcher = Pattern.compile(",(\"(?:[^\"]|\"\")*+\"|[^,]*)").matcher("," + row);
        List<String> fields = new ArrayList<>();
        while (matcher.find()) {
            String field = matcher.group(1);
            boolean quoted = field.startsWith("\"");
            String text = quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
            fields.add(new String(text.getBytes(ISO_8859_1), UTF_8));
        }
        return fields;
    }

    private static int lineEnds(CharSequence text) {
        return (int) Pattern.compile("\r\n|\r|\n").matcher(text).results().count();
    }

    private CsvFile open(String text) throws IOException {
        return open(text.getBytes(ISO_8859_1));
    }

    private byte[] inAnyEncoding(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> ("\ufeff" + text).getBytes(UTF_16LE);
            case 1 -> ("\ufeff" + text).getBytes(UTF_8);
            default -> text.getBytes(UTF_8);
        };
    }

    /** Opens it as if the bytes came by drops, so that every place in a record meets the end of a block. */
    private CsvFile open(byte[] bytes) throws IOException {
        CsvMember member = new CsvMember(Path.of("fuzz.csv"), null, "fuzz.csv");
        InputStream drops = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(9)));
            }
        };
        return CsvFile.open(member, CsvOptions.DEFAULT, new PushbackInputStream(drops, 4));
    }
}
