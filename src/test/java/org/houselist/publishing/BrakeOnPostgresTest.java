package org.houselist.publishing;

import org.houselist.batch.RealPostgres;
import org.houselist.batch.RealRun;

/** The same on PostgreSQL. */
class BrakeOnPostgresTest extends BrakeTest {
    @Override
    RealRun newRun() {
        return new RealRun(folder, RealPostgres.empty());
    }
}
