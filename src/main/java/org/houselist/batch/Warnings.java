package org.houselist.batch;

import java.util.List;

/** What a step has to tell a person that is no error: kept in the table {@code warning}, shown in the report. */
public final class Warnings {
    private final Database database;
    private final int run;

    public Warnings(Database database, int run) {
        this.database = database;
        this.run = run;
    }

    /** Removes what a killed try of the step said. */
    public void clear(String step) {
        database.jdbc().update("delete from warning where run_no = ? and step = ?", run, step);
    }

    /** Says one thing. An address in it is masked: some CRMs have addresses for ids. */
    public void say(String step, String said) {
        String text = AddressMask.of(said);
        database.jdbc().update("""
                        insert into warning (run_no, step, said_no, text)
                        select cast(? as integer), cast(? as varchar), coalesce(max(said_no), 0) + 1, cast(? as varchar)
                          from warning
                         where run_no = ?
                           and step = ?""", run, step, text.length() > 4000 ? text.substring(0, 4000) : text, run, step);
    }

    /** Forgets what was said on nights before a date. */
    public void forgetBefore(String date) {
        database.jdbc().update("delete from warning where run_no in (select run_no from run where night_on < ?)", date);
    }

    /** All that was said in this run, step by step. */
    public List<String> all() {
        return database.jdbc()
                .queryForList("select text from warning where run_no = ? order by step, said_no", String.class, run);
    }
}
