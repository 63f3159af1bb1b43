-- One organisation takes a woman over from another: what moves is written down once, counted for the preview and copied by one
-- function. A coordinator may not read most of it; she brings it about and does not see it.

grant create on schema sec to itinera_keeper;
grant delete on assignment to itinera_keeper;

/* Everything that moves, by group: these columns of these rows and nothing else. What is noted in free words beside them stays, and
   what the law protects among her obstacles, for the new organisation has no consent to it yet. A column with a colon points at a
   row of the table behind it. */
create function sec.what_moves() returns table (part text, of_table text, columns text[], rows text)
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select * from (values
    ('entry', 'eligibility', '{decision,reasons,referral_offered,decided_on,decided_by,created_at}'::text[], 'true'),
    ('entry', 'waiver', '{kind,reason,requested_by,requested_on,decision,decided_by,decided_on,created_at}', 'decision = ''approved'''),
    ('entry', 'enrolment', '{decided_on,decided_by,reasons,waiver_kind,waiver_reason,waiver_requested_by,waiver_approved_by,waiver_approved_on,enrolled_on,employment_status,unemployed_since,isced,single_parent}', 'true'),
    ('contact', 'participant_contact', '{phone,email,address,ok_hours,may_leave_message,channel}', 'true'),
    ('household', 'child', '{given_name,birth,lives_with,care_answer,care_needs,languages,created_at}', 'true'),
    ('household', 'contact_person', '{name,relation,phone,languages,emergency,collects,created_at,created_by}', 'true'),
    ('household', 'pregnancy', '{recorded_by,created_at}', 'true'),
    ('residence', 'residence_status', '{kind,valid_from,valid_to,right_to_work,evidence,created_at,created_by}', 'true'),
    ('profile', 'profile_outlook', '{wish,occupation_uri,occupation_label,esco_version,hours_per_week,earliest_start,max_travel_minutes,schedule,sectors,driving_licence,assessment,recommendations,obstacles_asked}', 'true'),
    ('profile', 'language_skill', '{language,is_mother_tongue,listening,reading,interaction,production,writing,overall,basis,assessed_on,created_at}', 'true'),
    ('profile', 'education', '{level,field,title,country,from_date,to_date,completed,document,created_at}', 'true'),
    ('profile', 'recognition', '{education_id:education,what,authority,state,submitted_on,decided_on,compensation,cost_euro,next_action,created_at}', 'true'),
    ('profile', 'recognition_move', '{recognition_id:recognition,from_state,to_state,moved_on,moved_by,created_at}', 'true'),
    ('profile', 'work_history', '{title,occupation_uri,occupation_label,esco_version,kind,country,from_date,to_date,tasks,reference,created_at}', 'true'),
    ('profile', 'skill_claim', '{esco_uri,esco_version,label,language,self_level,counsellor_level,source,evidence,confirmed_by,confirmed_on,created_at}', 'true'),
    ('profile', 'obstacle', '{kind,severity,state,since,opened_by,created_at}', 'closed_on is null and kind not in (''pregnancy'', ''health'', ''mental_wellbeing'', ''disability'')'),
    ('my_steps', 'self_assessment', '{moment,assessed_on,with_help,language,scores,counsellor_scores,created_at,created_by}', 'true'),
    ('itinerary', 'itinerary', '{occupation_uri,occupation_label,esco_version,objective,hours_per_week,schedule,max_travel_minutes,review_every_weeks,created_at,created_by}', 'true'),
    ('itinerary', 'itinerary_objective', '{itinerary_id:itinerary,axis,what,position,created_at}', 'true'),
    ('itinerary', 'itinerary_step', '{objective_id:itinerary_objective,obstacle_id:obstacle,kind,what,measure,who_helps,wish,due_on,state,position,created_at,created_by}', 'state in (''planned'', ''in_progress'')')
  ) m(part, of_table, columns, rows)
$$;

