-- CreateTable
CREATE TABLE "care_mark" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,
    "out_to" TEXT,
    "collector_id" UUID,
    "collector_name" TEXT,
    "second_name" TEXT,
    "mother_phoned" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,

    CONSTRAINT "care_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_incident" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "parent_informed_at" TIMESTAMPTZ(3),
    "informed_by" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "care_incident_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "care_mark_organisation_id_booking_id_recorded_at_idx" ON "care_mark"("organisation_id", "booking_id", "recorded_at");

-- CreateIndex
CREATE INDEX "care_incident_organisation_id_booking_id_idx" ON "care_incident"("organisation_id", "booking_id");

-- CreateIndex
CREATE INDEX "care_incident_organisation_id_happened_at_idx" ON "care_incident"("organisation_id", "happened_at");

-- CreateIndex
CREATE UNIQUE INDEX "childcare_booking_organisation_id_id_key" ON "childcare_booking"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "care_mark" ADD CONSTRAINT "care_mark_organisation_id_booking_id_fkey" FOREIGN KEY ("organisation_id", "booking_id") REFERENCES "childcare_booking"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_incident" ADD CONSTRAINT "care_incident_organisation_id_booking_id_fkey" FOREIGN KEY ("organisation_id", "booking_id") REFERENCES "childcare_booking"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The register of care: who came, who was collected and by whom. Written by functions only, and never changed: what is taken back stays.

alter table care_mark
  add constraint care_mark_kind check (kind in ('in', 'out', 'absent', 'blocked')),
  add constraint care_mark_time check (at <= recorded_at),
  add constraint care_mark_out check ((kind = 'out') = (out_to is not null)),
  add constraint care_mark_to check (out_to in ('mother', 'listed', 'emergency')),
  add constraint care_mark_collector check (
    (btrim(coalesce(collector_name, '')) <> '') = (kind = 'blocked' or coalesce(out_to in ('listed', 'emergency'), false))),
  /* somebody who is not listed: two adults of ours, the mother on the phone, and a reason */
  add constraint care_mark_emergency check (case when out_to = 'emergency'
    then mother_phoned and btrim(coalesce(second_name, '')) <> '' and btrim(coalesce(reason, '')) <> ''
    else not mother_phoned and num_nonnulls(second_name, reason) = 0 end),
  add constraint care_mark_undone check (num_nulls(undone_at, undone_by) in (0, 2));
alter table care_incident
  add constraint care_incident_words check (btrim(what) <> '' and btrim(action) <> ''),
  add constraint care_incident_time check (happened_at <= recorded_at and parent_informed_at >= happened_at),
  add constraint care_incident_informed check (num_nulls(parent_informed_at, informed_by) in (0, 2));

do $$
declare t text;
begin
  foreach t in array array['care_mark', 'care_incident'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to itinera_keeper', t);
    execute format('grant select on %I to itinera_app', t);
  end loop;
end $$;
create policy read on care_mark for select to itinera_app using (booking_id in (
  select b.id from childcare_booking b
  where b.participant_id in (select sec.caseload()) or b.session_id in (select sec.led_sessions())));
create policy read on care_incident for select to itinera_app using (organisation_id = (select sec.coordinated())
  or booking_id in (select b.id from childcare_booking b where b.participant_id in (select sec.caseload())));

grant create on schema sec to itinera_keeper;

/* What the rules ask about places that are to be marked; nothing of a place that the one who asks does not reach. */
create function sec.care_places(of_bookings uuid[]) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'booking', b.id, 'family', b.participant_id, 'state', b.state, 'day', d.day, 'today', me.today, 'timezone', me.timezone,
    'startsAt', o.starts_at, 'endsAt', o.ends_at, 'inAt', (
      select m.at from care_mark m where m.booking_id = b.id and m.kind = 'in' and m.undone_at is null order by m.recorded_at desc limit 1),
    'collectors', (select coalesce(jsonb_agg(jsonb_build_object('person', k.id, 'name', k.name, 'collects', k.collects)), '[]')
      from sec.collectors_of(b.participant_id) k))), '[]')
  from sec.care_viewer() me
  join childcare_booking b on b.organisation_id = me.organisation_id and b.id = any (of_bookings)
  join childcare_offer o on o.id = b.offer_id and o.organisation_id = b.organisation_id
  cross join lateral (select (o.starts_at at time zone me.timezone)::date as day) d
  where me.role <> 'coordinator' and b.id in (select r.booking_id from sec.care_bookings(d.day) r)
$$;

