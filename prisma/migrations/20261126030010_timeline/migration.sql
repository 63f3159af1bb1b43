-- What has happened in a file, of every kind, in the order of time. These functions run as whoever asks: the walls decide what is
-- there. They are in plpgsql, which keeps its plans: to plan two dozen walled tables anew costs more than to read them.

/* The light rows: of what kind, of which record, when, and under which chips. A day without a time is its first instant. */
create function sec.happened(of_participant uuid, organisation uuid, timezone text, until_at timestamptz) returns table (
  kind text, record_id uuid, happened_at timestamptz, whole_day boolean, chips text[])
language plpgsql stable as $$
begin
  return query
  select 'session', a.session_id, s.starts_at, false,
    case when exists (select 1 from childcare_booking b
                      where b.organisation_id = organisation and b.participant_id = of_participant
                        and b.session_id = a.session_id and b.state <> 'cancelled')
      then array['sessions', 'childcare'] else array['sessions'] end
  from attendance a join counselling_session s on s.organisation_id = a.organisation_id and s.id = a.session_id
  where a.organisation_id = organisation and a.participant_id = of_participant and s.starts_at <= until_at
  union all
  select 'note', n.id, n.created_at, false, array['notes']
  from counselling_note n where n.organisation_id = organisation and n.participant_id = of_participant
  union all
  select 'placement', p.id, p.created_at, false, array['work']
  from placement p where p.organisation_id = organisation and p.participant_id = of_participant
  union all
  select 'hours', h.id, h.confirmed_at, false, array['work']
  from hour_entry h
  where h.organisation_id = organisation and h.participant_id = of_participant and h.confirmed_at is not null
  union all
  select 'phase', c.id, c.at, false, array['changes']
  from phase_change c where c.organisation_id = organisation and c.participant_id = of_participant
  union all
  select 'task', t.id, t.done_at, false, array['plan']
  from next_step t where t.organisation_id = organisation and t.participant_id = of_participant and t.done_at is not null
  union all
  select d.kind, d.record_id, d.day::timestamp at time zone timezone, true, array[d.chip]
  from (
    select 'registered' as kind, p.id as record_id, p.registered_on as day, 'changes' as chip
    from participant p where p.organisation_id = organisation and p.id = of_participant
    union all
    select 'eligibility', e.id, e.decided_on, 'changes'
    from eligibility e where e.organisation_id = organisation and e.participant_id = of_participant
    union all
    select 'waiver', w.id, w.decided_on, 'changes'
    from waiver w where w.organisation_id = organisation and w.participant_id = of_participant
    union all
    select 'assignment', a.id, a.from_on, 'changes'
    from assignment a where a.organisation_id = organisation and a.participant_id = of_participant
    union all
    select 'assignment_end', a.id, a.until_on, 'changes'
    from assignment a where a.organisation_id = organisation and a.participant_id = of_participant
    union all
    select 'follow_up', f.id, f.done_on, 'changes'
    from follow_up f where f.organisation_id = organisation and f.participant_id = of_participant
    union all
    select 'transfer', t.id, t.sent_on, 'changes'
    from transfer t where t.organisation_id = organisation and t.participant_id = of_participant
    union all
    select 'transfer_answer', t.id, t.answered_on, 'changes'
    from transfer t where t.organisation_id = organisation and t.participant_id = of_participant
    union all
    select 'consent', c.id, c.given_on, 'papers'
    from consent c where c.organisation_id = organisation and c.participant_id = of_participant
    union all
    select 'consent_end', c.id, c.withdrawn_on, 'papers'
    from consent c where c.organisation_id = organisation and c.participant_id = of_participant
    union all
    select 'consent_refused', c.id, c.refused_on, 'papers'
    from consent_request c where c.organisation_id = organisation and c.participant_id = of_participant
    union all
    select 'notice', n.id, n.given_on, 'papers'
    from privacy_notice n where n.organisation_id = organisation and n.participant_id = of_participant
    union all
    select 'profile', s.id, s.agreed_on, 'plan'
    from skills_profile s where s.organisation_id = organisation and s.participant_id = of_participant
    union all
    select 'recognition', m.id, m.moved_on, 'plan'
    from recognition_move m where m.organisation_id = organisation and m.participant_id = of_participant
    union all
    select 'self_assessment', s.id, s.assessed_on, 'plan'
    from self_assessment s where s.organisation_id = organisation and s.participant_id = of_participant
    union all
    select 'itinerary', i.id, i.agreed_on, 'plan'
    from itinerary i where i.organisation_id = organisation and i.participant_id = of_participant
    union all
    select 'review', r.id, r.reviewed_on, 'plan'
    from itinerary_review r where r.organisation_id = organisation and r.participant_id = of_participant
    union all
    select 'step', s.id, s.done_on, 'plan'
    from itinerary_step s where s.organisation_id = organisation and s.participant_id = of_participant
    union all
    select 'referral', r.id, r.sent_on, 'plan'
    from referral r where r.organisation_id = organisation and r.participant_id = of_participant
    union all
    select 'referral_answer', r.id, r.answered_on, 'plan'
    from referral r where r.organisation_id = organisation and r.participant_id = of_participant
    union all
    select 'road_map', m.id, greatest(m.signed_by_her_on, m.signed_by_staff_on), 'plan'
    from road_map m
    where m.organisation_id = organisation and m.participant_id = of_participant
      and m.signed_by_her_on is not null and m.signed_by_staff_on is not null
  ) d
  where d.day is not null and d.day <= (until_at at time zone timezone)::date;
