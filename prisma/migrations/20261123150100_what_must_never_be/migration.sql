-- What must never happen is impossible here, whatever the code above does.

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema sec;

/* Names without case, accents and doubled spaces. Declared immutable: the dictionary is named, so it does not change. */
create function sec.plain(value text) returns text
language sql immutable parallel safe set search_path = pg_catalog, public as $$
  select regexp_replace(btrim(lower(public.unaccent('public.unaccent'::regdictionary, coalesce(value, '')))), '\s+', ' ', 'g')
$$;

/* 1998, 1998-04 or 1998-04-12, and a day that exists. */
create function sec.is_partial_date(value text) returns boolean
language plpgsql immutable parallel safe set search_path = pg_catalog as $$
begin
  if value !~ '^\d{4}(-\d{2}(-\d{2})?)?$' then return false; end if;
  perform rpad(value, 10, '-01')::date;
  return true;
exception when others then
  return false;
end $$;

create function sec.is_timezone(value text) returns boolean
language plpgsql stable parallel safe set search_path = pg_catalog as $$
begin
  perform now() at time zone value;
  return true;
exception when others then
  return false;
end $$;

alter table programme
  add constraint programme_dates check (starts_on < ends_on),
  add constraint programme_ages check (0 < age_min and age_min <= age_max),
  add constraint programme_target check (target_total >= 0),
  add constraint programme_fund check (fund in ('amif_2014', 'amif_2021', 'esf_plus', 'other')),
  add constraint programme_gender_rule check (gender_rule in ('women_only', 'any'));

alter table programme_partner
  add constraint programme_partner_target check (target >= 0),
  add constraint programme_partner_month check (mothers_month_from <= mothers_month_to);

alter table organisation
  add constraint organisation_country check (country ~ '^[A-Z]{2}$'),
  add constraint organisation_timezone check (sec.is_timezone(timezone)),
  add constraint organisation_kind check (kind in ('coordinator', 'partner', 'network', 'employer', 'service', 'city'));

alter table account
  add constraint account_email check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  add constraint account_theme check (theme in ('system', 'light', 'dark'));

alter table membership
  add constraint membership_role check (role in ('coordinator', 'counsellor', 'employer')),
  add constraint membership_scope check (
    (scope = 'organisation' and organisation_id is not null and programme_id is null)
    or (scope = 'programme' and role = 'coordinator' and organisation_id is null and programme_id is not null));

alter table account_session
  add constraint account_session_hash check (octet_length(token_hash) = 32),
  add constraint account_session_limits check (idle_until <= absolute_until);

alter table link_token
  add constraint link_token_hash check (octet_length(token_hash) = 32),
  add constraint link_token_purpose check (purpose in ('confirm_hours', 'sign_in'));

alter table participant
  add constraint participant_name check (btrim(known_as) <> ''),
  add constraint participant_birth check (birth is null or sec.is_partial_date(birth)),
  add constraint participant_arrival check (arrival is null or sec.is_partial_date(arrival)),
  add constraint participant_gender check (gender in ('F', 'M', 'X', 'not_stated')),
  add constraint participant_phase check (phase in (
    'registered', 'eligible', 'not_eligible', 'enrolled', 'profiled', 'in_itinerary', 'work_experience',
    'road_map', 'on_hold', 'exited', 'followed_up', 'closed', 'merged', 'erased'));
create unique index participant_pseudonym on participant (organisation_id, pseudonym);

alter table enrolment
  add constraint enrolment_waiver check (
    waiver_kind is null
    or (waiver_kind in ('age', 'residence', 'other')
        and waiver_reason is not null and waiver_approved_by is not null
        and waiver_approved_by is distinct from waiver_requested_by
        and waiver_approved_on <= enrolled_on)),
  add constraint enrolment_exit check (exit_on is null or (exit_on >= enrolled_on and exit_reason is not null));

alter table consent
  add constraint consent_purpose check (purpose in (
    'participation_data', 'special_category', 'share_partner', 'share_employer', 'share_mentor', 'photo',
    'research', 'contact_after_exit', 'children_data')),
  add constraint consent_employer check ((purpose = 'share_employer') = (employer_id is not null)),
  add constraint consent_method check (method in ('written', 'digital', 'oral_witnessed')),
  add constraint consent_withdrawal check (withdrawn_on is null or withdrawn_on >= given_on);

alter table child
  add constraint child_birth check (sec.is_partial_date(birth));

alter table assignment
  add constraint assignment_dates check (until_on is null or from_on <= until_on),
  /* the same counsellor accompanies the same participant once at a time */
  add constraint assignment_once exclude using gist (
    participant_id with =, counsellor_id with =, daterange(from_on, until_on, '[]') with &&);

