-- AlterTable
ALTER TABLE "employer" ADD COLUMN     "activity" TEXT,
ADD COLUMN     "family_friendly_note" TEXT,
ADD COLUMN     "name_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "registration" TEXT,
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "website" TEXT;

-- AlterTable
ALTER TABLE "employer_contact" ADD COLUMN     "is_main" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "roles" TEXT[] DEFAULT ARRAY['confirms_hours']::TEXT[],
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "employer_site" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "employer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "postcode" TEXT,
    "town" TEXT,
    "transport" TEXT,
    "transport_minutes" INTEGER,
    "step_free" BOOLEAN NOT NULL DEFAULT false,
    "closed_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "employer_site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer_site_note" (
    "organisation_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "employer_site_note_pkey" PRIMARY KEY ("organisation_id","site_id")
);

-- CreateTable
CREATE TABLE "employer_revision" (
    "id" BIGSERIAL NOT NULL,
    "employer_id" UUID NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "changed_by" UUID,
    "organisation_id" UUID,

    CONSTRAINT "employer_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer_capacity" (
    "organisation_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "agreement_on" DATE,
    "per_month" INTEGER,
    "shadowing" INTEGER,
    "work_experience" INTEGER,
    "paused_from" DATE,
    "paused_until" DATE,
    "pause_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "employer_capacity_pkey" PRIMARY KEY ("organisation_id","employer_id")
);

-- CreateTable
CREATE TABLE "employer_meeting" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "held_by" UUID NOT NULL,
    "contact_id" UUID,
    "with_whom" TEXT,
    "what" TEXT NOT NULL,
    "next_step" TEXT,
    "next_due" DATE,
    "next_done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "employer_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "employer_site_employer_id_idx" ON "employer_site"("employer_id");

-- CreateIndex
CREATE INDEX "employer_revision_employer_id_id_idx" ON "employer_revision"("employer_id", "id");

-- CreateIndex
CREATE INDEX "employer_meeting_organisation_id_employer_id_held_on_idx" ON "employer_meeting"("organisation_id", "employer_id", "held_on");

-- CreateIndex
CREATE UNIQUE INDEX "employer_meeting_organisation_id_id_key" ON "employer_meeting"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "employer_search_text_idx" ON "employer" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "employer_contact_organisation_id_employer_id_idx" ON "employer_contact"("organisation_id", "employer_id");

-- AddForeignKey
ALTER TABLE "employer_site" ADD CONSTRAINT "employer_site_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_site_note" ADD CONSTRAINT "employer_site_note_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "employer_site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_revision" ADD CONSTRAINT "employer_revision_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_capacity" ADD CONSTRAINT "employer_capacity_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_meeting" ADD CONSTRAINT "employer_meeting_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_meeting" ADD CONSTRAINT "employer_meeting_organisation_id_held_by_fkey" FOREIGN KEY ("organisation_id", "held_by") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_meeting" ADD CONSTRAINT "employer_meeting_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "employer_contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A company is known once in its country. What was written freely becomes a closed list where it is one of its words, and stays as words
-- where it is not: nothing is lost.

/* A company's name without case and doubled spaces. */
create function sec.company_key(value text) returns text
language sql immutable parallel safe set search_path = pg_catalog as $$
  select regexp_replace(btrim(lower(normalize(coalesce(value, ''), nfkc))), '\s+', ' ', 'g')
$$;

create function sec.keep_employer_search() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.name_key := sec.company_key(new.name);
  new.search_text := sec.plain(concat_ws(' ', new.name, new.activity, new.registration));
  return new;
end $$;
create trigger keep_search before insert or update on employer for each row execute function sec.keep_employer_search();

grant delete on employer to itinera_keeper;
set local role itinera_keeper;
do $$
declare
  measures constant text[] := array['school_hours', 'part_time', 'flexible_start', 'childcare_on_site', 'childcare_paid',
    'sick_child_leave', 'no_nights', 'no_weekends', 'work_from_home', 'returners'];
  owners constant text[] := array['public', 'private', 'non_profit', 'government'];
  twice record;
begin
  update employer set
    activity = nullif(concat_ws(' · ', case when upper(btrim(sector)) !~ '^[A-U]$' then nullif(btrim(sector), '') end,
      case when lower(translate(btrim(ownership), ' -', '__')) <> all (owners) then nullif(btrim(ownership), '') end), ''),
    sector = case when upper(btrim(sector)) ~ '^[A-U]$' then upper(btrim(sector)) end,
    ownership = case when lower(translate(btrim(ownership), ' -', '__')) = any (owners)
      then lower(translate(btrim(ownership), ' -', '__')) end,
    family_friendly_note = nullif(array_to_string(array(select m from unnest(family_friendly) m where m <> all (measures)), ', '), ''),
    family_friendly = array(select distinct m from unnest(family_friendly) m where m = any (measures) order by m);
  /* the same company written twice: the first stays, and takes what hangs on the others */
  for twice in
    select e.id, first_value(e.id) over (partition by e.country, e.name_key order by e.created_at, e.id) as kept
    from employer e
  loop
    continue when twice.id = twice.kept;
    update employer_contact set employer_id = twice.kept where employer_id = twice.id;
    update placement set employer_id = twice.kept where employer_id = twice.id;
    update consent set employer_id = twice.kept where employer_id = twice.id;
    update consent_request set employer_id = twice.kept where employer_id = twice.id;
    delete from employer where id = twice.id;
  end loop;
end $$;
reset role;

alter table employer alter column sector set data type char(1);

-- CreateIndex
CREATE UNIQUE INDEX "employer_country_name_key_key" ON "employer"("country", "name_key");

-- CreateIndex
CREATE UNIQUE INDEX "employer_country_registration_key" ON "employer"("country", "registration");

alter table employer
  add constraint employer_name check (btrim(name) <> ''),
  add constraint employer_sector check (sector ~ '^[A-U]$'),
  add constraint employer_ownership check (ownership in ('public', 'private', 'non_profit', 'government')),
  add constraint employer_family_friendly check (family_friendly <@ array['school_hours', 'part_time', 'flexible_start',
    'childcare_on_site', 'childcare_paid', 'sick_child_leave', 'no_nights', 'no_weekends', 'work_from_home', 'returners']),
  add constraint employer_registration check (btrim(registration) <> ''),
  add constraint employer_website check (website ~ '^https?://');
alter table employer_site
  add constraint employer_site_name check (btrim(name) <> ''),
  add constraint employer_site_minutes check (transport_minutes between 0 and 600);
alter table employer_site_note add constraint employer_site_note_says check (btrim(note) <> '');
alter table employer_contact
  add constraint employer_contact_roles check (roles <@ array['hosts', 'signs', 'confirms_hours', 'tutor', 'hr', 'other']);
/* one person to turn to first */
create unique index employer_contact_main on employer_contact (organisation_id, employer_id) where is_main and left_on is null;
alter table employer_capacity
  add constraint employer_capacity_numbers check (least(per_month, shadowing, work_experience) >= 0),
  add constraint employer_capacity_pause check (
    (paused_until is null or paused_from <= paused_until) and (paused_from is not null or num_nonnulls(paused_until, pause_reason) = 0));
alter table employer_meeting
  add constraint employer_meeting_kind check (kind in ('call', 'visit', 'mail', 'online', 'event', 'other')),
  add constraint employer_meeting_says check (btrim(what) <> ''),
  add constraint employer_meeting_next check (next_step is not null or num_nonnulls(next_due, next_done_at) = 0);

do $$
declare t text;
begin
  foreach t in array array['employer_site', 'employer_site_note', 'employer_revision', 'employer_capacity', 'employer_meeting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to itinera_keeper', t);
    execute format('grant select on %I to itinera_app', t);
  end loop;
end $$;
grant insert, update on employer_site, employer_site_note, employer_capacity, employer_meeting to itinera_app;
grant delete on employer_site_note to itinera_app;
grant usage on sequence employer_revision_id_seq to itinera_keeper;

grant create on schema sec to itinera_keeper;

/* The companies that this person's organisation deals with: it knows somebody there. */
create function sec.dealt_with() returns setof uuid
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
  select distinct c.employer_id from employer_contact c where c.organisation_id = sec.staffed()
$$;

/* The companies of this person's country. */
create function sec.companies() returns setof uuid
language sql stable security definer rows 200 set search_path = pg_catalog, public, pg_temp as $$
  select e.id from employer e where e.country = sec.country()
$$;

/* A company or a site as it was before a change; the partners who share it see what became of it. */
create function sec.keep_employer_revision() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  bookkeeping constant text[] := array['version', 'updated_at', 'search_text', 'name_key'];
  before constant jsonb := to_jsonb(old) - bookkeeping;
begin
  if before = to_jsonb(new) - bookkeeping then return null; end if;
  insert into employer_revision (employer_id, record_kind, record_id, version, values, changed_by, organisation_id)
  values (coalesce((before ->> 'employer_id')::uuid, old.id), tg_table_name, old.id, old.version,
    before - array['id', 'employer_id', 'country', 'created_at'], sec.me(), sec.staffed());
  return null;
end $$;

/* What was changed of a company and its sites, the last first: by whom of one's own house, or by which other partner. */
create function sec.employer_changes(of_employer uuid, how_many int) returns table (
  id text, kind text, at timestamptz, changed_by text, organisation text, before jsonb, later jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.id::text, r.record_kind, r.at, t.name, case when r.organisation_id is distinct from sec.staffed() then o.name end,
    r.values, coalesce(
      lead(r.values) over (partition by r.record_kind, r.record_id order by r.id),
      case r.record_kind when 'employer' then (select to_jsonb(e) from employer e where e.id = r.record_id)
        else (select to_jsonb(s) from employer_site s where s.id = r.record_id) end)
  from employer_revision r
  left join sec.staff() t on t.id = r.changed_by
  left join organisation o on o.id = r.organisation_id
  where r.employer_id = of_employer and of_employer in (select sec.companies())
  order by r.id desc limit how_many
$$;

/* How many women of one's own organisation are at each company in these days: figures, and nobody's name. */
create function sec.employer_use(first_day date, last_day date) returns table (employer_id uuid, shadowing int, work_experience int)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
  select p.employer_id, (count(distinct p.participant_id) filter (where p.kind = 'shadowing'))::int,
    (count(distinct p.participant_id) filter (where p.kind = 'work_experience'))::int
  from placement p
  where p.organisation_id = sec.staffed() and p.state not in ('cancelled', 'did_not_show')
    and p.starts_on <= last_day and p.ends_on >= first_day
  group by p.employer_id
$$;

/* The placements of one's own organisation at a company, without saying whose they are. */
create function sec.employer_placements(of_employer uuid) returns table (
  id uuid, contact_id uuid, kind text, state text, starts_on date, ends_on date, waiting int)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.contact_id, p.kind, p.state, p.starts_on, p.ends_on,
    (select count(*)::int from hour_entry h where h.placement_id = p.id and h.state = 'self_reported')
  from placement p where p.organisation_id = sec.staffed() and p.employer_id = of_employer
$$;

/* Somebody leaves a company: what she could open she opens no more, and whoever follows her is asked about the hours that wait. */
create function sec.hand_over_contact(leaving uuid, successor uuid, on_day date, new_hashes bytea[], good_for interval) returns table (
  place int, email text, contact_name text, locale text, starts_at timestamptz, ends_at timestamptz, timezone text, minutes int,
  participant_id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  house constant uuid := sec.staffed();
  left_company uuid := (select c.employer_id from employer_contact c where c.id = leaving and c.organisation_id = house);
begin
  if left_company is null then return; end if;
  update link_token t set revoked_at = clock_timestamp()
    where t.organisation_id = house and t.contact_id = leaving and t.used_at is null and t.revoked_at is null;
  if not exists (select 1 from employer_contact c where c.id = successor and c.id <> leaving and c.organisation_id = house
    and c.employer_id = left_company and c.left_on is null) then return; end if;
  update placement p set contact_id = successor, version = version + 1
    where p.organisation_id = house and p.contact_id = leaving and (p.ends_on >= on_day
      or exists (select 1 from hour_entry h where h.placement_id = p.id and h.state = 'self_reported'));
  return query
  with waiting as (
    select row_number() over (order by h.starts_at)::int as n, h.id, c.email, c.name, c.locale, h.starts_at, h.ends_at, h.timezone,
      h.minutes, h.participant_id
    from placement p join hour_entry h on h.placement_id = p.id and h.state = 'self_reported'
    join employer_contact c on c.id = p.contact_id
    where p.organisation_id = house and p.contact_id = successor and p.ends_on + 30 >= on_day
      and not exists (select 1 from link_token t where t.record_id = h.id and t.contact_id = successor
        and t.revoked_at is null and t.expires_at > clock_timestamp())
    order by h.starts_at limit array_length(new_hashes, 1)
  ), issued as (
    insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, expires_at)
    select new_hashes[w.n], 'confirm_hours', house, successor, w.id, clock_timestamp() + good_for
    from waiting w returning record_id
  )
  select w.n, w.email, w.name, w.locale, w.starts_at, w.ends_at, w.timezone, w.minutes, w.participant_id
  from waiting w join issued i on i.record_id = w.id;
end $$;

do $$
declare f text;
begin
  foreach f in array array['dealt_with()', 'companies()', 'keep_employer_revision()', 'employer_changes(uuid, int)',
    'employer_use(date, date)', 'employer_placements(uuid)', 'hand_over_contact(uuid, uuid, date, bytea[], interval)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
  end loop;
  foreach f in array array['dealt_with()', 'companies()', 'employer_changes(uuid, int)', 'employer_use(date, date)',
    'employer_placements(uuid)', 'hand_over_contact(uuid, uuid, date, bytea[], interval)'] loop
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke execute on function sec.company_key(text) from public;
grant execute on function sec.company_key(text) to itinera_app, itinera_keeper;
revoke create on schema sec from itinera_keeper;

create trigger keep_employer_revision after update on employer for each row execute function sec.keep_employer_revision();
create trigger keep_employer_revision after update on employer_site for each row execute function sec.keep_employer_revision();

/* Who deals with a company revises what is known of it. */
drop policy revise on employer;
create policy revise on employer for update to itinera_app
  using (id in (select sec.dealt_with())) with check (country = (select sec.country()));

create policy read on employer_site for select to itinera_app using (employer_id in (select sec.companies()));
create policy add on employer_site for insert to itinera_app with check (employer_id in (select sec.dealt_with()));
create policy revise on employer_site for update to itinera_app
  using (employer_id in (select sec.dealt_with())) with check (employer_id in (select sec.dealt_with()));

create policy read on employer_revision for select to itinera_app using (employer_id in (select sec.companies()));

create policy read on employer_site_note for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy write on employer_site_note for insert to itinera_app with check (organisation_id = (select sec.staffed()));
create policy revise on employer_site_note for update to itinera_app
  using (organisation_id = (select sec.staffed())) with check (organisation_id = (select sec.staffed()));
create policy remove on employer_site_note for delete to itinera_app using (organisation_id = (select sec.staffed()));

create policy read on employer_capacity for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy agree on employer_capacity for insert to itinera_app with check (organisation_id = (select sec.staffed()));
create policy revise on employer_capacity for update to itinera_app
  using (organisation_id = (select sec.staffed())) with check (organisation_id = (select sec.staffed()));

create policy read on employer_meeting for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy record on employer_meeting for insert to itinera_app
  with check (organisation_id = (select sec.staffed()) and created_by = (select sec.me()));
create policy revise on employer_meeting for update to itinera_app
  using (organisation_id = (select sec.staffed())) with check (organisation_id = (select sec.staffed()));
