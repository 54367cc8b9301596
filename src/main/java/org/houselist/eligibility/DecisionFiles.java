package org.houselist.eligibility;

import java.io.IOException;
import org.houselist.batch.CsvOutput;

/** The files that tell one decision: to everybody, to the mailing tool as whom to mail, and as whom not to. */
final class DecisionFiles {
    private final Facts facts;
    private final Ranking ranking;
    private final Words words;
    private final ImportFile imports;

    DecisionFiles(Facts facts, Ranking ranking, Words words, ImportFile imports) {
        this.facts = facts;
        this.ranking = ranking;
        this.words = words;
        this.imports = imports;
    }

    /** Adds the rows of {@code contact-eligibility.csv}. */
    void explain(Decision decision, CsvOutput out) throws IOException {
        new ContactEligibilityFile(out, facts, words).add(decision, ranking.candidate(decision.communication()));
    }

    /** The rows of {@code import/}. */
    void include(Decision decision, CsvOutput out) throws IOException {
        imports.write(decision, out);
    }

    /** The rows of {@code exclude/}. */
    void exclude(Decision decision, CsvOutput out) throws IOException {
        new ExcludeFile(facts).write(decision, out);
    }
}
