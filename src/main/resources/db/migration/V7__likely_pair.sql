-- One row per pair of patrons who are likely one person by what their records hold; without those whose evidence is too weak
-- for a person's look. Owner: matching
create table if not exists likely_pair (
    likely_pair_id bigint primary key,                  -- patron_no * 100 000 000 + the other's, the smaller first
    patron_no      integer not null,
    other_no       integer not null,
    weight         integer not null,                    -- in hundredths of a bit: 0 is an even chance, 100 doubles the odds
    sure           boolean not null,                    -- one person for the model, and by more than a name and one thing beside it
    ledger         varchar(4000) not null,              -- comparison.level=bits, in the order of comparing
    since_run      integer not null,
    changed_run    integer not null
);

create table if not exists likely_pair_before as select cast(0 as integer) as before_run, t.* from likely_pair t with no data;