/* The id of a row's copy: made of both, so that what points at a row can be told where its copy is. */
create function sec.copied_id(of_transfer uuid, of_row uuid) returns uuid
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select overlay(overlay(md5(of_transfer::text || of_row::text) placing '4' from 13) placing '8' from 17)::uuid
$$;

/* What stands in the way of a transfer, what would move, in numbers, and what would end here; for whoever reads her file. */
create function sec.transfer_standing(of_participant uuid, at timestamptz) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  p participant;
  m record;
  n int;
  moving jsonb := '{}';
  day date;
begin
  select x.* into p from participant x where x.id = of_participant and (x.organisation_id = sec.coordinated()
    or x.id in (select sec.caseload())
    or exists (select 1 from transfer t where t.participant_id = x.id and t.to_organisation_id = sec.coordinated() and t.state = 'sent'));
  if not found then return null; end if;
  select (at at time zone o.timezone)::date into day from organisation o where o.id = p.organisation_id;
  for m in select * from sec.what_moves() where of_table <> 'pregnancy' loop
    execute format('select count(*) from %I where organisation_id = $1 and participant_id = $2 and %s', m.of_table, m.rows)
      into n using p.organisation_id, p.id;
    moving := moving || jsonb_build_object(m.of_table, n);
  end loop;
  return jsonb_build_object(
    'phase', p.phase, 'handedOver', p.handed_over_on is not null, 'moving', moving,
    'atWork', exists (select 1 from placement l where l.organisation_id = p.organisation_id and l.participant_id = p.id
      and l.ends_on >= day and l.state not in ('completed', 'cancelled', 'did_not_show', 'interrupted', 'converted_to_job')),
    'merging', exists (select 1 from merge g where g.organisation_id = p.organisation_id and p.id in (g.kept_id, g.merged_id)
      and g.confirmed_at is null and g.refused_at is null and g.undone_at is null),
    'waiverWaits', exists (select 1 from waiver w where w.organisation_id = p.organisation_id and w.participant_id = p.id
      and w.decision is null),
    'ending', jsonb_build_object(
      'steps', (select count(*) from next_step s where s.organisation_id = p.organisation_id and s.participant_id = p.id
        and s.done_at is null and coalesce(s.origin, '') not like 'consent%'),
      'sessions', (select count(*) from sec.expected(p.organisation_id, p.id, at)),
      'places', (select count(*) from childcare_booking b where b.organisation_id = p.organisation_id and b.participant_id = p.id
        and b.state in ('confirmed', 'waitlisted') and b.session_id in (select session_id from sec.expected(p.organisation_id, p.id, at)))));
end $$;

