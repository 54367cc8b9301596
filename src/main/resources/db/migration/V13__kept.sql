-- Not only what is compared of the patrons lies in a file in the outbox as well, but also what a night has read of the register:
-- only where the tables are as these files say may they be believed. The first night after this change reads all once.

drop table if exists kept_people_before;
drop table if exists kept_people;

-- One row per file that is kept for the next night. Owner: batch
create table if not exists kept (
    name        varchar(30) primary key,                -- of the file, in .houselist/kept
    token       varchar(40) not null,                   -- of the file that belongs to this state; blank = none does
    rules       varchar(200) not null,                  -- the settings and the program that made it
    since_run   integer not null,
    changed_run integer not null                        -- the run that wrote it: rows that changed later are read
);

create table if not exists kept_before as select cast(0 as integer) as before_run, t.* from kept t with no data;