end $$;

/* What the timeline says of some of them: kind by kind, since each wall asks anew who is there. What its reader may not read is
   not in the words. */
create function sec.event_words(of_participant uuid, of_kinds text[], of_records uuid[]) returns table (
  kind text, record_id uuid, words jsonb)
language plpgsql stable as $$
declare
  one text;
  ids uuid[];
begin
  for one, ids in select u.k, array_agg(u.r) from unnest(of_kinds, of_records) u(k, r) group by u.k loop
    case one
    when 'session' then
      return query select one, s.id,
        jsonb_strip_nulls(jsonb_build_object('of', s.kind, 'title', s.title, 'by', s.counsellor_id, 'mark', a.state,
          'reason', a.reason,
          'minutes', round(extract(epoch from s.ends_at - s.starts_at) / 60)::int - s.break_minutes,
          'cared', (select count(*) from childcare_booking b where b.organisation_id = s.organisation_id and b.session_id = s.id
          and b.participant_id = of_participant and b.state in ('confirmed', 'checked_in', 'checked_out')),
          'unmet', (select count(*) from childcare_booking b where b.organisation_id = s.organisation_id and b.session_id = s.id
          and b.participant_id = of_participant and b.state in ('unmet', 'rejected', 'lapsed', 'waitlisted')),
          'children', (select jsonb_agg(c.given_name order by c.birth) from childcare_booking b
          join child c on c.organisation_id = b.organisation_id and c.participant_id = b.participant_id and c.id = b.child_id
          where b.organisation_id = s.organisation_id and b.session_id = s.id and b.participant_id = of_participant
            and b.state in ('confirmed', 'checked_in', 'checked_out') and c.given_name is not null)))
      from counselling_session s join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id
        and a.participant_id = of_participant
      where s.id = any (ids);
    when 'note' then
      return query select one, n.id,
        jsonb_strip_nulls(jsonb_build_object('text', n.text, 'own', n.visibility = 'own', 'by', n.author_id, 'place', n.session_id))
      from counselling_note n where n.id = any (ids);
    when 'placement' then
      return query select one, p.id,
        jsonb_strip_nulls(jsonb_build_object('of', p.kind, 'title', e.name, 'by', p.counsellor_id, 'from', p.starts_on,
          'to', p.ends_on,
          'state', p.state))
      from placement p left join employer e on e.id = p.employer_id where p.id = any (ids);
    when 'hours' then
      return query select one, h.id,
        jsonb_strip_nulls(jsonb_build_object('minutes', h.confirmed_minutes, 'title', e.name, 'who', c.name,
          'place', h.placement_id,
          'from', (h.starts_at at time zone h.timezone)::date))
      from hour_entry h join placement p on p.id = h.placement_id left join employer e on e.id = p.employer_id
        left join employer_contact c on c.organisation_id = h.organisation_id and c.id = h.confirmed_by
      where h.id = any (ids);
    when 'phase' then
      return query select one, c.id,
        jsonb_strip_nulls(jsonb_build_object('of', c.to_phase, 'before', c.from_phase, 'text', c.reason, 'by', c.changed_by))
      from phase_change c where c.id = any (ids);
    when 'task' then
      return query select one, t.id, jsonb_strip_nulls(jsonb_build_object('title', t.what, 'by', t.done_by))
      from next_step t where t.id = any (ids);
    when 'registered' then
      return query select one, p.id, jsonb_strip_nulls(jsonb_build_object('by', p.created_by))
      from participant p where p.id = any (ids);
    when 'eligibility' then
      return query select one, e.id, jsonb_strip_nulls(jsonb_build_object('of', e.decision, 'text', e.note, 'by', e.decided_by))
      from eligibility e where e.id = any (ids);
    when 'waiver' then
      return query select one, w.id, jsonb_strip_nulls(jsonb_build_object('of', w.decision, 'text', w.reason, 'by', w.decided_by))
      from waiver w where w.id = any (ids);
    when 'assignment', 'assignment_end' then
      return query select one, a.id, jsonb_strip_nulls(jsonb_build_object('by', a.counsellor_id))
      from assignment a where a.id = any (ids);
    when 'follow_up' then
      return query select one, f.id, jsonb_strip_nulls(jsonb_build_object('of', f.state, 'moment', f.moment, 'by', f.recorded_by))
      from follow_up f where f.id = any (ids);
    when 'transfer' then
      return query select one, t.id, jsonb_strip_nulls(jsonb_build_object('title', o.name, 'text', t.note, 'by', t.sent_by))
      from transfer t left join organisation o on o.id = t.to_organisation_id where t.id = any (ids);
    when 'transfer_answer' then
      return query select one, t.id, jsonb_strip_nulls(jsonb_build_object('of', t.state, 'title', o.name, 'text', t.state_reason))
      from transfer t left join organisation o on o.id = t.to_organisation_id where t.id = any (ids);
    when 'consent', 'consent_end' then
      return query select one, c.id,
        jsonb_strip_nulls(jsonb_build_object('of', c.purpose, 'title', e.name,
          'by', case one when 'consent' then c.recorded_by end,
          'state', case one when 'consent_end' then c.ended_because end))
      from consent c left join employer e on e.id = c.employer_id where c.id = any (ids);
    when 'consent_refused' then
      return query select one, c.id, jsonb_strip_nulls(jsonb_build_object('of', c.purpose, 'title', e.name))
      from consent_request c left join employer e on e.id = c.employer_id where c.id = any (ids);
    when 'notice' then
      return query select one, n.id, jsonb_strip_nulls(jsonb_build_object('by', n.recorded_by, 'language', n.language))
      from privacy_notice n where n.id = any (ids);
    when 'profile' then
      return query select one, s.id, jsonb_strip_nulls(jsonb_build_object('number', s.version_number, 'by', s.agreed_by))
      from skills_profile s where s.id = any (ids);
    when 'recognition' then
      return query select one, m.id,
        jsonb_strip_nulls(jsonb_build_object('of', m.to_state, 'before', m.from_state, 'title', r.what, 'text', m.note,
          'by', m.moved_by))
      from recognition_move m join recognition r on r.organisation_id = m.organisation_id
        and r.participant_id = m.participant_id and r.id = m.recognition_id
      where m.id = any (ids);
    when 'self_assessment' then
      return query select one, s.id, jsonb_strip_nulls(jsonb_build_object('of', s.moment, 'by', s.created_by))
      from self_assessment s where s.id = any (ids);
    when 'itinerary' then
      return query select one, i.id, jsonb_strip_nulls(jsonb_build_object('title', i.objective, 'by', i.agreed_by))
      from itinerary i where i.id = any (ids);
    when 'review' then
      return query select one, r.id, jsonb_strip_nulls(jsonb_build_object('text', r.note, 'by', r.reviewed_by))
      from itinerary_review r where r.id = any (ids);
    when 'step' then
      return query select one, s.id, jsonb_strip_nulls(jsonb_build_object('title', s.what, 'text', s.result))
      from itinerary_step s where s.id = any (ids);
    when 'referral' then
      return query select one, r.id, jsonb_strip_nulls(jsonb_build_object('title', l.name, 'text', r.reason, 'by', r.created_by))
      from referral r left join local_service l on l.organisation_id = r.organisation_id and l.id = r.service_id
      where r.id = any (ids);
    when 'referral_answer' then
      return query select one, r.id,
        jsonb_strip_nulls(jsonb_build_object('of', r.state, 'title', l.name, 'text', coalesce(r.outcome, r.state_reason)))
      from referral r left join local_service l on l.organisation_id = r.organisation_id and l.id = r.service_id
      where r.id = any (ids);
    when 'road_map' then
      return query select one, m.id, jsonb_strip_nulls(jsonb_build_object('number', m.version_number, 'by', m.signed_by_staff))
      from road_map m where m.id = any (ids);
    else
      raise exception 'no event is of kind %', one;
    end case;
  end loop;
