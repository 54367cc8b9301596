-- What people decide on the merge queue, and what the CRM is asked for. Conventions as in V2.
-- What a person decided is never taken back with a run: since_run is 0. A standing order decides in a night, and is
-- taken back with it.

alter table merge_queue        add column if not exists assigned_to varchar(200);
alter table merge_queue        add column if not exists decision_no integer;
alter table merge_queue        add column if not exists ledger      varchar(4000);
alter table merge_queue_before add column if not exists assigned_to varchar(200);
alter table merge_queue_before add column if not exists decision_no integer;
alter table merge_queue_before add column if not exists ledger      varchar(4000);

-- One row per decision on a merge candidate, of a person or a standing order. Owner: matching
create table if not exists merge_decision (
    decision_no     integer primary key,                -- in the order of deciding
    candidate_id    varchar(40) not null,
    keep_id         varchar(200) not null,              -- the direction that was decided; texts, because a row of patron
    merge_id        varchar(200) not null,              -- may be taken back with its night
    decision        varchar(10) not null,               -- approve, reject, undo, assign
    assigned_to     varchar(200),
    decided_by      varchar(200) not null,
    decided_at      bigint not null,
    night_on        varchar(10),                        -- the newest night that was known then
    note            varchar(2000),
    confidence      varchar(10) not null,               -- what it rested on: confidence, score,
    score           integer not null,
    evidence        varchar(2000) not null,             -- because,
    consent_note    varchar(2000),                      -- and what was said to be lost
    first_queued_on varchar(10) not null,
    source          varchar(1200) not null,             -- command, import FILE line N, standing order
    since_run       integer not null                    -- 0: a person
);

-- One row per merge that the CRM was asked for. Owner: matching
create table if not exists merge_request (
    merge_request_no integer primary key,
    candidate_id     varchar(40) not null,
    kept_id          varchar(200) not null,             -- where a chain of approved merges ends
    delete_id        varchar(200) not null,
    requested_on     varchar(10) not null,
    requested_by     varchar(200) not null,
    because          varchar(5000) not null,
    decision_no      integer not null,                  -- the approval; 0 where none is known
    since_run        integer not null
);

create table if not exists merge_decision_before as select cast(0 as integer) as before_run, t.* from merge_decision t with no data;
create table if not exists merge_request_before  as select cast(0 as integer) as before_run, t.* from merge_request t  with no data;
