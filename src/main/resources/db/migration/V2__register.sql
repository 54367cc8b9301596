-- The tables of House List. The same script runs on H2 and on PostgreSQL.
-- Conventions:
--   *_no      a dense number that we give; 0 is never given
--   *_at      seconds since 1970-01-01T00:00:00Z; null = unknown      *_on  a calendar day, yyyy-MM-dd
--   since_run the run (run.run_no) that wrote the row first; changed_run: the one that wrote it last
--   X_before  what a row of X was before the run `before_run` changed or deleted it: with it an unpublished
--             or repeated night is undone to the byte. Rows of older nights are removed
-- "if not exists" throughout: H2's DDL is not transactional, and a start killed here must not block the next.

-- One row per try of a night, or of a part launched by hand. Owner: batch
create table if not exists run (
    run_no               integer primary key,
    run_id               varchar(60) not null unique,   -- <date>-<try> or <date>-<job>-<try>
    night_on             varchar(10) not null,
    job                  varchar(20) not null,          -- nightly, intake, duplicates, adoption, eligibility
    status               varchar(12) not null,          -- taking, open, held, publishing, published, superseded, closed, done
    exit_code            integer,
    started_at           bigint not null,
    ended_at             bigint,
    host                 varchar(200),
    version              varchar(40),
    settings_fingerprint varchar(64) not null,
    input_fingerprint    varchar(64),                   -- null until the delivery is complete
    undone               boolean default false not null, -- its rows are taken back, because it is being repeated
    released             varchar(200),                  -- brake codes that a person released
    because              varchar(2000),
    message              varchar(4000)
);

-- One row per file of a run's delivery. Owner: intake
create table if not exists delivered_file (
    run_no      integer not null,
    file_no     integer not null,
    kind        varchar(30) not null,
    name        varchar(1000) not null,                 -- as in the inbox; a file inside a zip: zip!member
    stored_as   varchar(2000) not null,                 -- path of the set-aside bytes, relative to the outbox
    sha256      varchar(64) not null,
    bytes       bigint not null,
    modified_at bigint,
    header      varchar(1000000),                       -- the header record as it stands, for the rejects file
    is_rejects  boolean default false not null,         -- one of our rejects, sent back
    unreadable_key boolean default false not null,      -- a row of its kind was turned away without a readable key
    rows_read   bigint default 0 not null,
    admitted    bigint default 0 not null,
    unchanged   bigint default 0 not null,
    turned_away bigint default 0 not null,
    primary key (run_no, file_no)
);

-- One row per brake of a run, held or not. Owner: publishing
create table if not exists brake (
    run_no   integer not null,
    code     varchar(40) not null,
    held     boolean not null,
    released boolean not null,
    because  varchar(2000),
    figures  varchar(100000) not null,                  -- JSON
    primary key (run_no, code)
);

-- One row per input row that could not be used tonight. Owner: intake
create table if not exists rejected_row (
    run_no        integer not null,
    file_no       integer not null,
    line          bigint not null,
    reject_reason varchar(40) not null,
    reject_detail varchar(2000000),
    fields        varchar(2000000),                     -- the row as CSV under the file's own header; null where it cannot be split
    step          varchar(40) not null
);

-- One row per warning of a run, in the order of saying. Owner: batch
create table if not exists warning (
    run_no  integer not null,
    step    varchar(40) not null,
    said_no integer not null,
    text    varchar(4000) not null,
    primary key (run_no, step, said_no)
);

-- One row per file that a run wrote for the outbox. Owner: batch
create table if not exists outbox_file (
    run_no     integer not null,
    name       varchar(1000) not null,                  -- path within the night's folder
    step       varchar(40) not null,
    sha256     varchar(64) not null,
    row_count  bigint not null,                         -- without the header
    primary key (run_no, name)
);

-- One row per e-mail address in its canonical spelling that the register knows. Owner: intake
create table if not exists address (
    address_no integer primary key,
    address    varchar(320) not null,
    since_run  integer not null
);

