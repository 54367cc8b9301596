-- An address without owner, former owner, list and send leaves the register; should it come back, it is seen anew that night.

-- One row per address that ever left the register: no patron, list and send had it any more. Owner: register
create table if not exists departed_address (
    address_no  integer primary key,
    back_run    integer not null,                       -- the run in which it came back (last); 0 = it is away
    since_run   integer not null,
    changed_run integer not null
);

create table if not exists departed_address_before as select cast(0 as integer) as before_run, t.* from departed_address t with no data;
