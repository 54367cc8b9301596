package org.houselist.publishing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.houselist.batch.CodePoints;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What went in, what came out and what the brakes saw: {@code manifest.json} of a night.
 *
 * @param runId which run published it; differs from try to try
 * @param date the night
 * @param version the version of House List
 * @param settingsFingerprint tells whether the settings changed
 * @param inputs the delivered files, in any order
 * @param outputs the files of the night, in any order; the manifest and the report are left out
 * @param brakes every brake, in the order in which they are checked
 */
record Manifest(
        String runId,
        LocalDate date,
        String version,
        String settingsFingerprint,
        List<Input> inputs,
        List<Output> outputs,
        List<Brake> brakes) {
    /** The file's name in the night's folder. */
    public static final String NAME = "manifest.json";

    /** The report's name in the night's folder. */
    public static final String REPORT = "report.txt";

    private static final JsonMapper JSON = new JsonMapper();

    /** Keeps copies: sorted by name, without the manifest and the report. */
    public Manifest {
        inputs = inputs.stream()
                .sorted(Comparator.comparing(Input::name, CodePoints.ORDER).thenComparing(Input::kind))
                .toList();
        outputs = outputs.stream()
                .filter(output -> !output.name().equals(NAME) && !output.name().equals(REPORT))
                .sorted(Comparator.comparing(Output::name, CodePoints.ORDER))
                .toList();
        brakes = List.copyOf(brakes);
    }

    /**
     * A delivered file.
     *
     * @param name its name in the inbox
     * @param kind e.g. patrons
     * @param sha256 of its bytes, in hexadecimal digits
     * @param bytes its size
     * @param rowsRead the rows in it, without the header
     * @param admitted rows that are new or changed something
     * @param unchanged rows that said nothing new
     * @param turnedAway rows that could not be used
     */
    public record Input(
            String name,
            String kind,
            String sha256,
            long bytes,
            long rowsRead,
            long admitted,
            long unchanged,
            long turnedAway) {
        /** No row is lost: the counts balance or there is no manifest. */
        public Input {
            if (rowsRead != admitted + unchanged + turnedAway) {
                throw new IllegalStateException(
                        "%s: %d rows read, but %d admitted, %d unchanged and %d turned away; the counts must balance"
                                .formatted(name, rowsRead, admitted, unchanged, turnedAway));
            }
        }
    }

    /**
     * A file of the night.
     *
     * @param name relative to the night's folder, with {@code /}
     * @param sha256 of its bytes, in hexadecimal digits
     * @param rows the rows in it, without the header
     */
    public record Output(String name, String sha256, long rows) {}

    /**
     * What one brake saw.
     *
     * @param code e.g. SHRUNK_INPUT
     * @param held whether it would hold the night
     * @param released whether a steward released it for this night
     * @param because why it was released, in the steward's words; null where it was not
     * @param figures what was compared, by name: numbers, truth values or text
     */
    public record Brake(
            String code,
            boolean held,
            boolean released,
            @Nullable String because,
            Map<String, ?> figures) {
        /** Keeps the figures in the order of their names. */
        public Brake {
            TreeMap<String, Object> sorted = new TreeMap<>(CodePoints.ORDER);
            sorted.putAll(figures);
            figures = sorted;
        }
    }

    /** The file's text: indented by two, keys in the contract's order, LF at the end of each line. */
    public String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("runId", runId);
        root.put("date", date.toString());
        root.put("version", version);
        root.put("settingsFingerprint", settingsFingerprint);
        ArrayNode inputsNode = root.putArray("inputs");
        inputs.forEach(input -> put(inputsNode.addObject(), input));
        ArrayNode outputsNode = root.putArray("outputs");
        outputs.forEach(output -> put(outputsNode.addObject(), output));
        ArrayNode brakesNode = root.putArray("brakes");
        brakes.forEach(brake -> put(brakesNode.addObject(), brake));
        return JSON.writer().with(pretty()).writeValueAsString(root) + "\n";
    }

    /** LF whatever the system's line end is, one entry a line: the same bytes on every machine. */
    private static DefaultPrettyPrinter pretty() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    private static void put(ObjectNode node, Input input) {
        node.put("name", input.name);
        node.put("kind", input.kind);
        node.put("sha256", input.sha256);
        node.put("bytes", input.bytes);
        node.put("rowsRead", input.rowsRead);
        node.put("admitted", input.admitted);
        node.put("unchanged", input.unchanged);
        node.put("turnedAway", input.turnedAway);
    }

    private static void put(ObjectNode node, Output output) {
        node.put("name", output.name);
        node.put("sha256", output.sha256);
        node.put("rows", output.rows);
    }

    private static void put(ObjectNode node, Brake brake) {
        node.put("code", brake.code);
        node.put("held", brake.held);
        node.put("released", brake.released);
        node.put("because", brake.because);
        node.putPOJO("figures", brake.figures);
    }
}
