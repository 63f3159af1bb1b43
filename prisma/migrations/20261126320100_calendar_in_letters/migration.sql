-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "calendar" TEXT;

-- A letter about a meeting carries it as a calendar takes it, and so does a message to a woman by e-mail. Whoever was told of a meeting
-- that we cancel is told so, once.

alter table reminder drop constraint reminder_kind;
alter table reminder add constraint reminder_kind check (kind in ('days_7', 'days_2', 'days_1', 'moved', 'by_hand', 'place', 'cancelled'));

grant create on schema sec to itinera_keeper;

drop function sec.post_letter(text, text, text, text);
create function sec.post_letter(recipient text, subject text, body text, html text, calendar text) returns uuid
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into letter (recipient, subject, text, html, calendar)
  values (post_letter.recipient, post_letter.subject, body, post_letter.html, post_letter.calendar) returning id
$$;

drop function sec.take_letters(int);
create function sec.take_letters(how_many int) returns table (id uuid, recipient text, subject text, body text, html text, calendar text)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update letter l set taken_at = clock_timestamp(), attempts = l.attempts + 1
  where l.id in (
    select w.id from letter w
    where w.sent_at is null and w.attempts < 200
      and (w.taken_at is null
        or w.taken_at < clock_timestamp() - least(w.attempts * interval '2 minutes', interval '1 hour'))
    order by w.created_at limit how_many for update skip locked)
  returning l.id, l.recipient, l.subject, l.text, l.html, l.calendar
$$;

create or replace function sec.letter_sent(letter_id uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update letter set sent_at = clock_timestamp(), text = '', html = '', calendar = null where id = letter_id
$$;

/* The meeting that a message speaks of, as a calendar needs it: when, and which plan of it; not what it is about, nor where. */
create function sec.reminder_meeting(of_reminder uuid) returns table (
  id uuid, starts_at timestamptz, ends_at timestamptz, timezone text, sequence int, state text, changed_at timestamptz)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.starts_at, s.ends_at, s.timezone, s.sequence, s.state, s.updated_at
  from reminder r join counselling_session s on s.id = r.session_id where r.id = of_reminder and r.state = 'sending'
$$;

/* Whoever was told of a meeting, and was expected at it when we cancelled it, is told that it does not take place. */
create function sec.plan_cancelled(at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into reminder (organisation_id, session_id, participant_id, kind, starts_at, asks, due_at, created_at)
  select distinct s.organisation_id, s.id, r.participant_id, 'cancelled', s.starts_at, false, at, at
  from counselling_session s
  join reminder r on r.organisation_id = s.organisation_id and r.session_id = s.id and r.state = 'sent' and r.kind <> 'cancelled'
  join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id and a.participant_id = r.participant_id
    and a.state = 'cancelled_by_org'
  join participant p on p.id = r.participant_id and p.phase <> 'merged'
  where s.state = 'cancelled' and s.starts_at > at and s.cancelled_at > at - interval '30 days'
  on conflict (organisation_id, session_id, participant_id, kind, starts_at) do nothing
$$;

create or replace function sec.reminder_outdated(r reminder) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case
    when r.kind = 'cancelled' then case when s.state <> 'cancelled' or s.starts_at <> r.starts_at then 'not_expected' end
    when s.state = 'cancelled' then 'cancelled'
    when s.starts_at <> r.starts_at then 'moved'
    when s.state <> 'scheduled' or not exists (select 1 from attendance a where a.organisation_id = s.organisation_id
      and a.session_id = s.id and a.participant_id = r.participant_id
      and (a.state = 'booked' or a.state = 'offered' and r.kind = 'place')) then 'not_expected'
  end
  from counselling_session s where s.id = r.session_id
$$;

/* Whoever leads a session, alone or with others: where each is written to when somebody else arranges it. */
create function sec.leaders_of(of_session uuid) returns table (id uuid, email text, locale text)
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp as $$
  select m.id, a.email, a.locale from counselling_session s
  join membership m on m.id = s.counsellor_id or exists (
    select 1 from session_facilitator f where f.organisation_id = s.organisation_id and f.session_id = s.id and f.membership_id = m.id)
  join account a on a.id = m.account_id
  where s.id = of_session and s.organisation_id = sec.staffed() and m.organisation_id = s.organisation_id
    and m.ended_at is null and a.disabled_at is null
$$;

do $$
declare f text;
begin
  foreach f in array array['reminder_meeting(uuid)', 'plan_cancelled(timestamptz)', 'leaders_of(uuid)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
  end loop;
  foreach f in array array['post_letter(text, text, text, text, text)', 'take_letters(int)', 'reminder_meeting(uuid)',
    'plan_cancelled(timestamptz)', 'leaders_of(uuid)'] loop
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
