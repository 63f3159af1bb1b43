-- Her plan: what she agreed to stays known when it is changed, and a new profile asks for a look at it.

alter table itinerary
  add column changed_on date,
  add constraint itinerary_changed check (changed_on is null or agreed_on is not null);

alter table itinerary_objective
  add constraint itinerary_objective_axis check (axis in (
    'language', 'training', 'work', 'family', 'health', 'housing', 'papers', 'digital', 'participation'));

grant create on schema sec to itinera_keeper;

/* Whoever agrees a newer profile with her: the review of her plan is due that day, unless it was due earlier. */
create function sec.ask_for_plan_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update next_step set due_on = least(due_on, new.agreed_on)
  where organisation_id = new.organisation_id and participant_id = new.participant_id
    and origin = 'itinerary' and done_at is null;
  return null;
end $$;
alter function sec.ask_for_plan_review() owner to itinera_keeper;
revoke execute on function sec.ask_for_plan_review() from public;
create trigger ask_for_plan_review after insert on skills_profile for each row execute function sec.ask_for_plan_review();

revoke create on schema sec from itinera_keeper;
