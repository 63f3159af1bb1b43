-- What is sensitive among the things that make it hard is read by those who accompany her, and by nobody else: by the wall, and not
-- only by what a page leaves out. Nor is it read in the history, where free words stand beside it.
drop policy read on obstacle;
create policy read on obstacle for select to itinera_app
  using (participant_id in (select sec.caseload())
    or (organisation_id = (select sec.coordinated())
        and kind not in ('pregnancy', 'health', 'mental_wellbeing', 'disability')));

drop policy read on revision;
create policy read on revision for select to itinera_app
  using (participant_id in (select sec.caseload())
    or (organisation_id = (select sec.coordinated())
        and record_kind in ('participant', 'enrolment', 'follow_up', 'profile_outlook', 'language_skill', 'education',
          'recognition', 'work_history', 'skill_claim', 'itinerary', 'itinerary_objective', 'itinerary_step',
          'road_map', 'road_map_step', 'road_map_contact')));
