package org.houselist.matching.desk;

import java.util.List;
import org.houselist.settings.Problem;

/**
 * What became of verdicts.
 *
 * @param done a sentence for each decision that is kept
 * @param unchanged a sentence for each that says what was decided already
 * @param problems those that could not be taken
 */
public record DeskAnswer(List<String> done, List<String> unchanged, List<Problem> problems) {
    /** Keeps copies. */
    public DeskAnswer {
        done = List.copyOf(done);
        unchanged = List.copyOf(unchanged);
        problems = List.copyOf(problems);
    }
}
