package org.houselist.cli;

import java.util.function.Supplier;
import org.houselist.jobs.runs.Merges;
import org.houselist.jobs.runs.NightPatrons;
import org.houselist.jobs.runs.NightRunner;
import org.houselist.jobs.runs.RunHistory;

/**
 * What the commands call. Suppliers, so that help is shown before Spring or a database driver is loaded.
 *
 * @param nights runs nights, parts and checks
 * @param history knows the runs so far
 * @param merges opens the merge queue
 * @param patrons reads the patrons of a night
 * @param generator writes the reference nights
 */
public record Seams(
        Supplier<NightRunner> nights,
        Supplier<RunHistory> history,
        Supplier<Merges> merges,
        Supplier<NightPatrons> patrons,
        GeneratorCall generator) {}
