-- AlterTable
ALTER TABLE "hour_entry" ADD COLUMN     "cause" TEXT;


-- A day that did not take place, and through whom. No hours need nobody's confirmation; where the employer has confirmed some, it is
-- contested first.

alter table hour_entry
  add constraint hour_entry_cause check (cause in ('participant', 'employer', 'organisation', 'external')),
  add constraint hour_entry_not_realised check (cause is null or state = 'rejected');

/* Whoever says later that she was there says with it that nobody kept her from it. */
create function sec.keep_cause() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.cause := null;
  return new;
end $$;
revoke execute on function sec.keep_cause() from public;
create trigger keep_cause before update of state on hour_entry for each row
  when (new.state <> 'rejected') execute function sec.keep_cause();

grant create on schema sec to itinera_keeper;

/* Through whom a day did not take place, as whoever accompanies her says; null takes it back, and a day that only she had called off
   waits for the employer again. Says whether it took. */
create function sec.not_realised(entry uuid, through text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  known record;
begin
  select h.state, h.confirmed_by, exists (
    select 1 from hours_dispute d where d.hour_entry_id = h.id and d.decision = 'none') as is_settled
  into known from hour_entry h
  where h.id = entry and h.state in ('self_reported', 'rejected')
    and h.organisation_id = sec.counselled() and h.participant_id in (select sec.caseload())
  for update;
  if not found then return false; end if;
  if through is null and known.state = 'rejected' and known.confirmed_by is null and not known.is_settled then
    update hour_entry h set state = 'self_reported', confirmed_minutes = null, confirmed_at = null, version = version + 1
    where h.id = entry;
  elsif through is null then
    update hour_entry h set cause = null, version = version + 1 where h.id = entry;
  else
    update hour_entry h set state = 'rejected', confirmed_minutes = 0, confirmed_at = coalesce(h.confirmed_at, at),
      cause = through, version = version + 1
    where h.id = entry;
  end if;
  return true;
end $$;
alter function sec.not_realised(uuid, text, timestamptz) owner to itinera_keeper;
revoke execute on function sec.not_realised(uuid, text, timestamptz) from public;
grant execute on function sec.not_realised(uuid, text, timestamptz) to itinera_app;
revoke create on schema sec from itinera_keeper;
