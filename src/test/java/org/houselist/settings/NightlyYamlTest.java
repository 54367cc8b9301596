package org.houselist.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.email.MailboxRule;
import org.houselist.email.Mailboxes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema, the records and jobs/nightly.yaml say the same. */
class NightlyYamlTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Overrides NO_OPTIONS = Overrides.options(null, null, null, null);

    @Test
    void as_it_comes_it_is_the_defaults_on_the_sample() {
        Settings file =
                new SettingsLoader(Map.of(), PROJECT, ZoneId.of("Asia/Tokyo")).load("jobs/nightly.yaml", NO_OPTIONS);
        Settings defaults = Settings.defaults(PROJECT, ZONE);

        assertThat(file.timeZone()).isEqualTo(ZONE);
        assertThat(file.date()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(file.inbox()).isEqualTo(PROJECT.resolve("sample-data/in"));
        assertThat(file)
                .usingRecursiveComparison()
                .ignoringFields("date", "inbox", "sources", "mailboxes", "protectedGroups")
                .isEqualTo(defaults);
    }

    @Test
    void what_the_sample_adds_stands_after_the_defaults() {
        Settings file =
                new SettingsLoader(Map.of(), PROJECT, ZoneId.of("Asia/Tokyo")).load("jobs/nightly.yaml", NO_OPTIONS);

        assertThat(file.mailboxes())
                .startsWith(Mailboxes.defaultRules().toArray(MailboxRule[]::new))
                .endsWith(new MailboxRule(List.of("example.com"), "example.com", true, true))
                .hasSize(Mailboxes.defaultRules().size() + 1);
        assertThat(file.sources()).hasSize(1);
        assertThat(file.protectedGroups()).containsExactly("board");
    }

    @Test
    void the_schemas_defaults_are_the_records() {
        ObjectNode defaults = (ObjectNode) defaults(SchemaCheck.text());
        ConfigTree tree = new ConfigTree("schema", defaults, Map.of(), List.of());
        Settings expected = Settings.defaults(PROJECT, ZONE);

        Settings read = new ConfigReading(tree, PROJECT, expected, Map.of()).settings();

        assertThat(read).usingRecursiveComparison().isEqualTo(expected);
        assertThat(defaults.propertyNames()).as("no default is forgotten").hasSize(16);
    }

    @Test
    void the_schema_has_a_key_for_every_component_of_the_records_and_no_other() {
        assertThat(keys(SchemaCheck.text())).isEqualTo(components(Settings.class));
        JsonNode properties = SchemaCheck.text().path("properties");
        assertThat(keys(properties.path("frequency"))).isEqualTo(components(Frequency.class));
        assertThat(keys(properties.path("frequency").path("properties").path("weekly")))
                .isEqualTo(components(Frequency.Weekly.class));
        assertThat(keys(properties.path("sources").path("items"))).isEqualTo(components(Source.class));
        assertThat(keys(properties.path("mailboxes").path("items"))).isEqualTo(components(MailboxRule.class));
        assertThat(keys(properties.path("database"))).isEqualTo(components(Database.class));
        assertThat(keys(properties.path("brakes").path("properties").path("SHRUNK_INPUT")))
                .isEqualTo(components(Brakes.ShrunkInput.class));
        assertThat(keys(properties.path("brakes").path("properties").path("MISSING_INPUT")))
                .isEqualTo(components(Brakes.MissingInput.class));
    }

    @Test
    void every_brake_has_its_code_as_key() {
        assertThat(keys(SchemaCheck.text().at("/properties/brakes"))).containsExactlyInAnyOrderElementsOf(Brakes.CODES);
        assertThat(components(Brakes.class)).hasSameSizeAs(Brakes.CODES);
    }

    @Test
    void every_kind_and_word_in_the_schema_is_known() {
        JsonNode kinds = SchemaCheck.text().at("/properties/sources/items/properties/kind/enum");
        assertThat(kinds.valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(FileKind.values()).map(FileKind::word).toList());
    }

    @Test
    void the_file_shows_every_key() throws Exception {
        String text = Files.readString(PROJECT.resolve("jobs/nightly.yaml"));
        ConfigTree tree = YamlReading.read("jobs/nightly.yaml", text);

        assertThat(shown(SchemaCheck.text(), "").filter(key -> !key.isEmpty()))
                .allSatisfy(key -> assertThat(tree.lines()).containsKey(key));
        for (String key : keys(SchemaCheck.text().at("/properties/sources/items"))) {
            assertThat(text).contains("#   " + key + " ");
        }
    }

    @Test
    void the_file_tells_editors_where_the_schema_is() throws Exception {
        String first = Files.readAllLines(PROJECT.resolve("jobs/nightly.yaml")).get(0);
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(PROJECT.resolve("jobs").resolve(first.substring(first.indexOf('=') + 1)))
                .exists();
    }

    /** Every key that is no list's. */
    private static Stream<String> shown(JsonNode schema, String key) {
        return Stream.concat(
                Stream.of(key),
                schema.path("properties")
                        .propertyStream()
                        .flatMap(entry ->
                                shown(entry.getValue(), key.isEmpty() ? entry.getKey() : key + "." + entry.getKey())));
    }

    private static JsonNode defaults(JsonNode schema) {
        if (schema.has("default")) {
            return schema.get("default");
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties").propertyStream().forEach(entry -> {
            JsonNode value = defaults(entry.getValue());
            if (!value.isObject() || !value.isEmpty()) {
                object.set(entry.getKey(), value);
            }
        });
        return object;
    }

    private static Set<String> keys(JsonNode schema) {
        return schema.path("properties").propertyNames().stream().collect(Collectors.toSet());
    }

    private static Set<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
