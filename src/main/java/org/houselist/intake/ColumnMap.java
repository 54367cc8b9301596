package org.houselist.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.houselist.settings.FileKind;
import org.houselist.settings.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is which of ours. Tried in this order: what the settings set for the whole file; the columns
 * that the settings name; our own names (case, surrounding blanks, and {@code -} or blank for {@code _} do not count);
 * Mailchimp's names. Where a name repeats, the first column counts and the others are ignored.
 */
final class ColumnMap {
    static final String REJECT_REASON = "reject_reason";
    static final String REJECT_DETAIL = "reject_detail";
    private static final Set<String> OF_REJECTS = Set.of(REJECT_REASON, REJECT_DETAIL, "reject_line");
    private static final int NOWHERE = -1;

    private final FileKind kind;
    private final List<String> header;
    private final List<String> plain; // the header as our own names are spelled
    private final Map<String, String> named = new LinkedHashMap<>(); // our column to the file's, by the settings
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> values;
    private final int[] places; // by the order of kind.columns()
    private final boolean[] taken; // by the order of the header

    private ColumnMap(FileKind kind, List<String> header, @Nullable Source source) {
        this.kind = kind;
        this.header = header;
        this.plain = header.stream().map(ColumnMap::plain).toList();
        this.values = source == null ? Map.of() : source.values();
        this.places = new int[kind.columns().size()];
        this.taken = new boolean[header.size()];
        Arrays.fill(places, NOWHERE);
        for (int place = 0; place < taken.length; place++) {
            taken[place] = OF_REJECTS.contains(plain.get(place));
        }
    }

    /** Finds the columns of a file by its header. */
    static ColumnMap of(InboxFile file, List<String> header) {
        Source source = file.source();
        ColumnMap map = new ColumnMap(file.kind(), header, source);
        map.fixed.putAll(file.fixed());
        if (source != null) {
            source.columns().forEach(map::takeNamed);
        }
        map.takeOwn();
        if (file.mailchimpStatus() != null) {
            Mailchimp.COLUMNS.forEach(map::takeFirstOf);
            if (!map.named.containsKey("status")) {
                map.fixed.putIfAbsent("status", file.mailchimpStatus());
            }
        }
        return map;
    }

    private void takeNamed(String column, String name) {
        named.put(column, name);
        if (!fixed.containsKey(column)) {
            take(column, placeOf(name));
        }
    }

    private void takeOwn() {
        for (String column : kind.columns()) {
            if (isOpen(column)) {
                for (int place = 0; place < taken.length; place++) {
                    if (!taken[place] && plain.get(place).equals(column)) {
                        take(column, place);
                        break;
                    }
                }
            }
        }
    }

    private void takeFirstOf(String column, List<String> names) {
        for (String name : names) {
            if (isOpen(column)) {
                take(column, placeOf(name));
            }
        }
    }

    private boolean isOpen(String column) {
        return place(column) == NOWHERE && !fixed.containsKey(column) && !named.containsKey(column);
    }

    private void take(String column, int place) {
        int at = kind.columns().indexOf(column);
        if (at >= 0 && place != NOWHERE) {
            places[at] = place;
            taken[place] = true;
        }
    }

    /** Where a column of the file stands; {@code Email#2} is the second that is named Email. Case counts only if it must. */
    private int placeOf(String name) {
        int mark = name.lastIndexOf('#');
        boolean counted =
                mark > 0 && mark < name.length() - 1 && name.substring(mark + 1).matches("[1-9]\\d?");
        int exact = find(name, 1, true);
        int loose = exact == NOWHERE ? find(name, 1, false) : exact;
        if (loose != NOWHERE || !counted) {
            return loose;
        }
        int nth = Integer.parseInt(name.substring(mark + 1));
        int exactNth = find(name.substring(0, mark), nth, true);
        return exactNth == NOWHERE ? find(name.substring(0, mark), nth, false) : exactNth;
    }

