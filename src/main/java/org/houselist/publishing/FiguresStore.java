package org.houselist.publishing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.batch.RunStore;
import org.houselist.batch.RunStore.Run;
import org.houselist.publishing.NightFigures.Kind;
import org.houselist.settings.FileKind;

/** Reads what the brakes look at: tonight's delivery, and those of the published nights of earlier dates. */
final class FiguresStore {
    private final Database database;
    private final Night night;

    /** The dates of the published nights before tonight, by run_no. */
    private final Map<Integer, String> publishedOn;

    FiguresStore(Database database, Night night) {
        this.database = database;
        this.night = night;
        this.publishedOn = new RunStore(database)
                .publishedBefore(night.date()).stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Run::runNo, run -> run.date().toString()));
    }

    /** One file of tonight's delivery or of a former one. */
    private record Delivered(String nightOn, String kind, String sha256, long rows) {}

    /** The figures of the night; medians are of at most so many {@code nights}. */
    NightFigures read(boolean takesDelivery, int nights) {
        List<Delivered> tonight = tonight();
        List<Delivered> before = before();
        String restart = newestRelease(ShrunkInput.CODE);
        return new NightFigures(
                takesDelivery,
                Arrays.stream(FileKind.values())
                        .map(kind -> kind(kind, of(kind, tonight), of(kind, before), restart, nights))
                        .toList());
    }

    private static Kind kind(
            FileKind kind, List<Delivered> tonight, List<Delivered> before, String restart, int nights) {
        List<String> dates = before.stream().map(Delivered::nightOn).distinct().toList();
        List<Long> lastNights = dates.stream()
                .filter(date -> date.compareTo(restart) >= 0)
                .limit(nights)
                .map(date -> rows(on(date, before)))
                .toList();
        boolean sameBytes =
                !tonight.isEmpty() && !dates.isEmpty() && hashes(tonight).equals(hashes(on(dates.get(0), before)));
        return new Kind(
                kind.word(),
                kind.extract() == FileKind.Extract.FULL,
                tonight.size(),
                rows(tonight),
                lastNights,
                !before.isEmpty(),
                sameBytes);
    }

    private List<Delivered> tonight() {
        List<Delivered> files = new ArrayList<>();
        database.scan(
                """
                select kind, sha256, rows_read, name
                  from delivered_file
                 where run_no = ?
                   and not is_rejects""",
                row -> {
                    if (!isOfAnEarlierNight(row.getString(4))) {
                        files.add(new Delivered(
                                night.date().toString(), row.getString(1), row.getString(2), row.getLong(3)));
                    }
                },
                night.runNo());
        return files;
    }

    /** {@code <run>/<name>}: what an unpublished night left to be read does not stand for what is missing tonight. */
    private static boolean isOfAnEarlierNight(String name) {
        return name.split("!", 2)[0].contains("/");
    }

    /** The newest night first. */
    private List<Delivered> before() {
        List<Delivered> files = new ArrayList<>();
        database.scan("select run_no, kind, sha256, rows_read from delivered_file where not is_rejects", row -> {
            String nightOn = publishedOn.get(row.getInt(1));
            if (nightOn != null) {
                files.add(new Delivered(nightOn, row.getString(2), row.getString(3), row.getLong(4)));
            }
        });
        files.sort((one, other) -> other.nightOn().compareTo(one.nightOn()));
        return files;
    }

    /** The newest published night on which a brake was released: from it on its medians count. Blank where there is none. */
    private String newestRelease(String code) {
        return database
                .jdbc()
                .queryForList("select run_no from brake where code = ? and released", Integer.class, code)
                .stream()
                .map(run -> publishedOn.getOrDefault(run, ""))
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    private static List<Delivered> of(FileKind kind, List<Delivered> files) {
        return files.stream().filter(file -> file.kind().equals(kind.word())).toList();
    }

    private static List<Delivered> on(String date, List<Delivered> files) {
        return files.stream().filter(file -> file.nightOn().equals(date)).toList();
    }

    private static long rows(List<Delivered> files) {
        return files.stream().mapToLong(Delivered::rows).sum();
    }

    private static List<String> hashes(List<Delivered> files) {
        return files.stream().map(Delivered::sha256).sorted().toList();
    }
}
