-- What a woman's file and a company's post are held against each other by. The functions run with the rights of who asks: the walls
-- around each table hold, and whoever does not accompany her reads nothing of it.
create function sec.matching_woman(p participant, today date) returns jsonb
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'id', p.id, 'name', concat_ws(' ', p.known_as, p.family_name),
    'occupations', coalesce((
      select jsonb_agg(jsonb_build_object('uri', w.uri, 'label', w.label, 'isco', k.isco_code, 'wished', w.wished))
      from (
        select o.occupation_uri as uri, o.occupation_label as label, true as wished where o.occupation_label is not null
        union all select h.occupation_uri, coalesce(h.occupation_label, h.title), false from work_history h
        where h.organisation_id = p.organisation_id and h.participant_id = p.id) w
      left join esco_concept k on k.uri = w.uri), '[]'),
    'sectors', coalesce(o.sectors, '{}'), 'schedule', coalesce(o.schedule, '{}'), 'hoursPerWeek', o.hours_per_week,
    'maxTravelMinutes', o.max_travel_minutes, 'obstaclesAsked', coalesce(o.obstacles_asked, false),
    'skills', coalesce((
      select jsonb_agg(jsonb_build_object('uri', s.esco_uri, 'label', s.label)) from skill_claim s
      where s.organisation_id = p.organisation_id and s.participant_id = p.id), '[]'),
    'languages', coalesce((
      select jsonb_agg(jsonb_build_object('language', l.language, 'mother', l.is_mother_tongue, 'level', l.overall)) from language_skill l
      where l.organisation_id = p.organisation_id and l.participant_id = p.id), '[]'),
    'births', coalesce((
      select jsonb_agg(c.birth) from child c
      where c.organisation_id = p.organisation_id and c.participant_id = p.id and c.lives_with), '[]'),
    'careObstacles', coalesce((
      select jsonb_agg(b.kind) from obstacle b
      where b.organisation_id = p.organisation_id and b.participant_id = p.id and b.state <> 'resolved'
        and b.kind in ('childcare_under_3', 'childcare_school_age')), '[]'),
    'rightToWork', r.right_to_work, 'permitUntil', r.valid_to,
    'agreedTo', coalesce((
      select jsonb_agg(distinct k.employer_id) from consent k
      where k.organisation_id = p.organisation_id and k.participant_id = p.id and k.purpose = 'share_employer'
        and k.employer_id is not null and k.withdrawn_on is null), '[]'))
  from (select 1) one
  left join profile_outlook o on o.organisation_id = p.organisation_id and o.participant_id = p.id
  left join lateral (
    select s.right_to_work, s.valid_to from residence_status s
    where s.organisation_id = p.organisation_id and s.participant_id = p.id and (s.valid_to is null or s.valid_to >= today)
    order by coalesce(s.valid_from, s.created_at::date) desc, s.created_at desc limit 1) r on true
$$;

create function sec.matching_post(n needs_post) returns jsonb
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'id', n.id, 'title', n.title, 'uri', n.occupation_uri, 'isco', n.isco, 'hoursMin', n.hours_min, 'hoursMax', n.hours_max,
    'schedule', n.schedule, 'schoolHours', n.school_hours, 'languages', n.languages, 'requiredSkills', n.required_skills,
    'startsOn', n.starts_on, 'employerId', e.id, 'employer', e.name, 'sector', e.sector, 'familyFriendly', e.family_friendly,
    'travelMinutes', (
      select min(s.transport_minutes) from employer_site s where s.employer_id = e.id and s.closed_on is null))
  from needs_analysis a join employer e on e.id = a.employer_id
  where a.organisation_id = n.organisation_id and a.id = n.analysis_id
$$;

revoke execute on function sec.matching_woman(participant, date), sec.matching_post(needs_post) from public;
grant execute on function sec.matching_woman(participant, date), sec.matching_post(needs_post) to itinera_app;