-- One row per patron record that a CRM extract ever named. Owner: intake
create table if not exists patron (
    patron_no        integer primary key,
    patron_id        varchar(200) not null,
    present          boolean not null,                  -- in the newest full extract
    kind             smallint not null,                 -- 1 individual, 2 household, 3 organization
    status           smallint not null,                 -- 1 active, 2 inactive, 3 deceased
    no_email         boolean not null,
    no_mail          boolean not null,
    no_phone         boolean not null,
    has_login        boolean not null,
    stub             boolean not null,                  -- holds little more than an address
    name_only        boolean not null,                  -- a real name, and else only an e-mail
    completeness     smallint not null,                 -- filled columns, 0 to 100
    prefix           varchar(200),
    first_name       varchar(400),
    middle_name      varchar(400),
    last_name        varchar(400),
    suffix           varchar(200),
    email            varchar(1000),                     -- as delivered
    email_no         integer,                           -- its address, where usable
    email_reason     varchar(40),                       -- why it is not usable
    missing          varchar(200),                      -- what incomplete-patrons.csv says is missing,
    placeholders     varchar(200),                      -- which columns hold placeholders,
    suggestion       varchar(320),                      -- and the address that was probably meant
    street           varchar(1000),
    city             varchar(400),
    region           varchar(200),
    postal_code      varchar(100),
    country          varchar(200),
    phone            varchar(200),
    birth_date       varchar(10),
    created_at       bigint,
    updated_at       bigint,
    groups           varchar(1000000),
    household_id     varchar(200),
    source           varchar(400),
    last_activity_at bigint,
    last_purchase_at bigint,
    last_gift_at     bigint,
    last_inquiry_at  bigint,
    row_hash         bigint not null,
    since_run        integer not null,
    changed_run      integer not null
);

-- One row per (patron, address) of the newest patron e-mails extract. Owner: intake
create table if not exists patron_email (
    patron_email_id bigint primary key,                 -- patron_no * 100 000 000 + address_no
    patron_no       integer not null,
    address_no      integer not null,
    is_primary      boolean not null,
    active          boolean not null,
    type            varchar(200),
    allow_marketing boolean,                            -- null = not said
    since_run       integer not null,
    changed_run     integer not null
);

-- One row per list. Owner: intake
create table if not exists list (
    list_no   integer primary key,
    list      varchar(400) not null,                    -- '*' = every list
    since_run integer not null
);

-- One row per (address, list): what the mailing tool's newest export says. Owner: intake
create table if not exists subscription (
    subscription_id bigint primary key,                 -- address_no * 10 000 + list_no
    status          smallint not null,                  -- 1 subscribed, 2 pending, 3 nonsubscribed, 4 unsubscribed, 5 cleaned, 6 complained
    present         boolean not null,                   -- in the newest export of its kind
    unreadable      boolean not null,                   -- its row was turned away, and not corrected since
    opted_in_at     bigint,
    opted_out_at    bigint,                             -- time of the opt-out, where the tool says one
    changed_at      bigint,
    first_name      varchar(400),
    last_name       varchar(400),
    source          varchar(400),
    spellings       varchar(100000),                    -- every spelling the tool has, one a line; null = only the canonical one
    row_hash        bigint not null,
    since_run       integer not null,
    changed_run     integer not null
);

-- One row per (address, list) that ever refused: the memory that outlives the tool's export. Owner: preferences
create table if not exists opt_out (
    opt_out_id   bigint primary key,                    -- address_no * 10 000 + list_no
    status       smallint not null,                     -- 4 unsubscribed, 5 cleaned, 6 complained
    opted_out_at bigint not null,
    ours         boolean not null,                      -- we asked the tool for it (preference-requests.csv)
    lifted_at    bigint,                                -- the newer opt-in that lifted it; null = it holds
    since_run    integer not null,
    changed_run  integer not null
);