    private int find(String name, int nth, boolean caseCounts) {
        int seen = 0;
        String wanted = name.strip();
        for (int place = 0; place < header.size(); place++) {
            String found = header.get(place);
            if ((caseCounts ? found.equals(wanted) : found.equalsIgnoreCase(wanted)) && ++seen == nth) {
                return place;
            }
        }
        return NOWHERE;
    }

    /** Where our column stands in the file; -1 where it does not. */
    int place(String column) {
        int at = kind.columns().indexOf(column);
        return at < 0 ? NOWHERE : places[at];
    }

    /** Where a column of our rejects stands in the file; -1 where it does not. */
    int placeOfRejects(String column) {
        return plain.indexOf(column);
    }

    boolean hasRejectReason() {
        return plain.contains(REJECT_REASON);
    }

    /** The value that all rows of the file have in our column, or null where it is read from the file. */
    @Nullable
    String fixed(String column) {
        return fixed.get(column);
    }

    /** What the file's values mean in our column, where the settings say so. */
    Map<String, String> values(String column) {
        return values.getOrDefault(column, Map.of());
    }

    /** The places of the file's own columns: all but those that we added to our rejects. */
    int[] own() {
        List<Integer> own = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            if (!OF_REJECTS.contains(plain.get(place))) {
                own.add(place);
            }
        }
        return own.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The columns that are read, in our order, as {@code email} or {@code email from Email Address} or {@code list = e-news}. */
    public List<String> used() {
        List<String> used = new ArrayList<>();
        for (String column : kind.columns()) {
            int place = place(column);
            if (fixed.containsKey(column)) {
                used.add(column + " = " + fixed.get(column));
            } else if (place != NOWHERE) {
                used.add(header.get(place).equals(column) ? column : column + " from " + header.get(place));
            }
        }
        return used;
    }

    /** The file's columns that are not read, as they are spelled there. */
    public List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int place = 0; place < taken.length; place++) {
            if (!taken[place]) {
                ignored.add(
                        header.get(place).isEmpty() ? "column " + (place + 1) + " without a name" : header.get(place));
            }
        }
        return ignored;
    }

    /** Our optional columns that the file lacks. */
    public List<String> missing() {
        return kind.columns().stream()
                .filter(column -> !has(column) && !kind.required().contains(column))
                .toList();
    }

    /**
     * Which of the columns that suppress the file does not have, nor the settings set: bit <i>n</i> for the <i>n</i>-th of
     * {@link FileKind#suppressing}.
     */
    int unsaid() {
        int unsaid = 0;
        for (int n = 0; n < kind.suppressing().size(); n++) {
            unsaid |= has(kind.suppressing().get(n)) ? 0 : 1 << n;
        }
        return unsaid;
    }

    /**
     * What the settings name and the file lacks, as {@code street from "Strasse"}: nothing is read instead.
     *
     * @param suppressing those columns that suppress, without which the night does not start, or the others
     */
    List<String> namedInVain(boolean suppressing) {
        return named.entrySet().stream()
                .filter(column -> !has(column.getKey()))
                .filter(column -> kind.suppressing().contains(column.getKey()) == suppressing)
                .map(column -> column.getKey() + " from \"" + column.getValue() + "\"")
                .toList();
    }

    /** The columns without which the file cannot be read: none, or exit 2. */
    List<String> missingRequired() {
        List<String> missing = new ArrayList<>();
        for (String column : kind.columns()) {
            if (kind.required().contains(column) && !has(column)) {
                String name = named.get(column);
                missing.add(name == null ? column : column + " (in the settings: " + name + ")");
            }
        }
        if (kind == FileKind.SENDS && !has("sent_at") && !has("event_at")) {
            missing.add("sent_at or event_at");
        }
        if (kind == FileKind.AUDIENCES && !has("email") && !has("patron_id")) {
            missing.add("email or patron_id");
        }
        return missing;
    }

    private boolean has(String column) {
        return fixed.containsKey(column) || place(column) != NOWHERE;
    }

    private static String plain(String name) {
        return Trimmed.of(name).toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