alter table counselling_session
  add constraint counselling_session_span check (starts_at < ends_at and ends_at - starts_at <= interval '24 hours'),
  add constraint counselling_session_break check (
    break_minutes >= 0 and break_minutes * interval '1 minute' < ends_at - starts_at),
  add constraint counselling_session_timezone check (sec.is_timezone(timezone)),
  add constraint counselling_session_kind check (kind in (
    'individual', 'group', 'visit', 'event', 'course', 'circle', 'training_staff')),
  add constraint counselling_session_mode check (mode in ('on_site', 'online', 'hybrid', 'phone')),
  add constraint counselling_session_capacity check (capacity is null or capacity >= 1),
  add constraint counselling_session_childcare check (childcare in (
    'unanswered', 'offered', 'not_needed_confirmed', 'not_possible')),
  add constraint counselling_session_childcare_reason check (
    childcare <> 'not_possible' or btrim(coalesce(childcare_reason, '')) <> ''),
  add constraint counselling_session_state check (state in ('draft', 'scheduled', 'held', 'cancelled')),
  add constraint counselling_session_cancelled check (state <> 'cancelled' or cancel_reason is not null),
  add constraint counselling_session_recorded check (state <> 'held' or recorded_at is not null);

alter table attendance
  add constraint attendance_state check (state in (
    'booked', 'waitlisted', 'present', 'late', 'left_early', 'absent', 'excused',
    'cancelled_by_participant', 'cancelled_by_org')),
  add constraint attendance_minutes check (minutes_late >= 0 and minutes_early >= 0),
  add constraint attendance_recorded check (state in ('booked', 'waitlisted') or recorded_at is not null),
  add constraint attendance_reason check (reason is null or reason in (
    'work', 'child_ill', 'health', 'transport', 'other', 'no_reason'));

alter table counselling_note
  add constraint counselling_note_text check (btrim(text) <> ''),
  add constraint counselling_note_visibility check (visibility in ('own', 'case_team'));

alter table next_step
  add constraint next_step_what check (btrim(what) <> '');

alter table childcare_offer
  add constraint childcare_offer_span check (starts_at < ends_at),
  add constraint childcare_offer_places check (places >= 0 and taken between 0 and places);

alter table childcare_booking
  add constraint childcare_booking_state check (state in (
    'confirmed', 'checked_in', 'checked_out', 'no_show', 'waitlisted', 'lapsed', 'unmet', 'rejected', 'cancelled')),
  add constraint childcare_booking_offer check (
    offer_id is not null or state not in ('confirmed', 'checked_in', 'checked_out', 'no_show', 'waitlisted'));

alter table employer
  add constraint employer_country check (country ~ '^[A-Z]{2}$'),
  add constraint employer_size check (size is null or size in ('micro', 'small', 'medium', 'large'));

alter table employer_contact
  add constraint employer_contact_email check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$');

alter table placement
  add constraint placement_kind check (kind in ('shadowing', 'work_experience')),
  add constraint placement_dates check (starts_on <= ends_on),
  add constraint placement_weekly_hours check (weekly_hours is null or (weekly_hours > 0 and weekly_hours <= 40)),
  add constraint placement_state check (state in (
    'proposed', 'agreed_employer', 'agreed_participant', 'confirmed', 'in_progress', 'completed',
    'cancelled', 'did_not_show', 'active', 'suspended', 'interrupted', 'converted_to_job'));

alter table hour_entry
  add constraint hour_entry_span check (starts_at < ends_at and ends_at - starts_at <= interval '24 hours'),
  add constraint hour_entry_break check (break_minutes >= 0),
  add constraint hour_entry_minutes check (
    minutes > 0 and minutes = round(extract(epoch from ends_at - starts_at) / 60)::int - break_minutes),
  add constraint hour_entry_state check (state in ('draft', 'self_reported', 'confirmed', 'disputed', 'rejected')),
  add constraint hour_entry_answered check (
    (state in ('confirmed', 'rejected')) = (confirmed_minutes is not null and confirmed_at is not null)),
  add constraint hour_entry_confirmed check (confirmed_minutes is null or confirmed_minutes between 0 and 1440),
  /* nobody is at one employer twice at the same time */
  add constraint hour_entry_once exclude using gist (
    placement_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'rejected');

alter table draft
  add constraint draft_size check (octet_length(values::text) <= 65536);

alter table demo_mark
  add constraint demo_mark_single check (id = 1);
