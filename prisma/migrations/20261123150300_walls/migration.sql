-- The walls: the role that serves owns nothing and sees a row only where a policy lets it. Row-level security is forced, so
-- even the owner sees nothing; the functions that must look across belong to itinera_keeper, whose one policy per table says so.
-- Policies ask who is there only inside (select …): once per statement instead of once per row.

grant usage on schema sec, public to itinera_app, itinera_keeper;
grant create on schema sec to itinera_keeper;

/* The participants assigned to this counsellor today. Definer: assignment has a wall of its own. */
create function sec.caseload() returns setof uuid
language sql stable security definer rows 30 set search_path = pg_catalog, public as $$
  select a.participant_id
  from (select membership_id, organisation_id from sec.actor()
        where scope = 'organisation' and role = 'counsellor') me
  join organisation o on o.id = me.organisation_id
  join assignment a on a.counsellor_id = me.membership_id and a.organisation_id = me.organisation_id
    and a.from_on <= (now() at time zone o.timezone)::date
    and (a.until_on is null or a.until_on >= (now() at time zone o.timezone)::date)
$$;

/* The sessions this counsellor leads. */
create function sec.led_sessions() returns setof uuid
language sql stable security definer rows 500 set search_path = pg_catalog, public as $$
  select s.id
  from (select membership_id, organisation_id from sec.actor()
        where scope = 'organisation' and role = 'counsellor') me
  join counselling_session s on s.counsellor_id = me.membership_id and s.organisation_id = me.organisation_id
$$;

/* The country whose employers this person's organisation shares. */
create function sec.country() returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.country::text from organisation o where o.id = sec.staffed()
$$;

/* The programmes this person takes part in or coordinates. */
create function sec.programmes() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, public as $$
  select p.programme_id from programme_partner p where p.organisation_id = sec.staffed()
  union select sec.led_programme() where sec.led_programme() is not null
$$;

alter function sec.caseload() owner to itinera_keeper;
alter function sec.led_sessions() owner to itinera_keeper;
alter function sec.country() owner to itinera_keeper;
alter function sec.programmes() owner to itinera_keeper;

do $$
declare t text;
begin
  foreach t in array array[
    'programme', 'programme_partner', 'organisation', 'organisation_month', 'participant', 'participant_contact', 'enrolment',
    'consent', 'child', 'assignment', 'participant_tally', 'counselling_session', 'attendance', 'counselling_note', 'next_step',
    'childcare_offer', 'childcare_booking', 'employer', 'employer_contact', 'placement', 'hour_entry', 'draft', 'submission',
    'import_batch'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to itinera_keeper', t);
  end loop;
end $$;

grant select on
  programme, programme_partner, organisation, organisation_month, participant, participant_contact, enrolment, consent, child,
  assignment, participant_tally, counselling_session, attendance, counselling_note, next_step, childcare_offer,
  childcare_booking, employer, employer_contact, placement, hour_entry, draft, submission, import_batch, demo_mark
  to itinera_app;
grant insert on
  participant, participant_contact, enrolment, consent, child, assignment, counselling_session, attendance, counselling_note,
  next_step, childcare_offer, childcare_booking, employer, employer_contact, placement, hour_entry, draft, submission,
  import_batch to itinera_app;
grant update on
  participant, participant_contact, enrolment, consent, child, assignment, counselling_session, attendance, next_step,
  childcare_offer, childcare_booking, employer, employer_contact, placement, hour_entry, draft, import_batch to itinera_app;
grant delete on draft, attendance, counselling_session, counselling_note, next_step, childcare_offer, childcare_booking to itinera_app;

-- Structure -----------------------------------------------------------------------------------------------------------------

create policy read on programme for select to itinera_app
  using (id in (select sec.programmes()));

create policy read on programme_partner for select to itinera_app
  using (organisation_id = (select sec.staffed()) or programme_id = (select sec.led_programme()));

create policy read on organisation for select to itinera_app
  using (id = (select sec.staffed())
    or exists (select 1 from programme_partner p
               where p.organisation_id = organisation.id and p.programme_id = (select sec.led_programme())));

create policy read on organisation_month for select to itinera_app
  using (organisation_id = (select sec.coordinated()));

-- The participant and what hangs on her ---------------------------------------------------------------------------------------

create policy read on participant for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or id in (select sec.caseload()));
create policy register on participant for insert to itinera_app
  with check (organisation_id = (select sec.staffed()));
