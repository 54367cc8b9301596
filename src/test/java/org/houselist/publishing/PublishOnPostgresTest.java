package org.houselist.publishing;

import org.houselist.batch.RealPostgres;
import org.houselist.batch.RealRun;

/** The same on PostgreSQL. */
class PublishOnPostgresTest extends PublishTest {
    @Override
    RealRun newRun() {
        return new RealRun(folder, RealPostgres.empty());
    }
}
