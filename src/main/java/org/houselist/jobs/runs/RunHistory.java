package org.houselist.jobs.runs;

import java.util.List;
import java.util.Optional;
import org.houselist.settings.Settings;

/** The runs so far, as the database remembers them. Reads only. */
public interface RunHistory {
    /** Every run, the newest first. */
    List<RunRecord> list(Settings settings);

    /** One run by its id; empty where there is none. */
    Optional<RunRecord> find(Settings settings, String runId);
}
