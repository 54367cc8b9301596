-- An opt-in lifts a bounce that it came after. A send may bounce days after it was sent, and the opt-in lie between the two.

-- when the newest hard bounce was seen; null in rows of before: then it counts from the send
alter table send_history        add column if not exists bounce_seen_at bigint;
alter table send_history_before add column if not exists bounce_seen_at bigint;
alter table recent_sends        add column if not exists bounce_seen_at bigint;
alter table recent_sends_before add column if not exists bounce_seen_at bigint;
