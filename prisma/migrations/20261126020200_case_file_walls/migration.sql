-- The walls around the case file. Two kinds: what a coordinator reads beside those who accompany her, and what only these read.
-- Whoever accompanies her writes; the exceptions stand below, one by one.

grant create on schema sec to itinera_keeper;

do $$
declare
  t text;
  hers constant text := 'participant_id in (select sec.caseload())';
  ours constant text := 'organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload())';
  shared constant text[] := array[
    'phase_change', 'eligibility', 'waiver', 'privacy_notice', 'follow_up', 'follow_up_try', 'consent_request',
    'skills_profile', 'profile_outlook', 'language_skill', 'education', 'recognition', 'recognition_move', 'work_history',
    'skill_claim', 'obstacle', 'itinerary', 'itinerary_objective', 'itinerary_step', 'itinerary_review',
    'road_map', 'road_map_step', 'road_map_contact'];
  confidential constant text[] := array['contact_person', 'residence_status', 'self_assessment', 'referral'];
  beside constant text[] := array['local_service', 'phrase_check', 'transfer', 'merge', 'not_same_person', 'revision'];
  /* written once and never changed */
  fixed constant text[] := array[
    'phase_change', 'eligibility', 'privacy_notice', 'follow_up_try', 'skills_profile', 'recognition_move', 'itinerary_review',
    'waiver'];
  removable constant text[] := array[
    'contact_person', 'language_skill', 'education', 'work_history', 'skill_claim', 'itinerary_objective',
    'road_map_step', 'road_map_contact'];
begin
  foreach t in array shared || confidential || beside loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to itinera_keeper', t);
    execute format('grant select on %I to itinera_app', t);
  end loop;
  foreach t in array shared || confidential loop
    execute format('create policy read on %I for select to itinera_app using (%s)', t,
      case when t = any (confidential) then hers else ours end);
    execute format('grant insert on %I to itinera_app', t);
    execute format('create policy register on %I for insert to itinera_app with check (%s)', t,
      case when t in ('phase_change', 'eligibility') then ours else hers end);
    if t <> all (fixed) then
      execute format('grant update on %I to itinera_app', t);
      execute format('create policy revise on %I for update to itinera_app using (%s) with check (%s)', t, hers, hers);
    end if;
    if t = any (removable) then
      execute format('grant delete on %I to itinera_app', t);
      execute format('create policy remove on %I for delete to itinera_app using (%s)', t, hers);
    end if;
  end loop;
end $$;
grant usage on sequence revision_id_seq to itinera_keeper;

/* asked for by whoever accompanies her, decided by a coordinator */
grant update on waiver to itinera_app;
create policy decide on waiver for update to itinera_app
  using (organisation_id = (select sec.coordinated())) with check (organisation_id = (select sec.coordinated()));

-- The directory and the phrases belong to the organisation -----------------------------------------------------------------

grant insert, update on local_service, phrase_check to itinera_app;
create policy read on local_service for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy register on local_service for insert to itinera_app with check (organisation_id = (select sec.staffed()));
create policy revise on local_service for update to itinera_app
  using (organisation_id = (select sec.staffed())) with check (organisation_id = (select sec.staffed()));
create policy read on phrase_check for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy register on phrase_check for insert to itinera_app with check (organisation_id = (select sec.staffed()));
create policy revise on phrase_check for update to itinera_app
  using (organisation_id = (select sec.staffed())) with check (organisation_id = (select sec.staffed()));

-- From one organisation to another, and two files made one ------------------------------------------------------------------

grant insert, update on transfer, merge to itinera_app;
create policy read on transfer for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or to_organisation_id = (select sec.coordinated())
    or participant_id in (select sec.caseload()));
create policy offer on transfer for insert to itinera_app
  with check (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));
create policy revise on transfer for update to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()))
  with check (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));

create policy read on merge for select to itinera_app using (organisation_id = (select sec.coordinated())
  or (organisation_id = (select sec.counselled()) and proposed_by = (select sec.me())));
create policy propose on merge for insert to itinera_app
  with check (organisation_id = (select sec.staffed()) and proposed_by = (select sec.me()));
create policy decide on merge for update to itinera_app
  using (organisation_id = (select sec.coordinated())) with check (organisation_id = (select sec.coordinated()));

grant insert on not_same_person to itinera_app;
create policy read on not_same_person for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy say on not_same_person for insert to itinera_app
  with check (organisation_id = (select sec.staffed()) and said_by = (select sec.me()));

-- What was there before ------------------------------------------------------------------------------------------------------

/* A coordinator reads the history of what she reads. */
create policy read on revision for select to itinera_app
  using (participant_id in (select sec.caseload())
    or (organisation_id = (select sec.coordinated())
        and record_kind in ('participant', 'enrolment', 'follow_up', 'profile_outlook', 'language_skill', 'education',
          'recognition', 'work_history', 'skill_claim', 'obstacle', 'itinerary', 'itinerary_objective', 'itinerary_step',
          'road_map', 'road_map_step', 'road_map_contact')));

/* A row as it was, kept when it is changed or taken away. Who only counts a version up has changed nothing. */
create function sec.keep_revision() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  bookkeeping constant text[] := array['version', 'updated_at', 'search_name'];
  before constant jsonb := to_jsonb(old) - bookkeeping;
begin
  if tg_op = 'UPDATE' and before = to_jsonb(new) - bookkeeping then return null; end if;
  insert into revision (organisation_id, participant_id, record_kind, record_id, version, values, removed, changed_by)
  values (old.organisation_id,
    coalesce((before ->> 'participant_id')::uuid, (before ->> 'id')::uuid), tg_table_name,
    coalesce((before ->> 'id')::uuid, (before ->> 'participant_id')::uuid), old.version,
    before - array['organisation_id', 'participant_id', 'id', 'created_at', 'created_by'], tg_op = 'DELETE', sec.me());
  return null;
end $$;
alter function sec.keep_revision() owner to itinera_keeper;
revoke execute on function sec.keep_revision() from public;

do $$
declare t text;
begin
  foreach t in array array[
    'participant', 'participant_contact', 'enrolment', 'child', 'contact_person', 'residence_status', 'follow_up',
    'profile_outlook', 'language_skill', 'education', 'recognition', 'work_history', 'skill_claim', 'obstacle',
    'self_assessment', 'itinerary', 'itinerary_objective', 'itinerary_step', 'road_map', 'road_map_step', 'road_map_contact',
    'referral'
  ] loop
    execute format('create trigger keep_revision after update or delete on %I for each row execute function sec.keep_revision()', t);
  end loop;
end $$;

/* what an organisation decides about itself */
grant update (hidden_profile_sections) on organisation to itinera_app;
create policy settle on organisation for update to itinera_app
  using (id = (select sec.coordinated())) with check (id = (select sec.coordinated()));

grant delete on child to itinera_app;
create policy remove on child for delete to itinera_app using (participant_id in (select sec.caseload()));

revoke create on schema sec from itinera_keeper;
