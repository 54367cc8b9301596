package org.houselist.jobs.runs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.houselist.jobs.NightJob;
import org.houselist.settings.Database;
import org.houselist.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for on the command line.
 *
 * @param job the night, or a part of it
 * @param date the night's date; null for today in the settings' time zone
 * @param dryRun work on a throw-away copy and publish nothing
 * @param again repeat a published night
 * @param fresh give up an unfinished try instead of resuming it
 * @param release codes of the brakes to release for this night
 * @param because why they are released; null where none is
 * @param quiet say nothing unless something is wrong
 */
public record NightRequest(
        NightJob job,
        Settings settings,
        @Nullable LocalDate date,
        boolean dryRun,
        boolean again,
        boolean fresh,
        List<String> release,
        @Nullable String because,
        boolean quiet) {
    public NightRequest {
        release = List.copyOf(release);
    }

    /** The same on another database and outbox. */
    NightRequest inScratch(Database database, Path outbox) {
        return new NightRequest(
                job, settings.inScratch(database, outbox), date, true, again, fresh, release, because, quiet);
    }
}