create policy revise on participant for update to itinera_app
  using (organisation_id = (select sec.coordinated()) or id in (select sec.caseload()))
  with check (organisation_id = (select sec.staffed()));

create policy read on participant_tally for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));

create policy read on participant_contact for select to itinera_app
  using (participant_id in (select sec.caseload()));
create policy register on participant_contact for insert to itinera_app
  with check (organisation_id = (select sec.staffed()));
create policy revise on participant_contact for update to itinera_app
  using (participant_id in (select sec.caseload()))
  with check (organisation_id = (select sec.staffed()));

create policy read on enrolment for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));
create policy register on enrolment for insert to itinera_app
  with check (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));
create policy revise on enrolment for update to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()))
  with check (organisation_id = (select sec.staffed()));

create policy read on consent for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));
create policy register on consent for insert to itinera_app
  with check (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));
create policy revise on consent for update to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()))
  with check (organisation_id = (select sec.staffed()));

create policy read on child for select to itinera_app
  using (participant_id in (select sec.caseload()));
create policy register on child for insert to itinera_app
  with check (organisation_id = (select sec.staffed()));
create policy revise on child for update to itinera_app
  using (participant_id in (select sec.caseload()))
  with check (organisation_id = (select sec.staffed()));

create policy read on assignment for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));
create policy register on assignment for insert to itinera_app
  with check (organisation_id = (select sec.coordinated())
    or (organisation_id = (select sec.counselled()) and counsellor_id = (select sec.me())));
create policy revise on assignment for update to itinera_app
  using (organisation_id = (select sec.coordinated()))
  with check (organisation_id = (select sec.coordinated()));

-- Sessions --------------------------------------------------------------------------------------------------------------------

create policy read on counselling_session for select to itinera_app
  using (organisation_id = (select sec.coordinated())
    or (organisation_id = (select sec.counselled())
        and (counsellor_id = (select sec.me())
          or kind <> 'individual'
          or exists (select 1 from attendance a
                     where a.organisation_id = counselling_session.organisation_id and a.session_id = counselling_session.id
                       and a.participant_id in (select sec.caseload())))));
create policy plan on counselling_session for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and counsellor_id = (select sec.me()));
create policy revise on counselling_session for update to itinera_app
  using (organisation_id = (select sec.counselled()) and counsellor_id = (select sec.me()))
  with check (organisation_id = (select sec.counselled()) and counsellor_id = (select sec.me()));
create policy undo on counselling_session for delete to itinera_app
  using (organisation_id = (select sec.counselled()) and counsellor_id = (select sec.me()));

create policy read on attendance for select to itinera_app
  using (organisation_id = (select sec.coordinated())
    or participant_id in (select sec.caseload())
    or session_id in (select sec.led_sessions()));
create policy plan on attendance for insert to itinera_app
  with check (organisation_id = (select sec.counselled())
    and session_id in (select sec.led_sessions()) and participant_id in (select sec.caseload()));
create policy mark on attendance for update to itinera_app
  using (session_id in (select sec.led_sessions()))
  with check (organisation_id = (select sec.counselled()) and session_id in (select sec.led_sessions()));
create policy undo on attendance for delete to itinera_app
  using (session_id in (select sec.led_sessions()));

create policy read on counselling_note for select to itinera_app
  using (organisation_id = (select sec.counselled())
    and (author_id = (select sec.me())
      or (visibility = 'case_team' and participant_id in (select sec.caseload()))));
create policy write on counselling_note for insert to itinera_app
  with check (author_id = (select sec.me()) and participant_id in (select sec.caseload()));
create policy undo on counselling_note for delete to itinera_app
  using (author_id = (select sec.me()));

create policy read on next_step for select to itinera_app
  using (participant_id in (select sec.caseload()));
create policy write on next_step for insert to itinera_app
  with check (participant_id in (select sec.caseload()));
create policy revise on next_step for update to itinera_app
  using (participant_id in (select sec.caseload()))
  with check (participant_id in (select sec.caseload()));
create policy undo on next_step for delete to itinera_app
  using (created_by = (select sec.me()));

