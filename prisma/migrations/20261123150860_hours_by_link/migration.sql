-- What a link is still good for depends on the record behind it too: a placement that is long over, an answer that has settled,
-- hours that were reported once more. A link that can no longer answer is not used up, and shows nothing of the placement.

/* What the server must know of the hours behind a link before it takes an answer. None of it goes to the page. */
create function sec.hours_behind_link(at timestamptz) returns table (
  link text, entry_id uuid, participant_id uuid, kind text, minutes int, state text, confirmed_at timestamptz,
  is_over boolean, is_settled boolean, is_replaced boolean)
language sql stable security definer rows 1 set search_path = pg_catalog, public as $$
  select l.state, h.id, h.participant_id, p.kind, h.minutes, h.state, h.confirmed_at,
    p.ends_on + 30 < (at at time zone h.timezone)::date,
    h.state <> 'self_reported' and coalesce(h.confirmed_at + interval '7 days' < at, true),
    h.state = 'rejected' and exists (
      select 1 from hour_entry o where o.placement_id = h.placement_id and o.id <> h.id and o.state <> 'rejected'
        and tstzrange(o.starts_at, o.ends_at) && tstzrange(h.starts_at, h.ends_at))
  from sec.link() l
  join hour_entry h on h.id = l.record_id
  join placement p on p.id = h.placement_id and p.contact_id = l.contact_id
  where l.purpose = 'confirm_hours' and l.state <> 'revoked'
$$;

drop function sec.placement_for_employer();
/* Exactly the fields of an employer's view of one placement, for a link that still opens it; nothing for one that is not known. */
create function sec.placement_for_employer(at timestamptz default clock_timestamp()) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select case
    when b.is_over then jsonb_build_object('link', 'over', 'locale', c.locale)
    when b.link = 'expired' then jsonb_build_object(
      'link', 'expired', 'locale', c.locale, 'renewable', not (b.is_settled or b.is_replaced))
    else jsonb_build_object(
      'link', b.link,
      'locale', c.locale,
      'employer', e.name,
      'timezone', h.timezone,
      'renewable', not (b.is_settled or b.is_replaced),
      'changeUntil', h.confirmed_at + interval '7 days',
      'confirmedMinutes', h.confirmed_minutes,
      'confirmedAt', h.confirmed_at,
      'placement', jsonb_build_object(
        'placementRef', p.reference,
        'firstName', case when exists (
          select 1 from consent k where k.participant_id = p.participant_id and k.purpose = 'share_employer'
            and k.employer_id = p.employer_id and k.withdrawn_on is null) then w.known_as end,
        'startDate', p.starts_on, 'endDate', p.ends_on,
        'weeklyHours', p.weekly_hours, 'hoursPattern', p.hours_pattern,
        'site', p.site, 'tasksAgreed', p.tasks_agreed, 'supportAgreed', p.support_agreed,
        'instructionLanguages', p.instruction_languages,
        'contactCounsellor', jsonb_build_object('displayName', a.name, 'workPhone', m.work_phone),
        'status', p.state,
        'hours', jsonb_build_array(jsonb_build_object(
          'entryRef', h.reference,
          'date', (h.starts_at at time zone h.timezone)::date,
          'start', to_char(h.starts_at at time zone h.timezone, 'HH24:MI'),
          'end', to_char(h.ends_at at time zone h.timezone, 'HH24:MI'),
          'minutes', h.minutes, 'state', h.state)))) end
  from sec.hours_behind_link(at) b
  join sec.link() l on true
  join employer_contact c on c.id = l.contact_id
  join hour_entry h on h.id = b.entry_id
  join placement p on p.id = h.placement_id
  join employer e on e.id = p.employer_id
  join participant w on w.id = p.participant_id
  join membership m on m.id = p.counsellor_id
  join account a on a.id = m.account_id
$$;

