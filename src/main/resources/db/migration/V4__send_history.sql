-- One row an address instead of one row a send: ten million rows cost the night more than anything else it did. The next
-- migration fills the table from those it replaces (send, send_summary), and makes "send" a view.

-- One row per address that has sends or events: its sends, and what eligibility needs to know of them. Owner: intake
create table if not exists send_history (
    address_no    integer primary key,
    sends         integer not null,
    packed        bytea not null,                       -- its sends in the order of their numbers, 20 bytes each (org.houselist.books.SendList)
    last_sent_at  bigint,
    mailed_day    integer,                              -- newest day (since 1970-01-01, in timeZone) with a send that did not bounce and is no service
    mailed_days   bigint not null,                      -- bit i: mailed on mailed_day - i too
    mailed_at     bigint,                               -- the newest such send,
    mailed_campaign_no integer,                         -- and its campaign
    bounced_at    bigint,                               -- newest hard bounce
    reached_at    bigint,                               -- newest send that was delivered, opened or clicked
    engaged_at    bigint,                               -- newest open or click
    complained_at bigint,                               -- newest complaint
    since_run     integer not null,
    changed_run   integer not null
);

create table if not exists send_history_before as select cast(0 as integer) as before_run, t.* from send_history t with no data;
