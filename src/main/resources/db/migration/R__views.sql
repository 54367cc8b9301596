-- The register for people who ask it questions: texts instead of codes, timestamps instead of seconds, names instead of numbers.
-- A view holds nothing, so this script is run again whenever it changes. The same SQL runs on H2 and on PostgreSQL.
-- A migration that changes a column used here drops the views first, and changes this script, so that it is run again.
-- They are for people: the program reads the tables.
-- Keys are searched by range, not divided: only so is the primary key of a large table of use.

drop view if exists run_shown;
create view run_shown as
select r.run_id,
       r.night_on,
       r.job,
       r.status,
       r.exit_code,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + r.started_at * interval '1' second as started_at,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + r.ended_at * interval '1' second   as ended_at,
       (select string_agg(b.code, ',' order by b.code) from brake b where b.run_no = r.run_no and b.released) as released,
       (select max(b.because) from brake b where b.run_no = r.run_no and b.released)                          as because,
       r.message
  from run r;

drop view if exists patron_shown;
create view patron_shown as
select p.patron_id,
       p.present,
       case p.kind when 1 then 'individual' when 2 then 'household' when 3 then 'organization' end as kind,
       case p.status when 1 then 'active' when 2 then 'inactive' when 3 then 'deceased' end        as status,
       p.no_email,
       p.stub,
       p.first_name,
       p.last_name,
       p.email,
       p.email_reason,
       p.groups,
       p.household_id,
       p.source,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + p.created_at * interval '1' second       as created_at,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + p.updated_at * interval '1' second       as updated_at,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + p.last_activity_at * interval '1' second as last_activity_at,
       i.patron_id                                                                                  as merged_into,
       s.night_on                                                                                   as known_since,
       c.night_on                                                                                   as changed_on
  from patron p
  left join merged_patron m on m.patron_no = p.patron_no
  left join patron i on i.patron_no = m.into_no
  left join run s on s.run_no = p.since_run
  left join run c on c.run_no = p.changed_run;

drop view if exists subscription_shown;
create view subscription_shown as
select a.address,
       l.list,
       case s.status when 1 then 'subscribed' when 2 then 'pending' when 3 then 'nonsubscribed'
                     when 4 then 'unsubscribed' when 5 then 'cleaned' when 6 then 'complained' end as status,
       s.present,
       s.unreadable,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + s.opted_in_at * interval '1' second  as opted_in_at,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + s.opted_out_at * interval '1' second as opted_out_at,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + s.changed_at * interval '1' second   as changed_at,
       s.first_name,
       s.last_name,
       s.source,
       c.night_on                                                                                  as changed_on
  from address a
  join subscription s on s.subscription_id between cast(a.address_no as bigint) * 10000
                                               and cast(a.address_no as bigint) * 10000 + 9999
  join list l on l.list_no = mod(s.subscription_id, 10000)
  left join run c on c.run_no = s.changed_run;

drop view if exists opt_out_shown;
create view opt_out_shown as
select a.address,
       l.list,
       case o.status when 4 then 'unsubscribed' when 5 then 'cleaned' when 6 then 'complained' end as status,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + o.opted_out_at * interval '1' second as opted_out_at,
       o.lifted_at is null                                                                         as holds,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + o.lifted_at * interval '1' second    as lifted_at,
       o.ours,
       s.night_on                                                                                  as known_since
  from address a
  join opt_out o on o.opt_out_id between cast(a.address_no as bigint) * 10000
                                     and cast(a.address_no as bigint) * 10000 + 9999
  join list l on l.list_no = mod(o.opt_out_id, 10000)
  left join run s on s.run_no = o.since_run;

drop view if exists send_shown;
create view send_shown as
select a.address,
       c.campaign_id,
       c.name                                                                                  as campaign,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + s.sent_at * interval '1' second  as sent_at,
       case s.outcome when 1 then 'sent' when 2 then 'delivered' when 3 then 'opened' when 4 then 'clicked'
                      when 5 then 'bounced-soft' when 6 then 'bounced-hard' when 7 then 'unsubscribed'
                      when 8 then 'complained' end                                             as outcome,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + s.event_at * interval '1' second as event_at,
       s.service
  from address a
  join send s on s.address_no = a.address_no
  join campaign c on c.campaign_no = s.campaign_no;

drop view if exists ownership_shown;
create view ownership_shown as
select a.address,
       p.patron_id,
       case o.state when 1 then 'owner' when 2 then 'inactive in the CRM' when 3 then 'gone from the CRM'
                    when 4 then 'merged away' end                                              as state,
       o.is_primary,
       o.allow_marketing,
       o.by_merge,
       s.night_on                                                                              as owner_since,
       timestamp with time zone '1970-01-01 00:00:00+00:00' + o.ended_at * interval '1' second as ended_at
  from address a
  join ownership o on o.ownership_id between cast(a.address_no as bigint) * 100000000
                                         and cast(a.address_no as bigint) * 100000000 + 99999999
  join patron p on p.patron_no = mod(o.ownership_id, 100000000)
  left join run s on s.run_no = o.owner_since_run;

drop view if exists orphan_shown;
create view orphan_shown as
select a.address,
       s.night_on                                                                                  as orphan_since,
       coalesce(n.sends, 0) + coalesce(r.sends, 0)                                                 as sends,
       timestamp with time zone '1970-01-01 00:00:00+00:00'
         + case when n.last_sent_at is null or r.last_sent_at > n.last_sent_at
                then r.last_sent_at else n.last_sent_at end * interval '1' second                  as last_sent_at
  from address a
  left join send_history n on n.address_no = a.address_no
  left join recent_sends r on r.address_no = a.address_no
  left join departed_address d on d.address_no = a.address_no
  left join run s on s.run_no = coalesce(d.back_run, a.since_run)
 where (d.back_run is null or d.back_run <> 0)
   and not exists (select 1
                     from ownership o
                    where o.ownership_id between cast(a.address_no as bigint) * 100000000
                                             and cast(a.address_no as bigint) * 100000000 + 99999999);

drop view if exists merge_queue_shown;
create view merge_queue_shown as
select q.candidate_id,
       k.patron_id as keep_id,
       m.patron_id as merge_id,
       q.confidence,
       q.score,
       q.because,
       q.status,
       q.first_queued_on,
       q.decided_by,
       q.decided_on,
       q.consent_note
  from merge_queue q
  join patron k on k.patron_no = q.keep_no
  join patron m on m.patron_no = q.merge_no;