-- Childcare -------------------------------------------------------------------------------------------------------------------

create policy read on childcare_offer for select to itinera_app
  using (organisation_id = (select sec.staffed()));
create policy plan on childcare_offer for insert to itinera_app
  with check (organisation_id = (select sec.staffed()));
create policy revise on childcare_offer for update to itinera_app
  using (organisation_id = (select sec.staffed()))
  with check (organisation_id = (select sec.staffed()));
create policy undo on childcare_offer for delete to itinera_app
  using (organisation_id = (select sec.staffed()) and session_id in (select sec.led_sessions()));

create policy read on childcare_booking for select to itinera_app
  using (organisation_id = (select sec.coordinated())
    or participant_id in (select sec.caseload())
    or session_id in (select sec.led_sessions()));
create policy book on childcare_booking for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload()));
create policy revise on childcare_booking for update to itinera_app
  using (participant_id in (select sec.caseload()) or session_id in (select sec.led_sessions()))
  with check (organisation_id = (select sec.counselled()));
create policy undo on childcare_booking for delete to itinera_app
  using (session_id in (select sec.led_sessions()));

-- Employers and placements ----------------------------------------------------------------------------------------------------

create policy read on employer for select to itinera_app
  using (country = (select sec.country()));
create policy register on employer for insert to itinera_app
  with check (country = (select sec.country()));
create policy revise on employer for update to itinera_app
  using (country = (select sec.country())) with check (country = (select sec.country()));

create policy read on employer_contact for select to itinera_app
  using (organisation_id = (select sec.staffed()));
create policy register on employer_contact for insert to itinera_app
  with check (organisation_id = (select sec.staffed()));
create policy revise on employer_contact for update to itinera_app
  using (organisation_id = (select sec.staffed())) with check (organisation_id = (select sec.staffed()));

create policy read on placement for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));
create policy plan on placement for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload()));
create policy revise on placement for update to itinera_app
  using (participant_id in (select sec.caseload()))
  with check (organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload()));

create policy read on hour_entry for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));
create policy report on hour_entry for insert to itinera_app
  with check (organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload())
    and state = 'self_reported');
create policy revise on hour_entry for update to itinera_app
  using (participant_id in (select sec.caseload()) and state in ('draft', 'self_reported', 'disputed'))
  with check (participant_id in (select sec.caseload()) and state in ('draft', 'self_reported'));

-- One's own -------------------------------------------------------------------------------------------------------------------

create policy own on draft for all to itinera_app
  using (membership_id = (select sec.me())) with check (membership_id = (select sec.me()));
create policy own on submission for all to itinera_app
  using (membership_id = (select sec.me())) with check (membership_id = (select sec.me()));
create policy own on import_batch for all to itinera_app
  using (membership_id = (select sec.me()) and organisation_id = (select sec.coordinated()))
  with check (membership_id = (select sec.me()) and organisation_id = (select sec.coordinated()));

/* What the leader of a session sees of everyone on its roster: name, mark, and whether children need care. */
create function sec.roster(of_session uuid) returns table (
  attendance_id uuid, participant_id uuid, known_as text, family_name text, state text, children int, children_booked int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.participant_id, p.known_as, p.family_name, a.state,
    (select count(*)::int from child c where c.participant_id = p.id),
    (select count(*)::int from childcare_booking b where b.session_id = a.session_id and b.participant_id = p.id
      and b.state in ('confirmed', 'checked_in', 'checked_out'))
  from counselling_session s
  join attendance a on a.session_id = s.id
  join participant p on p.id = a.participant_id
  where s.id = of_session and s.organisation_id = sec.staffed()
    and (s.counsellor_id = sec.me() or s.organisation_id = sec.coordinated())
  order by p.known_as
$$;
alter function sec.roster(uuid) owner to itinera_keeper;

/* Numbers for new pseudonyms, so that a whole list can be registered at once. */
create function sec.reserve_case_numbers(how_many int) returns table (country text, first_number int)
language sql security definer rows 1 set search_path = pg_catalog, public as $$
  update organisation o set case_number = case_number + how_many
  where o.id = sec.staffed() and how_many between 1 and 10000
  returning o.country::text, o.case_number - how_many + 1
$$;
alter function sec.reserve_case_numbers(int) owner to itinera_keeper;
