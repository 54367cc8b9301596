-- Which brakes a person released, and why, stands in the table brake; these columns of run were never written. The views are made
-- again by R__views.sql.
drop view if exists merge_queue_shown;
drop view if exists orphan_shown;
drop view if exists ownership_shown;
drop view if exists send_shown;
drop view if exists opt_out_shown;
drop view if exists subscription_shown;
drop view if exists patron_shown;
drop view if exists run_shown;

alter table run drop column if exists released;
alter table run drop column if exists because;
alter table run drop column if exists host;
