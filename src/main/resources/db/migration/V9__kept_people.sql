-- What is compared of the patrons' records lies in a file in the outbox as well, so that a night need not read all of them; only
-- where the tables are as that file says may it be believed.

-- One row per file that keeps what is compared of the patrons: one at most. Owner: matching
create table if not exists kept_people (
    kept_no     integer primary key,                    -- 1
    token       varchar(40) not null,                   -- of the file .houselist/kept/people
    rules       varchar(200) not null,                  -- the settings and the program that made it
    since_run   integer not null,
    changed_run integer not null                        -- the run that wrote it: records that changed later are read
);

create table if not exists kept_people_before as select cast(0 as integer) as before_run, t.* from kept_people t with no data;