/* Marks places, at most seven days back and never ahead; answers how many. To whom no child may go, none goes here either. */
create function sec.mark_care(of_bookings uuid[], mark text, marked_at timestamptz, recorded timestamptz, whom jsonb) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  made int;
begin
  with places as (
    select b.id, b.organisation_id, b.participant_id
    from jsonb_array_elements(sec.care_places(of_bookings)) p
    join childcare_booking b on b.id = (p ->> 'booking')::uuid
    where (p ->> 'day')::date between (p ->> 'today')::date - 7 and (p ->> 'today')::date
      and case mark when 'in' then b.state in ('confirmed', 'no_show') when 'absent' then b.state = 'confirmed'
        when 'out' then b.state = 'checked_in' when 'blocked' then true else false end
      and case when mark = 'out' and whom ->> 'to' = 'listed' then exists (
          select 1 from sec.collectors_of(b.participant_id) k where k.id = (whom ->> 'person')::uuid and k.collects = 'allowed')
        when mark = 'out' then not exists (
          select 1 from sec.collectors_of(b.participant_id) k where k.collects = 'never' and sec.plain(k.name) = sec.plain(whom ->> 'name'))
        else true end
    for update of b
  ), marked as (
    insert into care_mark (organisation_id, booking_id, kind, at, recorded_at, recorded_by, out_to, collector_id, collector_name,
      second_name, mother_phoned, reason)
    select p.organisation_id, p.id, mark, marked_at, recorded, sec.me(), whom ->> 'to', (whom ->> 'person')::uuid,
      case when whom ? 'person' then (select c.name from contact_person c where c.id = (whom ->> 'person')::uuid) else whom ->> 'name' end,
      whom ->> 'second', coalesce((whom ->> 'phoned')::boolean, false), whom ->> 'reason'
    from places p returning booking_id
  )
  update childcare_booking b set state = case mark when 'in' then 'checked_in' when 'out' then 'checked_out'
      when 'absent' then 'no_show' else b.state end
  from marked where b.id = marked.booking_id;
  get diagnostics made = row_count;
  return made;
end $$;

