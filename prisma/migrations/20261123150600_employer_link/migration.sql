-- A link is a key to one record for one purpose. The employer reads through one function that returns exactly what access
-- allows an employer to know, and answers through another; no table is open to her.

grant select, insert, update on link_token to itinera_keeper;
grant select on account, membership to itinera_keeper;

/* The link that was presented, and what it is still good for. */
create function sec.link() returns table (
  id uuid, purpose text, organisation_id uuid, contact_id uuid, record_id uuid, state text)
language sql stable security definer rows 1 set search_path = pg_catalog, public as $$
  select l.id, l.purpose, l.organisation_id, l.contact_id, l.record_id,
    case when l.revoked_at is not null or c.left_on <= current_date then 'revoked'
         when l.used_at is not null then 'used'
         when l.expires_at <= clock_timestamp() then 'expired'
         else 'live' end
  from link_token l join employer_contact c on c.id = l.contact_id
  where l.token_hash = sec.hash_of('app.link')
$$;
alter function sec.link() owner to itinera_keeper;

/* Exactly the fields of an employer's view of one placement, for a link that is known; nothing for one that is not. */
create function sec.placement_for_employer() returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'link', l.state,
    'locale', c.locale,
    'employer', e.name,
    'entryRef', h.reference,
    'timezone', h.timezone,
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
        'minutes', h.minutes, 'state', h.state))))
  from sec.link() l
  join employer_contact c on c.id = l.contact_id
  join hour_entry h on h.id = l.record_id
  join placement p on p.id = h.placement_id and p.contact_id = l.contact_id and p.ends_on + 30 >= current_date
  join employer e on e.id = p.employer_id
  join participant w on w.id = p.participant_id
  join membership m on m.id = p.counsellor_id
  join account a on a.id = m.account_id
  where l.purpose = 'confirm_hours' and l.state <> 'revoked'
$$;
alter function sec.placement_for_employer() owner to itinera_keeper;

/* The employer's answer: minutes, or 0 where she did not come. Uses the link up; says whether it took. */
create function sec.answer_hours(answered_minutes int, answered_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  l record;
begin
  update link_token t set used_at = answered_at
  where t.token_hash = sec.hash_of('app.link') and t.purpose = 'confirm_hours'
    and t.id = (select k.id from sec.link() k where k.state = 'live')
  returning t.record_id, t.contact_id into l;
  if not found then return false; end if;
  update hour_entry h set
    state = case when answered_minutes = 0 then 'rejected' else 'confirmed' end,
    confirmed_minutes = answered_minutes, confirmed_at = answered_at, confirmed_by = l.contact_id, version = version + 1
  where h.id = l.record_id
    and (h.state = 'self_reported' or (h.confirmed_at + interval '7 days' >= answered_at and h.state in ('confirmed', 'rejected')));
  return found;
end $$;
alter function sec.answer_hours(int, timestamptz) owner to itinera_keeper;

/* A new link for a record the actor reaches. Three an hour at most for one record. */
create function sec.issue_link(link_purpose text, record uuid, new_hash bytea, good_for interval) returns table (
  email text, contact_name text, locale text, employer text)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  known record;
begin
  select h.organisation_id, c.id as contact_id, c.email, c.name, c.locale, e.name as employer into known
  from hour_entry h
  join placement p on p.id = h.placement_id
  join employer_contact c on c.id = p.contact_id and (c.left_on is null or c.left_on > current_date)
  join employer e on e.id = p.employer_id
  where h.id = record
    and (h.organisation_id = sec.coordinated() or h.participant_id in (select sec.caseload())
      or exists (select 1 from sec.link() l where l.record_id = h.id and l.state <> 'revoked'));
  if not found then return; end if;
  if (select count(*) from link_token t
      where t.record_id = record and t.created_at > clock_timestamp() - interval '1 hour') >= 4 then return; end if;
  insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, expires_at)
  values (new_hash, link_purpose, known.organisation_id, known.contact_id, record, clock_timestamp() + good_for);
  return query select known.email, known.name, known.locale, known.employer;
end $$;
alter function sec.issue_link(text, uuid, bytea, interval) owner to itinera_keeper;

/* For a contact whose link is forged or lost: her entries that still wait, so that fresh links can go to the address we know. */
create function sec.renew_links_for(given_email text, new_hashes bytea[], good_for interval) returns table (
  place int, email text, contact_name text, locale text, employer text, entry_id uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query
  with waiting as (
    select row_number() over (order by h.starts_at)::int as n, h.id, h.organisation_id, c.id as contact_id,
      c.email, c.name, c.locale, e.name as employer
    from employer_contact c
    join placement p on p.contact_id = c.id
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
  select w.n, w.email, w.name, w.locale, w.employer, w.id from waiting w join issued i on i.record_id = w.id;
end $$;
alter function sec.renew_links_for(text, bytea[], interval) owner to itinera_keeper;
