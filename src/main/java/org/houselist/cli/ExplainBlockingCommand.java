package org.houselist.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.houselist.cli.RecordsOptions.Records;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.linkage.Blocking;
import org.houselist.linkage.Blocking.LeftOut;
import org.houselist.linkage.BlockingRule;
import org.houselist.settings.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "explain-blocking",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Counts the pairs that each blocking rule adds before anything is compared, and what was left out.",
            "Among the patrons of the night's database, or, with --input, among the people of CSV files."
        },
        footer = {
            "",
            "Example: houselist matching explain-blocking --config jobs/nightly.yaml",
            "         houselist matching explain-blocking --input patrons.csv"
        })
final class ExplainBlockingCommand implements HouseListCommand {
    private static final int LARGEST_SHOWN = 10;

    private final Surroundings around;
    private final Seams seams;

    @Mixin
    private final RecordsOptions records = new RecordsOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ExplainBlockingCommand(Surroundings around, Seams seams) {
        this.around = around;
        this.seams = seams;
    }

    @Override
    public List<Problem> problems() {
        return records.problems(around);
    }

    @Override
    public ExitCode run() throws Exception {
        Records read = records.read(around, seams);
        Blocking blocking = new Blocking(read.people(), read.boundary());
        Map<BlockingRule, Long> counts = blocking.count();
        List<LeftOut> largest = blocking.leftOut().stream()
                .sorted(Comparator.comparingInt(LeftOut::records).reversed())
                .limit(LARGEST_SHOWN)
                .toList();
        if (json) {
            around.out().println(Json.of(json(read, counts, blocking.leftOut().size(), largest)));
        } else {
            print(read, counts, blocking.leftOut(), largest);
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(
            Records read, Map<BlockingRule, Long> counts, int leftOut, List<LeftOut> largest) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (read.from() != null) {
            json.put("database", read.from());
        }
        json.put("records", read.people().size());
        json.put("pairs", counts.values().stream().mapToLong(Long::longValue).sum());
        Map<String, Long> rules = new LinkedHashMap<>();
        counts.forEach((rule, pairs) -> rules.put(rule.word(), pairs));
        json.put("rules", rules);
        json.put("leftOut", leftOut);
        json.put("largestLeftOut", largest);
        return json;
    }

    private void print(Records read, Map<BlockingRule, Long> counts, List<LeftOut> leftOut, List<LeftOut> largest) {
        if (read.from() != null) {
            line("patrons of %s", read.from());
        }
        line("%-24s %14s  %s", "rule", "pairs it adds", "example");
        counts.forEach((rule, pairs) -> line("%-24s %,14d  %s", rule.word(), pairs, rule.example()));
        line(
                "%-24s %,14d  of %,d records",
                "together",
                counts.values().stream().mapToLong(Long::longValue).sum(),
                read.people().size());
        if (!leftOut.isEmpty()) {
            line("");
            line("left out, because too many records share the key:");
            leftOut.stream()
                    .collect(Collectors.groupingBy(LeftOut::rule, LinkedHashMap::new, Collectors.counting()))
                    .forEach((rule, keys) -> line("  %-24s %,10d keys", rule, keys));
            line("the largest of them:");
            largest.forEach(key -> line("  %-24s %,10d records  %s", key.rule(), key.records(), key.key()));
        }
    }

    private void line(String form, Object... values) {
        around.out().println(String.format(Locale.ROOT, form, values).stripTrailing());
    }
}