/* The sessions to come at which she is expected. */
create function sec.expected(organisation uuid, of_participant uuid, at timestamptz) returns table (session_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id from attendance a join counselling_session s on s.organisation_id = a.organisation_id and s.id = a.session_id
  where a.organisation_id = organisation and a.participant_id = of_participant and a.state in ('booked', 'waitlisted')
    and s.state = 'scheduled' and s.starts_at > at
$$;

/* The way out of the old file: nobody goes on there, and its places are given back. What a withdrawn consent still asks of that
   organisation stays open: it was not done. */
create function sec.close_period(t transfer, at timestamptz, why text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  p participant;
  day date;
  before text;
begin
  select * into p from participant where id = t.participant_id;
  select (at at time zone o.timezone)::date into day from organisation o where o.id = p.organisation_id;
  with places as (
    update childcare_booking b set state = 'cancelled'
    from childcare_booking was
    where was.id = b.id and b.organisation_id = p.organisation_id and b.participant_id = p.id and b.state in ('confirmed', 'waitlisted')
      and b.session_id in (select session_id from sec.expected(p.organisation_id, p.id, at))
    returning b.offer_id, was.state
  ), given as (select offer_id, count(*)::int as places from places where state = 'confirmed' group by offer_id)
  update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id;
  with left_sessions as (
    update attendance a set state = 'cancelled_by_org', recorded_at = at, recorded_by = t.sent_by
    where a.organisation_id = p.organisation_id and a.participant_id = p.id
      and a.session_id in (select session_id from sec.expected(p.organisation_id, p.id, at))
    returning a.session_id
  )
  update counselling_session s set state = 'cancelled', cancel_reason = 'cancelled_by_org', version = version + 1
  from left_sessions l where s.id = l.session_id and s.kind = 'individual'
    and not exists (select 1 from attendance o where o.session_id = s.id and o.participant_id <> p.id);
  update next_step set done_at = at, version = version + 1
  where organisation_id = p.organisation_id and participant_id = p.id and done_at is null and coalesce(origin, '') not like 'consent%';
  with called_back as (
    update referral set state = 'revoked', state_reason = 'sender', version = version + 1
    where organisation_id = p.organisation_id and participant_id = p.id and state in ('draft', 'consent_ok', 'sent')
    returning id
  )
  update link_token set revoked_at = at where purpose = 'answer_referral' and record_id in (select id from called_back) and revoked_at is null;
  update follow_up set state = 'cancelled', version = version + 1
  where organisation_id = p.organisation_id and participant_id = p.id and state = 'due';
  /* whoever accompanied her since yesterday or longer did so until yesterday; who would have begun today did not begin */
  delete from assignment where organisation_id = p.organisation_id and participant_id = p.id and from_on >= day;
  update assignment set until_on = day - 1
  where organisation_id = p.organisation_id and participant_id = p.id and (until_on is null or until_on >= day);
  if p.phase in ('enrolled', 'profiled', 'in_itinerary', 'work_experience', 'road_map', 'on_hold') then
    if p.phase = 'on_hold' then
      select h.from_phase into before from phase_change h
      where h.organisation_id = p.organisation_id and h.participant_id = p.id and h.to_phase = 'on_hold' order by h.at desc limit 1;
      insert into phase_change (organisation_id, participant_id, from_phase, to_phase, reason, at, changed_by)
      values (p.organisation_id, p.id, 'on_hold', coalesce(before, 'enrolled'), why, at, t.sent_by);
    end if;
    insert into phase_change (organisation_id, participant_id, from_phase, to_phase, reason, at, changed_by)
    values (p.organisation_id, p.id, case when p.phase = 'on_hold' then coalesce(before, 'enrolled') else p.phase end, 'exited', why,
      at + interval '1 millisecond', t.sent_by);
    update enrolment set exit_on = greatest(day, enrolled_on), exit_reason = 'transferred', version = version + 1
    where organisation_id = p.organisation_id and participant_id = p.id;
    p.phase := 'exited';
  end if;
  update participant set phase = p.phase, handed_over_on = day, version = version + 1 where id = p.id;
end $$;

/* Taken over: her new file there from what she agreed to, with the same person; nothing when somebody was first or something stands
   in the way. Its caller said in words why it would not. */
create function sec.accept_transfer(of_transfer uuid, by_counsellor uuid, at timestamptz, words jsonb) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  t transfer;
  p participant;
  fresh uuid := gen_random_uuid();
  day date;
  standing jsonb;
  m record;
  listed text;
  taken text;
begin
  select x.* into t from transfer x where x.id = of_transfer and x.to_organisation_id = sec.coordinated() and x.state = 'sent' for update;
  if not found or not sec.agrees_to_referral(t.consent_id, t.participant_id) then return null; end if;
  standing := sec.transfer_standing(t.participant_id, at);
  if (standing ->> 'handedOver')::boolean or (standing ->> 'atWork')::boolean or (standing ->> 'merging')::boolean
    or (standing ->> 'waiverWaits')::boolean or standing ->> 'phase' not in ('registered', 'eligible', 'enrolled', 'profiled',
      'in_itinerary', 'work_experience', 'road_map', 'on_hold') then return null; end if;
  if not exists (select 1 from membership where id = by_counsellor and organisation_id = t.to_organisation_id and role = 'counsellor'
    and ended_at is null) then return null; end if;
  select * into p from participant where id = t.participant_id;
  select (at at time zone o.timezone)::date into day from organisation o where o.id = t.to_organisation_id;

  insert into participant (id, organisation_id, programme_id, person_id, known_as, family_name, latin_name, birth, gender, citizenships,
    country_of_birth, arrival, preferred_language, interpreter_needed, literacy, recruitment_channel, registered_on, phase, arrived_on,
    entered_elsewhere, created_at, created_by)
  values (fresh, t.to_organisation_id, p.programme_id, p.person_id, p.known_as, p.family_name, p.latin_name, p.birth, p.gender,
    p.citizenships, p.country_of_birth, p.arrival, p.preferred_language, p.interpreter_needed, p.literacy, p.recruitment_channel,
    p.registered_on, case when p.phase in ('registered', 'eligible') then p.phase else 'enrolled' end, day,
    exists (select 1 from enrolment e where e.participant_id = p.id), at, sec.me());
  for m in select * from sec.what_moves() where part = 'entry' or part = any (t.scope) loop
    select string_agg(split_part(c, ':', 1), ', ' order by n),
      string_agg(case when c like '%:%' then format('(select n.id from %I n where n.id = sec.copied_id($1, o.%I))', split_part(c, ':', 2), split_part(c, ':', 1))
        else format('o.%I', c) end, ', ' order by n)
      into listed, taken from unnest(m.columns) with ordinality u(c, n);
    if m.of_table not in ('enrolment', 'participant_contact', 'profile_outlook', 'pregnancy') then
      listed := 'id, ' || listed;
      taken := 'sec.copied_id($1, o.id), ' || taken;
    end if;
    if m.of_table = 'itinerary' then
      listed := listed || ', next_review_on';
      taken := taken || ', $6::date + 7 * o.review_every_weeks';
    end if;
    execute format('insert into %1$I (organisation_id, participant_id, %2$s) select $2, $3, %3$s from %1$I o where organisation_id = $4 and participant_id = $5 and %4$s',
      m.of_table, listed, taken, m.rows) using t.id, t.to_organisation_id, fresh, p.organisation_id, p.id, day;
  end loop;
  insert into assignment (organisation_id, participant_id, counsellor_id, from_on) values (t.to_organisation_id, fresh, by_counsellor, day);
  insert into phase_change (organisation_id, participant_id, from_phase, to_phase, reason, at, changed_by)
  select organisation_id, id, 'registered', phase, words ->> 'arrived', at, sec.me() from participant where id = fresh and phase <> 'registered';
  insert into next_step (organisation_id, participant_id, what, due_on, created_at, created_by, assignee_id, origin, origin_id)
  values (t.to_organisation_id, fresh, words ->> 'papers', day + 7, at, sec.me(), by_counsellor, 'transfer', t.id);
  insert into next_step (organisation_id, participant_id, what, due_on, created_at, created_by, origin, origin_id)
  select t.to_organisation_id, fresh, words ->> 'plan', i.next_review_on, at, sec.me(), 'itinerary', i.id
  from itinerary i where i.organisation_id = t.to_organisation_id and i.participant_id = fresh;

  perform sec.close_period(t, at, words ->> 'left');
  update transfer set state = 'accepted', answered_on = day, answered_by = sec.me(), new_participant_id = fresh, version = version + 1
  where id = t.id;
  return fresh;
end $$;

/* Not taken over: the reason goes back, and comes to her counsellor as a task. */
create function sec.reject_transfer(of_transfer uuid, why text, task text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  t transfer;
  day date;
  helper uuid;
begin
  select x.* into t from transfer x where x.id = of_transfer and x.to_organisation_id = sec.coordinated() and x.state = 'sent' for update;
  if not found then return false; end if;
  select (at at time zone o.timezone)::date into day from organisation o where o.id = t.organisation_id;
  update transfer set state = 'rejected', state_reason = why, answered_on = day, answered_by = sec.me(), version = version + 1
  where id = t.id;
  select s.counsellor_id into helper from assignment s join membership m on m.id = s.counsellor_id
  where s.organisation_id = t.organisation_id and s.participant_id = t.participant_id and s.from_on <= day
    and (s.until_on is null or s.until_on >= day) and m.ended_at is null
  order by s.counsellor_id = t.sent_by desc, s.from_on, s.id limit 1;
  insert into next_step (organisation_id, participant_id, what, due_on, created_at, created_by, assignee_id, origin, origin_id)
  values (t.organisation_id, t.participant_id, task, day, at, t.offered_by, helper, 'transfer', t.id);
  return true;
end $$;

/* What a coordinator sees of the women offered to her organisation: before it answers, the first name and the language of those whose
   consent lasts; afterwards nothing of a woman who did not come. */
create function sec.offers_to_us() returns table (
  id uuid, organisation text, country text, state text, state_reason text, sent_on date, answered_on date, first_name text,
  language text, scope text[], note text, consent_lives boolean, new_participant_id uuid, enrolled boolean)
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $$
  select t.id, o.name, o.country::text, t.state, case when t.state = 'rejected' then t.state_reason end, t.sent_on, t.answered_on,
    case when (t.state = 'sent' and c.lives) or t.state = 'accepted' then p.known_as end,
    case when (t.state = 'sent' and c.lives) or t.state = 'accepted' then p.preferred_language end,
    t.scope, case when t.state = 'sent' and c.lives then t.note end, c.lives, t.new_participant_id,
    exists (select 1 from enrolment e where e.participant_id = p.id)
  from transfer t
  join organisation o on o.id = t.organisation_id
  join participant p on p.id = t.participant_id
  cross join lateral (select sec.agrees_to_referral(t.consent_id, t.participant_id) as lives) c
  where t.to_organisation_id = sec.coordinated() and t.sent_on is not null
$$;

/* What the server must know of an offer before it answers; nothing of her. */
create function sec.behind_transfer(of_transfer uuid, at timestamptz) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(sec.transfer_standing(t.participant_id, at), '{}') - 'moving' - 'ending' || jsonb_build_object(
    'state', t.state, 'sentOn', t.sent_on, 'hasConsent', sec.agrees_to_referral(t.consent_id, t.participant_id),
    'from', o.name, 'fromLocale', o.locale, 'to', w.name, 'participantId', t.participant_id,
    'counsellorLocale', coalesce((select a.locale from assignment s join membership m on m.id = s.counsellor_id join account a on a.id = m.account_id
      where s.organisation_id = t.organisation_id and s.participant_id = t.participant_id and s.until_on is null and m.ended_at is null
      order by s.counsellor_id = t.sent_by desc, s.from_on, s.id limit 1), o.locale))
  from transfer t join organisation o on o.id = t.organisation_id join organisation w on w.id = t.to_organisation_id
  where t.id = of_transfer and t.to_organisation_id = sec.coordinated() and t.sent_on is not null
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'sec.what_moves()', 'sec.copied_id(uuid, uuid)', 'sec.transfer_standing(uuid, timestamptz)', 'sec.expected(uuid, uuid, timestamptz)',
    'sec.close_period(transfer, timestamptz, text)', 'sec.accept_transfer(uuid, uuid, timestamptz, jsonb)',
    'sec.reject_transfer(uuid, text, text, timestamptz)', 'sec.offers_to_us()', 'sec.behind_transfer(uuid, timestamptz)'
  ] loop
    execute format('alter function %s owner to itinera_keeper', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
grant execute on function sec.transfer_standing(uuid, timestamptz), sec.accept_transfer(uuid, uuid, timestamptz, jsonb),
  sec.reject_transfer(uuid, text, text, timestamptz), sec.offers_to_us(), sec.behind_transfer(uuid, timestamptz) to itinera_app;
