-- A list that only a night knew which was never published is forgotten with it, as addresses are.
create table if not exists list_before as select cast(0 as integer) as before_run, t.* from list t with no data;