/* The employer's answer: minutes, or 0 where she did not come. Uses the link up; says whether it took. */
create or replace function sec.answer_hours(answered_minutes int, answered_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  known record;
begin
  select l.id as link_id, l.contact_id, b.entry_id into known
  from sec.hours_behind_link(answered_at) b join sec.link() l on true
  where b.link = 'live' and not (b.is_over or b.is_settled or b.is_replaced);
  if not found then return false; end if;
  update link_token t set used_at = answered_at where t.id = known.link_id and t.used_at is null;
  if not found then return false; end if;
  update hour_entry h set
    state = case when answered_minutes = 0 then 'rejected' else 'confirmed' end,
    confirmed_minutes = answered_minutes, confirmed_at = answered_at, confirmed_by = known.contact_id, version = version + 1
  where h.id = known.entry_id;
  return true;
end $$;

drop function sec.issue_link(text, uuid, bytea, interval);
/* A new link for a record the actor reaches, with what its letter says. The first and three more an hour for one record. */
create function sec.issue_link(link_purpose text, record uuid, new_hash bytea, good_for interval) returns table (
  email text, contact_name text, locale text, employer text, starts_at timestamptz, ends_at timestamptz, timezone text,
  minutes int, entry_id uuid, participant_id uuid)
language plpgsql security definer rows 1 set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  known record;
begin
  select h.organisation_id, c.id as contact_id, c.email, c.name, c.locale, e.name as employer, h.starts_at, h.ends_at,
    h.timezone, h.minutes, h.id as entry_id, h.participant_id
  into known
  from hour_entry h
  join placement p on p.id = h.placement_id
  join employer_contact c on c.id = p.contact_id and (c.left_on is null or c.left_on > current_date)
  join employer e on e.id = p.employer_id
  where h.id = record
    and (h.organisation_id = sec.coordinated() or h.participant_id in (select sec.caseload())
      or exists (select 1 from sec.hours_behind_link(clock_timestamp()) b
                 where b.entry_id = h.id and not (b.is_over or b.is_settled or b.is_replaced)));
  if not found then return; end if;
  if (select count(*) from link_token t
      where t.record_id = record and t.created_at > clock_timestamp() - interval '1 hour') >= 4 then return; end if;
  insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, expires_at)
  values (new_hash, link_purpose, known.organisation_id, known.contact_id, record, clock_timestamp() + good_for);
  return query select known.email, known.name, known.locale, known.employer, known.starts_at, known.ends_at,
    known.timezone, known.minutes, known.entry_id, known.participant_id;
end $$;

drop function sec.renew_links_for(text, bytea[], interval);
/* For a contact whose link is forged or lost: her entries that still wait, so that fresh links can go to the address we know. */
create function sec.renew_links_for(given_email text, new_hashes bytea[], good_for interval) returns table (
  place int, email text, contact_name text, locale text, employer text, starts_at timestamptz, ends_at timestamptz,
  timezone text, minutes int, entry_id uuid, participant_id uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  with waiting as (
    select row_number() over (order by h.starts_at)::int as n, h.id, h.organisation_id, c.id as contact_id,
      c.email, c.name, c.locale, e.name as employer, h.starts_at, h.ends_at, h.timezone, h.minutes, h.participant_id
    from employer_contact c
    join placement p on p.contact_id = c.id and p.ends_on + 30 >= current_date
    join employer e on e.id = p.employer_id
    join hour_entry h on h.placement_id = p.id and h.state = 'self_reported'
    where c.email = lower(btrim(given_email)) and (c.left_on is null or c.left_on > current_date)
      and (select count(*) from link_token t
           where t.record_id = h.id and t.created_at > clock_timestamp() - interval '1 hour') < 4
    order by h.starts_at limit array_length(new_hashes, 1)
  ), issued as (
    insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, expires_at)
    select new_hashes[w.n], 'confirm_hours', w.organisation_id, w.contact_id, w.id, clock_timestamp() + good_for
    from waiting w returning record_id
  )
  select w.n, w.email, w.name, w.locale, w.employer, w.starts_at, w.ends_at, w.timezone, w.minutes, w.id, w.participant_id
  from waiting w join issued i on i.record_id = w.id;
end $$;

/* Letters to send now. One that was taken and not sent is taken again after two minutes, then after longer and longer: a mail
   server that is away for days loses nothing. */
create or replace function sec.take_letters(how_many int) returns table (
  id uuid, recipient text, subject text, body text, html text)
language sql security definer set search_path = pg_catalog, public as $$
  update letter l set taken_at = clock_timestamp(), attempts = l.attempts + 1
  where l.id in (
    select w.id from letter w
    where w.sent_at is null and w.attempts < 200
      and (w.taken_at is null
        or w.taken_at < clock_timestamp() - least(w.attempts * interval '2 minutes', interval '1 hour'))
    order by w.created_at limit how_many for update skip locked)
  returning l.id, l.recipient, l.subject, l.text, l.html
$$;

grant create on schema sec to itinera_keeper;
alter function sec.hours_behind_link(timestamptz) owner to itinera_keeper;
alter function sec.placement_for_employer(timestamptz) owner to itinera_keeper;
alter function sec.issue_link(text, uuid, bytea, interval) owner to itinera_keeper;
alter function sec.renew_links_for(text, bytea[], interval) owner to itinera_keeper;
revoke create on schema sec from itinera_keeper;

revoke execute on function sec.hours_behind_link(timestamptz), sec.placement_for_employer(timestamptz),
  sec.issue_link(text, uuid, bytea, interval), sec.renew_links_for(text, bytea[], interval) from public;
grant execute on function sec.hours_behind_link(timestamptz), sec.placement_for_employer(timestamptz),
  sec.issue_link(text, uuid, bytea, interval), sec.renew_links_for(text, bytea[], interval) to itinera_app, itinera_keeper;
