-- What is remembered of the rows of a full extract lies in a file beside the database; only where the tables are exactly as
-- that extract left them may it be believed.

-- One row per kind of full extract that was loaded: the state in which its table is. Owner: intake
create table if not exists seen (
    kind        varchar(30) primary key,
    token       varchar(40) not null,                   -- of the file that belongs to this state; blank = none does
    since_run   integer not null,
    changed_run integer not null
);

create table if not exists seen_before as select cast(0 as integer) as before_run, t.* from seen t with no data;
