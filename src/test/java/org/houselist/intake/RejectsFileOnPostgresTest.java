package org.houselist.intake;

import org.houselist.batch.RealPostgres;
import org.houselist.batch.RealRun;

/** The same on PostgreSQL. */
class RejectsFileOnPostgresTest extends RejectsFileTest {
    @Override
    RealRun newRun() {
        return new RealRun(folder, RealPostgres.empty());
    }
}
