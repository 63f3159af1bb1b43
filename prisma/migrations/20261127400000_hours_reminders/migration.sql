-- AlterTable
ALTER TABLE "hour_entry" ADD COLUMN     "reminded_at" TIMESTAMPTZ(3),
ADD COLUMN     "reminders" INTEGER NOT NULL DEFAULT 0;

-- An employer who does not answer is written to again three and seven days after the hours; three days after the second letter whoever
-- accompanies her gets the task to call. The task goes when the hours are answered, whoever answers.

alter table hour_entry
  add constraint hour_entry_reminders check (reminders between 0 and 2),
  add constraint hour_entry_reminded check ((reminders = 0) = (reminded_at is null));
create index hour_entry_unanswered on hour_entry (reported_at) where state = 'self_reported';

grant create on schema sec to itinera_keeper;

/* Whether somebody can still be asked about hours: a placement that may be answered, a contact who is still there. */
create function sec.hours_can_be_asked(h hour_entry, at timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select h.state = 'self_reported' and exists (
    select 1 from placement p join employer_contact c on c.id = p.contact_id
    where p.id = h.placement_id and p.ends_on + 30 >= (at at time zone h.timezone)::date
      and p.state not in ('cancelled', 'did_not_show')
      and (c.left_on is null or c.left_on > (at at time zone h.timezone)::date))
$$;

/* The next letter that is due, with the link it brings, or nothing. Only on working days between eight and six, where the employer is,
   and never within a day of another letter about the same hours. */
create function sec.take_hours_reminder(at timestamptz, new_hash bytea, good_for interval) returns table (
  email text, contact_name text, locale text, starts_at timestamptz, ends_at timestamptz, timezone text, minutes int,
  participant_id uuid)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  due record;
begin
  select h.id, h.organisation_id, p.contact_id into due
  from hour_entry h join placement p on p.id = h.placement_id
  where h.state = 'self_reported' and h.reminders < 2
    and greatest(h.ends_at, h.reported_at) + case h.reminders when 0 then interval '3 days' else interval '7 days' end <= at
    and coalesce(h.reminded_at + interval '1 day' <= at, true)
    and extract(isodow from at at time zone h.timezone) < 6
    and extract(hour from at at time zone h.timezone) between 8 and 17
    and sec.hours_can_be_asked(h, at)
    and not exists (select 1 from link_token t where t.record_id = h.id and t.purpose = 'confirm_hours'
      and t.created_at > at - interval '1 day' and t.created_at <= at)
  order by h.reported_at, h.id limit 1 for update of h skip locked;
  if not found then return; end if;
  update hour_entry h set reminders = h.reminders + 1, reminded_at = at where h.id = due.id;
  insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, expires_at)
  values (new_hash, 'confirm_hours', due.organisation_id, due.contact_id, due.id, at + good_for);
  return query
    select c.email, c.name, c.locale, h.starts_at, h.ends_at, h.timezone, h.minutes, h.participant_id
    from hour_entry h join employer_contact c on c.id = due.contact_id where h.id = due.id;
end $$;

/* Whom letters did not reach is called. One task for each day of hers, by whoever accompanies her. */
create function sec.plan_hours_calls(at timestamptz) returns int
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with planned as (
    insert into next_step (organisation_id, participant_id, what, due_on, created_at, created_by, origin, origin_id)
    select h.organisation_id, h.participant_id, (h.starts_at at time zone h.timezone)::date::text,
      (at at time zone h.timezone)::date, at, p.counsellor_id, 'hours', h.id
    from hour_entry h join placement p on p.id = h.placement_id
    where h.state = 'self_reported' and h.reminders = 2 and h.reminded_at + interval '3 days' <= at
      and sec.hours_can_be_asked(h, at)
      and not exists (select 1 from next_step n where n.origin = 'hours' and n.origin_id = h.id)
    returning 1)
  select count(*)::int from planned
$$;

/* Answered hours need no call. */
create function sec.close_hours_call() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update next_step n set done_at = clock_timestamp()
  where n.origin = 'hours' and n.origin_id = new.id and n.done_at is null;
  return null;
end $$;
create trigger close_hours_call after update of state on hour_entry for each row
  when (old.state = 'self_reported' and new.state <> 'self_reported') execute function sec.close_hours_call();

alter function sec.hours_can_be_asked(hour_entry, timestamptz) owner to itinera_keeper;
alter function sec.take_hours_reminder(timestamptz, bytea, interval) owner to itinera_keeper;
alter function sec.plan_hours_calls(timestamptz) owner to itinera_keeper;
alter function sec.close_hours_call() owner to itinera_keeper;
revoke execute on function sec.hours_can_be_asked(hour_entry, timestamptz), sec.take_hours_reminder(timestamptz, bytea, interval),
  sec.plan_hours_calls(timestamptz), sec.close_hours_call() from public;
grant execute on function sec.take_hours_reminder(timestamptz, bytea, interval), sec.plan_hours_calls(timestamptz) to itinera_app;
revoke create on schema sec from itinera_keeper;
