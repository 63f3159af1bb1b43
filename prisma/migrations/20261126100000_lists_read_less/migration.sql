-- A list asks the calendar once and not once for each of its rows, and whom somebody accompanies is read from an index alone.

/* The first instant of a day in a zone. Where clocks go back at midnight an hour of the day stands before the second midnight. */
create function sec.day_begins(day date, timezone text) returns timestamptz
language sql immutable parallel safe as $$
  select case
    when ((day::timestamp at time zone timezone) - interval '1 hour') at time zone timezone >= day::timestamp
      then (day::timestamp at time zone timezone) - interval '1 hour'
    else day::timestamp at time zone timezone end
$$;

/* The rules of the flags, with the days they compare to already found. */
create function sec.flags(
  phase text, enrolled_on date, t participant_tally, at timestamptz,
  three_weeks_ago date, no_session_before timestamptz, care_gap_from timestamptz, hours_waiting_before timestamptz) returns text[]
language sql stable parallel safe as $$
  select array_remove(array[
    case when phase in ('enrolled', 'profiled', 'in_itinerary', 'work_experience', 'road_map')
      and case when t.last_session_at is null then enrolled_on <= three_weeks_ago else t.last_session_at < no_session_before end
      then 'no_session' end,
    case when t.first_open_ends_at < at then 'not_recorded' end,
    case when t.care_gap_at >= care_gap_from then 'care_gap' end,
    case when t.hours_waiting_since < hours_waiting_before then 'hours_waiting' end
  ], null)
$$;

/* One file at a time: what a test compares with lib/domain/cohort/rules.ts. */
create or replace function sec.flags(phase text, enrolled_on date, t participant_tally, at timestamptz, timezone text) returns text[]
language sql stable parallel safe as $$
  select sec.flags(phase, enrolled_on, t, at,
    (at at time zone timezone)::date - 21,
    sec.day_begins((at at time zone timezone)::date - 20, timezone),
    sec.day_begins((at at time zone timezone)::date - 30, timezone),
    sec.day_begins((at at time zone timezone)::date - 6, timezone))
$$;

/* As before. `offset 0` keeps the days apart from the rows, so that they are found once. */
create or replace function sec.files(organisation uuid, counsellor uuid, day date, at timestamptz, timezone text) returns table (
  id uuid, pseudonym text, known_as text, family_name text, latin_name text, search_name text, phase text, listed boolean,
  enrolled boolean, last_session_at timestamptz, individual_minutes int, group_minutes int, care_needed int, care_given int,
  shadowing_minutes int, shadowing_counted boolean, flags text[])
language sql stable parallel safe as $$
  select p.id, p.pseudonym, p.known_as, p.family_name, p.latin_name, p.search_name, p.phase,
    p.phase not in ('merged', 'erased'), e.participant_id is not null, t.last_session_at, t.individual_minutes, t.group_minutes,
    t.care_needed, t.care_given, t.shadowing_minutes, t.shadowing_counted,
    sec.flags(p.phase, e.enrolled_on, t, at, d.three_weeks_ago, d.no_session_before, d.care_gap_from, d.hours_waiting_before)
  from (
    select (at at time zone timezone)::date - 21 as three_weeks_ago,
      sec.day_begins((at at time zone timezone)::date - 20, timezone) as no_session_before,
      sec.day_begins((at at time zone timezone)::date - 30, timezone) as care_gap_from,
      sec.day_begins((at at time zone timezone)::date - 6, timezone) as hours_waiting_before
    offset 0
  ) d
  cross join participant p
  join participant_tally t on t.organisation_id = p.organisation_id and t.participant_id = p.id
  left join enrolment e on e.organisation_id = p.organisation_id and e.participant_id = p.id
  where p.organisation_id = organisation
    and (counsellor is null or p.id in (
      select a.participant_id from assignment a
      where a.counsellor_id = counsellor and a.from_on <= day and (a.until_on is null or a.until_on >= day)))
$$;

revoke execute on function sec.day_begins(date, text),
  sec.flags(text, date, participant_tally, timestamptz, date, timestamptz, timestamptz, timestamptz) from public;
grant execute on function sec.day_begins(date, text),
  sec.flags(text, date, participant_tally, timestamptz, date, timestamptz, timestamptz, timestamptz) to itinera_app, itinera_keeper;

/* Whom a counsellor accompanies is asked by every wall: 8 pages of one index instead of 230 of two. */
create index assignment_counsellor_id_organisation_id_until_on_from_on_p_idx
  on assignment (counsellor_id, organisation_id, until_on, from_on, participant_id);
drop index assignment_counsellor_id_until_on_idx;
