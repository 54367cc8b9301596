package org.houselist.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.batch.Times;
import org.houselist.books.PatronBook;
import org.houselist.patron.MergeChains;
import org.houselist.patron.ReportedMerge;

/** What the CRM reported as merged, followed to the ends. */
final class ReportedMerges {
    private final MergeChains chains;
    private final int count;

    private ReportedMerges(MergeChains chains, int count) {
        this.chains = chains;
        this.count = count;
    }
}
