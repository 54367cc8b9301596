-- What became of a message is told to the record that has it; a record that is gone that night is told when it is back.

-- One row per (address, patron) to be told outcomes when the record is back. Owner: register
create table if not exists held_response (
    held_response_id bigint primary key,                -- address_no * 100 000 000 + patron_no
    sends            bytea not null,                    -- bit n: of the address's send n + 1
    since_run        integer not null,
    changed_run      integer not null
);

create table if not exists held_response_before as select cast(0 as integer) as before_run, t.* from held_response t with no data;
