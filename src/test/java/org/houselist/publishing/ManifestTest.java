package org.houselist.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);

    @Test
    void the_manifest_is_the_same_text_whatever_order_it_is_told_in() {
        Manifest manifest = new Manifest(
                "2026-11-20-1",
                NIGHT,
                "0.1.0",
                "5e77",
                List.of(
                        new Manifest.Input("sends.csv", "sends", "bb", 20, 3, 1, 1, 1),
                        new Manifest.Input("patrons.csv", "patrons", "aa", 10, 2, 2, 0, 0)),
                List.of(
                        new Manifest.Output("report.txt", "ee", 0),
                        new Manifest.Output("orphans.csv", "dd", 1),
                        new Manifest.Output("import/gala.csv", "cc", 4)),
                List.of(
                        new Manifest.Brake("MISSING_INPUT", false, false, null, Map.of()),
                        new Manifest.Brake(
                                "SHRUNK_INPUT", true, true, "Bob cleaned up", Map.of("rows", 70, "median", 100.5))));

        assertThat(manifest.json()).isEqualTo(EXPECTED);
    }

    private static final String EXPECTED = """
            {
              "runId": "2026-11-20-1",
              "date": "2026-11-20",
              "version": "0.1.0",
              "settingsFingerprint": "5e77",
              "inputs": [
                {
                  "name": "patrons.csv",
                  "kind": "patrons",
                  "sha256": "aa",
                  "bytes": 10,
                  "rowsRead": 2,
                  "admitted": 2,
                  "unchanged": 0,
                  "turnedAway": 0
                },
                {
                  "name": "sends.csv",
                  "kind": "sends",
                  "sha256": "bb",
                  "bytes": 20,
                  "rowsRead": 3,
                  "admitted": 1,
                  "unchanged": 1,
                  "turnedAway": 1
                }
              ],
              "outputs": [
                {
                  "name": "import/gala.csv",
                  "sha256": "cc",
                  "rows": 4
                },
                {
                  "name": "orphans.csv",
                  "sha256": "dd",
                  "rows": 1
                }
              ],
              "brakes": [
                {
                  "code": "MISSING_INPUT",
                  "held": false,
                  "released": false,
                  "because": null,
                  "figures": {}
                },
                {
                  "code": "SHRUNK_INPUT",
                  "held": true,
                  "released": true,
                  "because": "Bob cleaned up",
                  "figures": {
                    "median": 100.5,
                    "rows": 70
                  }
                }
              ]
            }
            """;

    @Test
    void a_night_without_files_has_empty_lists() {
        assertThat(new Manifest("r", NIGHT, "v", "s", List.of(), List.of(), List.of()).json())
                .contains("\"inputs\": []", "\"outputs\": []", "\"brakes\": []");
    }

    @Test
    void a_lost_row_is_no_manifest() {
        assertThatThrownBy(() -> new Manifest.Input("sends.csv", "sends", "bb", 20, 4, 1, 1, 1))
                .hasMessage(
                        "sends.csv: 4 rows read, but 1 admitted, 1 unchanged and 1 turned away; the counts must balance");
    }
}