/* Takes back the last mark of each place, at most seven days later. */
create function sec.unmark_care(of_bookings uuid[], at_time timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  made int;
begin
  with lasts as (
    select distinct on (m.booking_id) m.id, m.booking_id
    from jsonb_array_elements(sec.care_places(of_bookings)) p
    join care_mark m on m.booking_id = (p ->> 'booking')::uuid and m.undone_at is null and m.kind <> 'blocked'
    where (p ->> 'day')::date between (p ->> 'today')::date - 7 and (p ->> 'today')::date
    order by m.booking_id, m.recorded_at desc, m.at desc
  ), undone as (
    update care_mark m set undone_at = at_time, undone_by = sec.me() from lasts where m.id = lasts.id returning m.id, m.booking_id
  )
  update childcare_booking b set state = coalesce((
      select case m.kind when 'in' then 'checked_in' when 'out' then 'checked_out' else 'no_show' end
      from care_mark m where m.booking_id = b.id and m.undone_at is null and m.kind <> 'blocked' and m.id <> undone.id
      order by m.recorded_at desc, m.at desc limit 1), 'confirmed')
  from undone where b.id = undone.booking_id;
  get diagnostics made = row_count;
  return made;
end $$;

/* A task for whoever accompanies her, once while it is open, and to whom the letter goes: no name, and nobody who has left. */
create function sec.tell_of_care(of_booking uuid, task text) returns table (email text, locale text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  home uuid;
begin
  insert into next_step (organisation_id, participant_id, what, due_on, created_by, assignee_id, origin, origin_id)
  select b.organisation_id, b.participant_id, task, (p ->> 'today')::date, sec.me(), h.id, 'care', b.id
  from jsonb_array_elements(sec.care_places(array[of_booking])) p
  join childcare_booking b on b.id = (p ->> 'booking')::uuid
  left join lateral (
    select m.id from assignment s join membership m on m.id = s.counsellor_id join account a on a.id = m.account_id
    where s.organisation_id = b.organisation_id and s.participant_id = b.participant_id and s.from_on <= (p ->> 'today')::date
      and (s.until_on is null or s.until_on >= (p ->> 'today')::date) and m.ended_at is null and a.disabled_at is null
    order by s.from_on, s.id limit 1) h on true
  where not exists (select 1 from next_step n where n.origin = 'care' and n.what = task and n.origin_id = b.id and n.done_at is null)
  returning organisation_id into home;
  if home is null then return; end if;
  return query
    select a.email, a.locale from membership m join account a on a.id = m.account_id
    where m.organisation_id = home and m.role = 'coordinator' and m.ended_at is null and a.disabled_at is null
    order by a.email;
end $$;

/* What happened to a child in care; read afterwards by who accompanies her mother, and by coordinators. */
create function sec.write_incident(of_booking uuid, happened text, done text, happened_at timestamptz, told_at timestamptz, recorded timestamptz)
returns uuid
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into care_incident (organisation_id, booking_id, what, action, happened_at, parent_informed_at, informed_by, recorded_at, recorded_by)
  select b.organisation_id, b.id, happened, done, write_incident.happened_at, told_at, case when told_at is not null then sec.me() end,
    recorded, sec.me()
  from jsonb_array_elements(sec.care_places(array[of_booking])) p
  join childcare_booking b on b.id = (p ->> 'booking')::uuid
  where (p ->> 'day')::date between (p ->> 'today')::date - 7 and (p ->> 'today')::date
  returning id
$$;

/* Whoever reads an incident may write down that the parent was told. */
create function sec.parent_informed(of_incident uuid, told_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update care_incident i set parent_informed_at = told_at, informed_by = sec.me()
  where i.id = of_incident and i.parent_informed_at is null and (i.organisation_id = sec.coordinated()
    or i.booking_id in (select b.id from childcare_booking b where b.participant_id in (select sec.caseload())));
  return found;
end $$;

/* As before, with what was pressed and how many adults are there. */
create or replace function sec.care_on(on_day date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with me as materialized (select * from sec.care_viewer()),
  mine as materialized (
    select b.*, c.given_name, c.birth, c.care_answer, c.care_needs
    from sec.care_bookings(on_day) r
    join childcare_booking b on b.id = r.booking_id
    join child c on c.organisation_id = b.organisation_id and c.participant_id = b.participant_id and c.id = b.child_id
  ),
  marks as materialized (
    select distinct on (m.booking_id, m.kind) m.* from care_mark m
    where m.undone_at is null and m.booking_id in (select mine.id from mine)
    order by m.booking_id, m.kind, m.recorded_at desc, m.at desc
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'offer', o.id, 'place', o.place, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'places', o.places, 'ratioSet', o.ratio_set,
    'adults', sec.adults_at(o.id, on_day),
    'ages', (select coalesce(jsonb_agg(sec.age_on(c.birth, on_day) order by c.birth desc), '[]')
      from childcare_booking b join child c on c.id = b.child_id and c.organisation_id = b.organisation_id
      join counselling_session s on s.id = b.session_id and s.organisation_id = b.organisation_id and s.state <> 'cancelled'
      where b.offer_id = o.id and b.organisation_id = o.organisation_id and b.state in ('confirmed', 'checked_in', 'checked_out')),
    'families', (select coalesce(jsonb_agg(jsonb_build_object('mother', p.known_as, 'children', (
        select jsonb_agg(jsonb_build_object('booking', m.id, 'state', m.state, 'inAt', i.at, 'inRecordedAt', i.recorded_at,
            'outAt', u.at, 'outRecordedAt', u.recorded_at, 'outTo', u.out_to, 'blockedAt', x.at)
          || case when me.role = 'coordinator' then '{}' else jsonb_build_object(
            'firstName', m.given_name, 'age', sec.age_on(m.birth, on_day), 'needsAnswer', m.care_answer, 'needs', m.care_needs,
            'outName', u.collector_name) end
          order by m.birth, m.id)
        from mine m
        left join marks i on i.booking_id = m.id and i.kind = 'in' and m.state in ('checked_in', 'checked_out')
        left join marks u on u.booking_id = m.id and u.kind = 'out' and m.state = 'checked_out'
        left join marks x on x.booking_id = m.id and x.kind = 'blocked'
        where m.offer_id = o.id and m.participant_id = p.id))
      || case when me.role = 'coordinator' then '{}' else (
        select jsonb_build_object(
          'collectors', coalesce(jsonb_agg(jsonb_build_object('person', k.id, 'name', k.name, 'relation', k.relation))
            filter (where k.collects = 'allowed'), '[]'),
          'forbidden', coalesce(jsonb_agg(jsonb_build_object('person', k.id, 'name', k.name, 'relation', k.relation))
            filter (where k.collects = 'never'), '[]'))
        from sec.collectors_of(p.id) k) end
      order by p.known_as, p.id), '[]')
      from participant p where p.id in (select m.participant_id from mine m where m.offer_id = o.id))
    ) || case when me.role = 'childcare' then '{}' else jsonb_build_object('carers', (
      select coalesce(jsonb_agg(c.name order by c.name), '[]') from care_shift s join carer c on c.id = s.carer_id where s.offer_id = o.id)) end
    order by o.starts_at, o.ends_at, o.place, o.id), '[]')
  from me join childcare_offer o on o.organisation_id = me.organisation_id and o.cancelled_at is null
    and o.starts_at >= (on_day::timestamp at time zone me.timezone) and o.starts_at < ((on_day + 1)::timestamp at time zone me.timezone)
  where exists (select 1 from mine m where m.offer_id = o.id)
    or (o.session_id is null and (me.role <> 'childcare' or on_day = me.today))
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'care_places(uuid[])', 'mark_care(uuid[], text, timestamptz, timestamptz, jsonb)', 'unmark_care(uuid[], timestamptz)',
    'tell_of_care(uuid, text)', 'write_incident(uuid, text, text, timestamptz, timestamptz, timestamptz)',
    'parent_informed(uuid, timestamptz)'
  ] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;

revoke create on schema sec from itinera_keeper;
