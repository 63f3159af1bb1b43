-- The trail is written by one function and never changed. Letters are posted in the transaction they belong to and sent after it.

create function sec.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'the trail is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger never_changed before update or delete on audit_entry for each row execute function sec.refuse_change();
create trigger never_emptied before truncate on audit_entry for each statement execute function sec.refuse_change();

create function sec.trace(
  act text, decision text, record_kind text, record_id uuid, participant_ids uuid[], fields text[], how_many int) returns void
language sql security definer set search_path = pg_catalog, public as $$
  insert into audit_entry (
    organisation_id, actor_id, contact_id, session_id, act, decision, record_kind, record_id, participant_ids, fields, count)
  select coalesce(a.organisation_id, l.organisation_id), a.membership_id, l.contact_id, a.session_id,
    trace.act, trace.decision, trace.record_kind, trace.record_id,
    coalesce(trace.participant_ids, '{}'), coalesce(trace.fields, '{}'), trace.how_many
  from (select 1) one
  left join sec.actor() a on true
  left join link_token l on l.token_hash = sec.hash_of('app.link') and a.membership_id is null
$$;

create function sec.post_letter(recipient text, subject text, body text, html text) returns uuid
language sql security definer set search_path = pg_catalog, public as $$
  insert into letter (recipient, subject, text, html)
  values (post_letter.recipient, post_letter.subject, body, post_letter.html) returning id
$$;

/* Letters to send now. One that was taken and not sent within two minutes is taken again. */
create function sec.take_letters(how_many int) returns table (id uuid, recipient text, subject text, body text, html text)
language sql security definer set search_path = pg_catalog, public as $$
  update letter l set taken_at = clock_timestamp(), attempts = l.attempts + 1
  where l.id in (
    select w.id from letter w
    where w.sent_at is null and w.attempts < 10
      and (w.taken_at is null or w.taken_at < clock_timestamp() - interval '2 minutes')
    order by w.created_at limit how_many for update skip locked)
  returning l.id, l.recipient, l.subject, l.text, l.html
$$;

/* What was sent keeps its date and loses its words: they hold a key. */
create function sec.letter_sent(letter_id uuid) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update letter set sent_at = clock_timestamp(), text = '', html = '' where id = letter_id
$$;

/* letters that wait, for the sender's rounds */
create index letter_waiting on letter (created_at) where sent_at is null;
