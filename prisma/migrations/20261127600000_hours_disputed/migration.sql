-- CreateTable
CREATE TABLE "hours_dispute" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "hour_entry_id" UUID NOT NULL,
    "raised_by" TEXT NOT NULL,
    "contact_id" UUID,
    "staff_id" UUID,
    "words" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_minutes" INTEGER NOT NULL,
    "said_minutes" INTEGER,
    "decision" TEXT,
    "decided_minutes" INTEGER,
    "reason" TEXT,
    "agreed_with" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,

    CONSTRAINT "hours_dispute_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hours_dispute_hour_entry_id_idx" ON "hours_dispute"("hour_entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "hours_dispute_organisation_id_id_key" ON "hours_dispute"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "hours_dispute" ADD CONSTRAINT "hours_dispute_organisation_id_hour_entry_id_fkey" FOREIGN KEY ("organisation_id", "hour_entry_id") REFERENCES "hour_entry"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_dispute" ADD CONSTRAINT "hours_dispute_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "employer_contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Hours of which somebody says that they are not so (E15). They count for nothing until it is settled: then the employer is asked once
-- more, or they are no hours at all. What was said and what was decided stays, in one row of its own.

alter table hours_dispute
  add constraint hours_dispute_raised check (
    case raised_by when 'employer' then contact_id is not null and staff_id is null
      when 'staff' then staff_id is not null and contact_id is null else false end),
  add constraint hours_dispute_words check (btrim(words) <> '' and char_length(words) <= 1000),
  add constraint hours_dispute_reason check (btrim(reason) <> '' and char_length(reason) <= 1000),
  add constraint hours_dispute_decision check (decision in ('hours', 'none', 'sheet')),
  add constraint hours_dispute_decided check (
    (decision = 'none' and decided_minutes = 0) or (decision <> 'none' and decided_minutes between 1 and 1440)),
  add constraint hours_dispute_agreed check (agreed_with <@ array['participant', 'employer']),
  add constraint hours_dispute_settled check (num_nulls(decision, decided_minutes, reason, settled_at, settled_by) in (0, 5)
    and (decision is null or cardinality(agreed_with) > 0));
/* one open question about a day */
create unique index hours_dispute_open on hours_dispute (hour_entry_id) where settled_at is null;

alter table hours_dispute enable row level security;
alter table hours_dispute force row level security;
create policy keeper on hours_dispute for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on hours_dispute to itinera_keeper;
grant select on hours_dispute to itinera_app;
/* whoever reads the hours */
create policy read on hours_dispute for select to itinera_app
  using (organisation_id = (select sec.coordinated())
    or exists (select 1 from hour_entry h where h.id = hour_entry_id and h.participant_id in (select sec.caseload())));

grant create on schema sec to itinera_keeper;

/* What an employer said is contested by whoever accompanies her; says whether it took. */
create function sec.contest_hours(entry uuid, said text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into hours_dispute (organisation_id, hour_entry_id, raised_by, staff_id, words, raised_at, reported_minutes, said_minutes)
  select h.organisation_id, h.id, 'staff', sec.me(), said, at, h.minutes, h.confirmed_minutes
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

/* The employer says by a link that something is not right. Uses the link up, and asks whoever accompanies her to settle it. */
create function sec.dispute_hours_by_link(said text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  known record;
begin
  select l.id as link_id, l.contact_id, b.entry_id into known
  from sec.hours_behind_link(at) b join sec.link() l on true
  where b.link = 'live' and not (b.is_over or b.is_settled or b.is_replaced);
  if not found then return false; end if;
  update link_token t set used_at = at where t.id = known.link_id and t.used_at is null;
  if not found then return false; end if;
  insert into hours_dispute (organisation_id, hour_entry_id, raised_by, contact_id, words, raised_at, reported_minutes, said_minutes)
  select h.organisation_id, h.id, 'employer', known.contact_id, said, at, h.minutes, h.confirmed_minutes
  from hour_entry h where h.id = known.entry_id;
  update hour_entry h set state = 'disputed', confirmed_minutes = null, confirmed_at = null, confirmed_by = null,
    version = version + 1
  where h.id = known.entry_id;
  insert into next_step (organisation_id, participant_id, what, due_on, created_at, created_by, origin, origin_id)
  select h.organisation_id, h.participant_id, (h.starts_at at time zone h.timezone)::date::text,
    (at at time zone h.timezone)::date, at, p.counsellor_id, 'hours_dispute', h.id
  from hour_entry h join placement p on p.id = h.placement_id where h.id = known.entry_id;
  return true;
end $$;

/* What was agreed: other hours, of which the employer is asked once more, or none. Says whether it took. */
create function sec.settle_hours(entry uuid, decided text, starts timestamptz, ends timestamptz, pause int, why text, agreed text[],
  at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  decided_for int := case decided when 'none' then 0 else round(extract(epoch from ends - starts) / 60)::int - pause end;
begin
  perform 1 from hour_entry h
  where h.id = entry and h.state = 'disputed' and decided in ('hours', 'none')
    and h.organisation_id = sec.counselled() and h.participant_id in (select sec.caseload())
  for update;
  if not found then return false; end if;
  update hours_dispute d set decision = decided, decided_minutes = decided_for, reason = why, agreed_with = agreed,
    settled_at = at, settled_by = sec.me()
  where d.hour_entry_id = entry and d.settled_at is null;
  if not found then return false; end if;
  if decided = 'none' then
    update hour_entry h set state = 'rejected', confirmed_minutes = 0, confirmed_at = at, version = version + 1 where h.id = entry;
  else
    update hour_entry h set state = 'self_reported', starts_at = starts, ends_at = ends, break_minutes = pause,
      minutes = decided_for, reported_at = at, reported_by = sec.me(), reminders = 0, reminded_at = null, version = version + 1
    where h.id = entry;
  end if;
  return true;
end $$;

/* What is settled need not be settled any more. */
create function sec.close_hours_dispute() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update next_step n set done_at = clock_timestamp()
  where n.origin = 'hours_dispute' and n.origin_id = new.id and n.done_at is null;
  return null;
end $$;
create trigger close_hours_dispute after update of state on hour_entry for each row
  when (old.state = 'disputed' and new.state <> 'disputed') execute function sec.close_hours_dispute();

do $$
declare f text;
begin
  foreach f in array array['contest_hours(uuid, text, timestamptz)', 'dispute_hours_by_link(text, timestamptz)',
    'settle_hours(uuid, text, timestamptz, timestamptz, int, text, text[], timestamptz)', 'close_hours_dispute()'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    if f <> 'close_hours_dispute()' then execute format('grant execute on function sec.%s to itinera_app', f); end if;
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
