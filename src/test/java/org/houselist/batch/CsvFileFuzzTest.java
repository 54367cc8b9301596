package org.houselist.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
        for (int round = 0; round < 20_000; round++) {
            int columns = 2 + random.nextInt(4);
            String header = IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
            List<String> good = goodRows(columns);
            int damaged = random.nextInt(good.size());
            List<String> delivered = new ArrayList<>(good);
            delivered.set(damaged, damage(good.get(damaged)));
            List<String> expected = new ArrayList<>();
            StringBuilder text = new StringBuilder(header + LINE_ENDS[random.nextInt(3)]);
            int damagedFrom = 0;
            int damagedTo = 0;
            for (int i = 0; i < good.size(); i++) {
                int line = 1 + lineEnds(text.toString());
                damagedFrom = i == damaged ? line : damagedFrom;
                damagedTo = i == damaged + 1 ? line : damagedTo;
                if (i != damaged) {
                    expected.add(line + ": " + String.join("|", fields(good.get(i))));
                }
                text.append(delivered.get(i)).append(LINE_ENDS[random.nextInt(3)]);
            }
            int from = damagedFrom;
            int to = damaged == good.size() - 1 ? Integer.MAX_VALUE : damagedTo;
            List<String> others = CsvTexts.rows(open(text.toString())).stream()
                    .filter(row -> row.line() < from || row.line() >= to)
                    .map(CsvTexts::told)
                    .toList();
            assertThat(others)
                    .as("round %d, row %d damaged in%n%s", round, damaged, text)
                    .isEqualTo(expected);
        }
    }

    @Test
    void any_text_at_all_is_split_as_the_contract_says() throws IOException {
        String[] alphabet = {
            "\"", "\"", "\"", ",", ",", "\n", "\r", "\r\n", "a", "b", " ", "\"\"", "\n\"", "\",", ",\"", "\"\n"
        };
        for (int round = 0; round < 60_000; round++) {
            int columns = 1 + random.nextInt(4);
            StringBuilder text = new StringBuilder("c,".repeat(columns - 1) + "c\n");
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(alphabet[random.nextInt(alphabet.length)]);
            }
            assertThat(CsvTexts.told(open(text.toString())))
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
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
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

    private static int lineEnds(String text) {
        return (int) Pattern.compile("\r\n|\r|\n").matcher(text).results().count();
    }

    /** Opens it as if the bytes came by drops, so that every place in a record meets the end of a block. */
    private CsvFile open(String text) throws IOException {
        CsvMember member = new CsvMember(Path.of("fuzz.csv"), null, "fuzz.csv");
        InputStream drops = new ByteArrayInputStream(text.getBytes(ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(9)));
            }
        };
        return CsvFile.open(member, CsvOptions.DEFAULT, new PushbackInputStream(drops, 4));
    }
}