-- One row per opt-out that we asked the mailing tool for. Owner: preferences
create table if not exists preference_request (
    preference_request_id bigint primary key,           -- address_no * 10 000 + list_no
    requested_on          varchar(10) not null,
    because               varchar(100) not null,
    patron_no             integer not null,
    since_run             integer not null,
    changed_run           integer not null
);

-- One row per campaign. Owner: intake
create table if not exists campaign (
    campaign_no integer primary key,
    campaign_id varchar(400) not null,
    name        varchar(1000),
    since_run   integer not null,
    changed_run integer not null
);

-- One row per message to one address: (address, campaign, sent_at). Owner: intake
create table if not exists send (
    send_id     bigint primary key,                     -- address_no * 1 000 000 + its number among the address's sends, from 1
    campaign_no integer not null,
    sent_at     bigint not null,
    outcome     smallint not null,                      -- 1 sent, 2 delivered, 3 opened, 4 clicked, 5 bounced-soft, 6 bounced-hard, 7 unsubscribed, 8 complained
    event_at    bigint,                                 -- when the outcome happened, where told
    service     boolean not null,                       -- its category is service
    since_run   integer not null
);

-- One row per outcome that was told without a send it could belong to. Owner: intake
create table if not exists send_event (
    send_event_id bigint primary key,                   -- address_no * 1 000 000 + its number among the address's events, from 1
    campaign_no   integer not null,
    event_at      bigint not null,
    outcome       smallint not null,
    service       boolean not null,
    since_run     integer not null
);

