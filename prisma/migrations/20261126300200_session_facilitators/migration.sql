-- CreateTable
CREATE TABLE "session_facilitator" (
    "organisation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by" UUID NOT NULL,

    CONSTRAINT "session_facilitator_pkey" PRIMARY KEY ("session_id","membership_id")
);

-- CreateIndex
CREATE INDEX "session_facilitator_membership_id_organisation_id_session_i_idx" ON "session_facilitator"("membership_id", "organisation_id", "session_id");

-- AddForeignKey
ALTER TABLE "session_facilitator" ADD CONSTRAINT "session_facilitator_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "counselling_session"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_facilitator" ADD CONSTRAINT "session_facilitator_organisation_id_membership_id_fkey" FOREIGN KEY ("organisation_id", "membership_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Several facilitators: whoever leads a session with somebody else sees it, calls its roll and writes about it as she does. To move it,
-- to call it off and to choose who else leads it stays with her who planned it, and for a group with its coordinator.

alter table session_facilitator enable row level security;
alter table session_facilitator force row level security;
create policy keeper on session_facilitator for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on session_facilitator to itinera_keeper;
grant select, insert, delete on session_facilitator to itinera_app;
create policy read on session_facilitator for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy choose on session_facilitator for insert to itinera_app
  with check (added_by = (select sec.me()) and (
    (organisation_id = (select sec.coordinated()) and session_id in (select sec.coordinated_groups()))
    or (organisation_id = (select sec.counselled()) and exists (
      select 1 from counselling_session s where s.id = session_id and s.counsellor_id = (select sec.me())))));
create policy release on session_facilitator for delete to itinera_app
  using ((organisation_id = (select sec.coordinated()) and session_id in (select sec.coordinated_groups()))
    or (organisation_id = (select sec.counselled()) and exists (
      select 1 from counselling_session s where s.id = session_id and s.counsellor_id = (select sec.me()))));

grant create on schema sec to itinera_keeper;

/* Sessions that she leads with whoever planned them. */
create function sec.helped_sessions() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select f.session_id
    from (select membership_id, organisation_id from sec.actor()
          where scope = 'organisation' and role = 'counsellor') me
    join session_facilitator f on f.membership_id = me.membership_id and f.organisation_id = me.organisation_id;
end $$;
alter function sec.helped_sessions() owner to itinera_keeper;
revoke execute on function sec.helped_sessions() from public;
grant execute on function sec.helped_sessions() to itinera_app;

create or replace function sec.led_sessions() returns setof uuid
language plpgsql stable security definer rows 500 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select s.id
    from (select membership_id, organisation_id from sec.actor()
          where scope = 'organisation' and role = 'counsellor') me
    join counselling_session s on s.counsellor_id = me.membership_id and s.organisation_id = me.organisation_id
    union all select h from sec.helped_sessions() h;
end $$;

drop policy read on counselling_session;
create policy read on counselling_session for select to itinera_app
  using (organisation_id = (select sec.coordinated())
    or (organisation_id = (select sec.counselled())
      and (counsellor_id = (select sec.me()) or kind <> 'individual' or id in (select sec.helped_sessions()) or exists (
        select 1 from attendance a
        where a.organisation_id = counselling_session.organisation_id and a.session_id = counselling_session.id
          and a.participant_id in (select sec.caseload())))));

/* Where a function asks who leads one session, it asks for all who do. */
do $$
declare
  change record; body text; changed text;
begin
  for change in select * from (values
    ('sec.roster(uuid)', 's.counsellor_id = sec.me()', $new$s.counsellor_id = sec.me() or s.id in (select sec.helped_sessions())$new$),
    ('sec.births_in_care(uuid)', 's.counsellor_id = sec.me()', $new$s.counsellor_id = sec.me() or s.id in (select sec.helped_sessions())$new$),
    ('sec.in_calendar_of(uuid, timestamptz, timestamptz)', 'then s.counsellor_id = m.id ',
      $new$then s.counsellor_id = m.id or exists (select 1 from session_facilitator f
      where f.organisation_id = m.organisation_id and f.session_id = s.id and f.membership_id = m.id) $new$),
    ('sec.take_digest(timestamptz)', 's.counsellor_id = k.id)',
      $new$s.counsellor_id = k.id or exists (select 1 from session_facilitator f
          where f.organisation_id = k.organisation_id and f.session_id = s.id and f.membership_id = k.id))$new$)
  ) as c (name, old, new) loop
    body := pg_get_functiondef(change.name::regprocedure);
    changed := replace(body, change.old, change.new);
    if changed = body then raise exception '% is not as expected', change.name; end if;
    execute changed;
  end loop;
end $$;

/* Whoever takes a session over leads it, and does not help herself with it. */
create function sec.lead_alone() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from session_facilitator f
  where f.organisation_id = new.organisation_id and f.session_id = new.id and f.membership_id = new.counsellor_id;
  return null;
end $$;
alter function sec.lead_alone() owner to itinera_keeper;
revoke execute on function sec.lead_alone() from public;
create trigger lead_alone after update of counsellor_id on counselling_session
  for each row when (old.counsellor_id <> new.counsellor_id) execute function sec.lead_alone();

revoke create on schema sec from itinera_keeper;
