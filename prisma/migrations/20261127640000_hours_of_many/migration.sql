-- One link of an employer's contact answers for every day that waits for that contact: all of them at once, or one woman after the other.
-- A day that is answered apart gets a link of its own, so that it is answered, disputed and mended as every other.

grant create on schema sec to itinera_keeper;

/* The days that a live link can answer: those that are over and wait for the same contact. */
create function sec.waiting_behind_link(at timestamptz) returns setof hour_entry
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $$
  select h.*
  from sec.link() l
  join placement p on p.organisation_id = l.organisation_id and p.contact_id = l.contact_id
  join hour_entry h on h.placement_id = p.id
  where l.purpose = 'confirm_hours' and l.state = 'live' and h.ends_at <= at and sec.hours_can_be_asked(h, at)
$$;

/* Of each such day what an employer may see of it, and nothing else. */
create function sec.waiting_for_employer(at timestamptz) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'entryRef', h.reference,
    'firstName', case when exists (
      select 1 from consent k where k.participant_id = p.participant_id and k.purpose = 'share_employer'
        and k.employer_id = p.employer_id and k.withdrawn_on is null) then w.known_as end,
    'date', (h.starts_at at time zone h.timezone)::date,
    'start', to_char(h.starts_at at time zone h.timezone, 'HH24:MI'),
    'end', to_char(h.ends_at at time zone h.timezone, 'HH24:MI'),
    'minutes', h.minutes) order by h.starts_at, h.reference), '[]')
  from (select * from sec.waiting_behind_link(at) q order by q.starts_at limit 100) h
  join placement p on p.id = h.placement_id
  join participant w on w.id = h.participant_id
$$;

/* All right: the named days are confirmed as they were reported. The link is used up once nothing waits any more. */
create function sec.answer_waiting(refs uuid[], at timestamptz) returns table (entry_id uuid, participant_id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  known record;
begin
  select l.id, l.contact_id into known from sec.link() l where l.purpose = 'confirm_hours' and l.state = 'live';
  if not found then return; end if;
  perform 1 from link_token t where t.id = known.id and t.used_at is null for update;
  if not found then return; end if;
  return query
  with answered as (
    update hour_entry h set state = 'confirmed', confirmed_minutes = h.minutes, confirmed_at = at,
      confirmed_by = known.contact_id, version = version + 1
    where h.state = 'self_reported' and h.id in (select q.id from sec.waiting_behind_link(at) q where q.reference = any (refs))
    returning h.id, h.participant_id)
  select a.id, a.participant_id from answered a;
  if not exists (select 1 from sec.waiting_behind_link(at)) then
    update link_token t set used_at = at where t.id = known.id;
  end if;
end $$;

/* One of these days apart: a link of its own, for the same contact. Twenty an hour for one contact, whoever taps. */
create function sec.open_waiting(ref uuid, new_hash bytea, good_for interval, at timestamptz) returns table (
  entry_id uuid, participant_id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  known record;
begin
  select h.id, h.participant_id, h.organisation_id, l.contact_id into known
  from sec.link() l, sec.waiting_behind_link(at) h where h.reference = ref;
  if not found then return; end if;
  if (select count(*) from link_token t
      where t.contact_id = known.contact_id and t.created_at > clock_timestamp() - interval '1 hour') >= 20 then return; end if;
  insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, expires_at)
  values (new_hash, 'confirm_hours', known.organisation_id, known.contact_id, known.id, clock_timestamp() + good_for);
  return query select known.id, known.participant_id;
end $$;

do $$
declare f text;
begin
  foreach f in array array['waiting_behind_link(timestamptz)', 'waiting_for_employer(timestamptz)',
    'answer_waiting(uuid[], timestamptz)', 'open_waiting(uuid, bytea, interval, timestamptz)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    if f <> 'waiting_behind_link(timestamptz)' then execute format('grant execute on function sec.%s to itinera_app', f); end if;
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