end $$;

/* A record of a kind that is revised, as it stands now; nothing where its reader does not reach it or it is gone. */
create function sec.standing(of_kind text, of_record uuid) returns jsonb
language plpgsql stable as $$
declare row jsonb;
begin
  if of_kind <> all (array[
    'participant', 'participant_contact', 'enrolment', 'child', 'contact_person', 'residence_status', 'follow_up',
    'profile_outlook', 'language_skill', 'education', 'recognition', 'work_history', 'skill_claim', 'obstacle',
    'self_assessment', 'itinerary', 'itinerary_objective', 'itinerary_step', 'road_map', 'road_map_step', 'road_map_contact',
    'referral'])
  then return null; end if;
  execute format('select to_jsonb(t) from %I t where %I = $1', of_kind,
    case when of_kind in ('participant_contact', 'enrolment', 'profile_outlook') then 'participant_id' else 'id' end)
    into row using of_record;
  return row;
end $$;

revoke execute on function sec.happened(uuid, uuid, text, timestamptz), sec.event_words(uuid, text[], uuid[]),
  sec.standing(text, uuid) from public;
grant execute on function sec.happened(uuid, uuid, text, timestamptz), sec.event_words(uuid, text[], uuid[]),
  sec.standing(text, uuid) to itinera_app, itinera_keeper;
