-- What is contested is not always what the employer said: a day can be called off by us. The log then does not say that the employer did.
grant create on schema sec to itinera_keeper;
create or replace function sec.contest_hours(entry uuid, said text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into hours_dispute (organisation_id, hour_entry_id, raised_by, staff_id, words, raised_at, reported_minutes, said_minutes)
  select h.organisation_id, h.id, 'staff', sec.me(), said, at, h.minutes,
    case when num_nonnulls(h.confirmed_by, h.sheet_id) > 0 then h.confirmed_minutes end
  from hour_entry h
  where h.id = entry and h.state in ('confirmed', 'rejected')
    and h.organisation_id = sec.counselled() and h.participant_id in (select sec.caseload())
  for update of h;
  if not found then return false; end if;
  update hour_entry h set state = 'disputed', confirmed_minutes = null, confirmed_at = null, confirmed_by = null,
    version = version + 1
  where h.id = entry;
  return true;
end $$;
revoke create on schema sec from itinera_keeper;
