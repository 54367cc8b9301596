-- A night that adds a send to every tenth address would rewrite nearly every page of send_history: so it adds them to a small
-- table. The next migration makes the view "send" show both.

-- One row per address that was sent something since its sends were last gathered in send_history: what came since. Owner: intake
create table if not exists recent_sends (
    address_no    integer primary key,
    sends         integer not null,                     -- their numbers go on from those in send_history
    packed        bytea not null,                       -- as in send_history, and so are the other columns, for these sends alone
    last_sent_at  bigint,
    mailed_day    integer,
    mailed_days   bigint not null,
    mailed_at     bigint,
    mailed_campaign_no integer,
    bounced_at    bigint,
    reached_at    bigint,
    engaged_at    bigint,
    complained_at bigint,
    since_run     integer not null,
    changed_run   integer not null
);

create table if not exists recent_sends_before as select cast(0 as integer) as before_run, t.* from recent_sends t with no data;

-- by these a night finds the outcomes that it changed
create index if not exists send_history_before_address on send_history_before (address_no);
create index if not exists recent_sends_before_address on recent_sends_before (address_no);