-- One row per address that has sends or events: what eligibility needs to know of them. Owner: intake
create table if not exists send_summary (
    address_no    integer primary key,
    sends         integer not null,
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

-- One row per merge report of the CRM. Owner: intake
create table if not exists crm_merge (
    crm_merge_no integer primary key,
    kept_id      varchar(200) not null,
    deleted_id   varchar(200) not null,
    merged_at    bigint,
    done         boolean not null,
    error_text   varchar(4000),
    row_hash     bigint not null,
    since_run    integer not null
);

-- One row per planned mailing that was ever delivered. Owner: intake
create table if not exists communication (
    communication_no integer primary key,
    communication_id varchar(400) not null,
    present          boolean not null,                  -- in the newest plan
    name             varchar(1000),
    list             varchar(400) not null,
    planned_at       bigint not null,
    priority         integer not null,
    department       varchar(400),
    category         varchar(40) not null,              -- marketing, fundraising, service
    campaign_id      varchar(400) not null,
    perf_no          varchar(200),
    row_hash         bigint not null,
    since_run        integer not null,
    changed_run      integer not null
);

-- One row per member named for a communication in the newest audiences extract. Owner: intake
create table if not exists audience (
    audience_no      integer primary key,
    communication_id varchar(400) not null,
    address          varchar(320),                      -- one of the two; neither: a row of it was turned away
    patron_id        varchar(200),
    since_run        integer not null
);

-- One row per (patron, address) that ever belonged together. Owner: register
create table if not exists ownership (
    ownership_id    bigint primary key,                 -- address_no * 100 000 000 + patron_no
    address_no      integer not null,
    patron_no       integer not null,
    state           smallint not null,                  -- 1 owner, 2 inactive in the CRM, 3 gone from the CRM, 4 merged away
    by_merge        boolean not null,                   -- came from a record that was merged into this patron
    is_primary      boolean not null,
    allow_marketing boolean,
    owner_since_run integer not null,                   -- the run in which it became owner (last)
    ended_at        bigint,                             -- first instant of the night that saw it end
    exported_sends  integer not null,                   -- send-history.csv holds the address's sends 1..n for this patron,
    exported_before integer not null,                   -- and held 1..m of them before changed_run
    since_run       integer not null,
    changed_run     integer not null
);

-- One row per patron record that the CRM merged into another: where its chain of merges ends. Owner: register
create table if not exists merged_patron (
    patron_no   integer primary key,
    into_no     integer not null,
    since_run   integer not null,
    changed_run integer not null
);

-- One row per patron whose primary e-mail changed while the mailing tool had the old and lacked the new. Owner: preferences
create table if not exists address_change (
    patron_no      integer primary key,
    old_address_no integer not null,
    new_address_no integer not null,
    changed_on     varchar(10) not null,
    since_run      integer not null,
    changed_run    integer not null
);

-- One row per pair of patrons that is or was a merge candidate. Owner: matching
create table if not exists merge_queue (
    candidate_id    varchar(40) primary key,
    keep_no         integer not null,
    merge_no        integer not null,
    confidence      varchar(10) not null,               -- high, medium, low
    score           integer not null,                   -- 0 to 100
    because         varchar(2000) not null,
    status          varchar(10) not null,               -- pending, approved, rejected, merged, failed, lapsed
    first_queued_on varchar(10) not null,
    decided_by      varchar(200),
    decided_on      varchar(10),
    evidence        varchar(400) not null,              -- what it rested on when it was decided; more than that asks again
    consent_note    varchar(2000),
    since_run       integer not null,
    changed_run     integer not null
);

-- One row per address that a published import gave to a communication. Owner: eligibility
create table if not exists given (
    given_no         integer primary key,
    communication_id varchar(400) not null,
    planned_at       bigint not null,
    address_no       integer not null,
    since_run        integer not null
);

-- One row per communication of a night: the figures of the report and of the brakes. Owner: eligibility
create table if not exists night_audience (
    run_no           integer not null,
    communication_id varchar(400) not null,
    list             varchar(400) not null,
    audience         integer not null,
    eligible         integer not null,
    reason_counts    varchar(2000) not null,            -- CODE=n, in the order of the reasons
    primary key (run_no, communication_id)
);

-- What rows were before a run changed or deleted them. Owner: batch (Undo), for the owner of the table
create table if not exists patron_before             as select cast(0 as integer) as before_run, t.* from patron t             with no data;
create table if not exists patron_email_before       as select cast(0 as integer) as before_run, t.* from patron_email t       with no data;
create table if not exists subscription_before       as select cast(0 as integer) as before_run, t.* from subscription t       with no data;
create table if not exists opt_out_before            as select cast(0 as integer) as before_run, t.* from opt_out t            with no data;
create table if not exists preference_request_before as select cast(0 as integer) as before_run, t.* from preference_request t with no data;
create table if not exists campaign_before           as select cast(0 as integer) as before_run, t.* from campaign t           with no data;
create table if not exists send_before               as select cast(0 as integer) as before_run, t.* from send t               with no data;
create table if not exists send_event_before         as select cast(0 as integer) as before_run, t.* from send_event t         with no data;
create table if not exists send_summary_before       as select cast(0 as integer) as before_run, t.* from send_summary t       with no data;
create table if not exists crm_merge_before          as select cast(0 as integer) as before_run, t.* from crm_merge t          with no data;
create table if not exists communication_before      as select cast(0 as integer) as before_run, t.* from communication t      with no data;
create table if not exists audience_before           as select cast(0 as integer) as before_run, t.* from audience t           with no data;
create table if not exists address_before            as select cast(0 as integer) as before_run, t.* from address t            with no data;
create table if not exists ownership_before          as select cast(0 as integer) as before_run, t.* from ownership t          with no data;
create table if not exists merge_queue_before        as select cast(0 as integer) as before_run, t.* from merge_queue t        with no data;
create table if not exists given_before              as select cast(0 as integer) as before_run, t.* from given t              with no data;
create table if not exists merged_patron_before      as select cast(0 as integer) as before_run, t.* from merged_patron t      with no data;
create table if not exists address_change_before     as select cast(0 as integer) as before_run, t.* from address_change t     with no data;
