-- What must never happen in a case file is impossible here, whatever the code above does.

alter table phase_change
  add constraint phase_change_moves check (from_phase <> to_phase),
  add constraint phase_change_review check (to_phase <> 'on_hold' or (review_on is not null and btrim(coalesce(reason, '')) <> ''));

alter table eligibility
  add constraint eligibility_decision check (decision in ('eligible', 'not_eligible'));

alter table waiver
  add constraint waiver_kind check (kind in ('age', 'residence', 'other')),
  add constraint waiver_reason check (btrim(reason) <> ''),
  add constraint waiver_decision check (
    (decision is null and decided_by is null and decided_on is null)
    or (decision in ('approved', 'refused') and decided_by is not null and decided_on >= requested_on
        and decided_by <> requested_by));
/* one question of a kind waits at a time */
create unique index waiver_waiting on waiver (organisation_id, participant_id, kind) where decision is null;

alter table privacy_notice
  add constraint privacy_notice_method check (method in ('read_aloud', 'on_paper', 'on_screen', 'audio'));

alter table follow_up
  add constraint follow_up_moment check (moment in ('4w', '6m')),
  add constraint follow_up_state check (state in ('due', 'reached', 'not_reached', 'refused', 'late', 'cancelled')),
  add constraint follow_up_done check ((state in ('due', 'cancelled')) = (done_on is null));

alter table follow_up_try
  add constraint follow_up_try_method check (method in ('phone', 'message', 'email', 'visit', 'in_person', 'other')),
  add constraint follow_up_try_result check (result in ('reached', 'no_answer', 'wrong_number', 'refused', 'call_back'));

alter table contact_person
  add constraint contact_person_name check (btrim(name) <> ''),
  add constraint contact_person_collects check (collects in ('allowed', 'never', 'no')),
  add constraint contact_person_emergency check (not emergency or btrim(coalesce(phone, '')) <> '');

alter table residence_status
  add constraint residence_status_kind check (kind in (
    'refugee', 'subsidiary', 'temporary_protection', 'asylum_applicant', 'family_reunification', 'work', 'study',
    'long_term_resident', 'regularisation_in_progress', 'irregular', 'other', 'unknown')),
  add constraint residence_status_dates check (valid_from is null or valid_to is null or valid_from <= valid_to),
  add constraint residence_status_right_to_work check (right_to_work in ('yes', 'restricted', 'no', 'unknown')),
  add constraint residence_status_evidence check (evidence in ('seen', 'copy', 'declared'));

alter table consent
  add constraint consent_end check (
    ended_because is null or (ended_because in ('withdrawn', 'expired') and withdrawn_on is not null));

alter table consent_request
  add constraint consent_request_purpose check (purpose in (
    'participation_data', 'special_category', 'share_partner', 'share_employer', 'share_mentor', 'photo',
    'research', 'contact_after_exit', 'children_data')),
  add constraint consent_request_employer check ((purpose = 'share_employer') = (employer_id is not null)),
  add constraint consent_request_answer check (refused_on is null or (consent_id is null and refused_on >= requested_on));

alter table skills_profile
  add constraint skills_profile_number check (version_number >= 1),
  add constraint skills_profile_agreed check (interview_on <= agreed_on);

alter table profile_outlook
  add constraint profile_outlook_hours check (hours_per_week is null or hours_per_week between 1 and 40),
  add constraint profile_outlook_travel check (max_travel_minutes is null or max_travel_minutes between 0 and 300),
  add constraint profile_outlook_start check (earliest_start is null or sec.is_partial_date(earliest_start));

alter table language_skill
  add constraint language_skill_levels check (
    coalesce(listening, 'A0') in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')
    and coalesce(reading, 'A0') in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')
    and coalesce(interaction, 'A0') in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')
    and coalesce(production, 'A0') in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')
    and coalesce(writing, 'A0') in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')
    and coalesce(overall, 'A0') in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  add constraint language_skill_basis check (basis is null or basis in ('self', 'tutor', 'test', 'certificate'));

alter table education
  add constraint education_level check (level in ('none', '0', '1', '2', '3', '4', '5', '6', '7', '8')),
  add constraint education_document check (document in ('yes', 'copy', 'no')),
  add constraint education_dates check (
    (from_date is null or sec.is_partial_date(from_date)) and (to_date is null or sec.is_partial_date(to_date)));

alter table recognition
  add constraint recognition_what check (btrim(what) <> ''),
  add constraint recognition_state check (state in (
    'not_needed', 'not_started', 'advice_given', 'documents_collecting', 'submitted', 'more_documents_requested',
    'under_assessment', 'partial_compensation_due', 'recognised_full', 'recognised_partial', 'comparability_statement',
    'background_paper', 'refused', 'appeal', 'withdrawn')),
  add constraint recognition_cost check (cost_euro is null or cost_euro >= 0);

alter table recognition_move
  add constraint recognition_move_moves check (from_state <> to_state);

alter table work_history
  add constraint work_history_title check (btrim(title) <> ''),
  add constraint work_history_kind check (kind in ('paid', 'unpaid', 'informal', 'home')),
  add constraint work_history_dates check (
    (from_date is null or sec.is_partial_date(from_date)) and (to_date is null or sec.is_partial_date(to_date)));

alter table skill_claim
  add constraint skill_claim_label check (btrim(label) <> ''),
  add constraint skill_claim_levels check (
    (self_level is null or self_level between 1 and 4) and (counsellor_level is null or counsellor_level between 1 and 4)),
  add constraint skill_claim_source check (source in (
    'self', 'observed', 'certificate', 'shadowing', 'work_experience', 'volunteering'));

alter table obstacle
  add constraint obstacle_severity check (severity between 1 and 3),
  add constraint obstacle_state check (state in ('open', 'being_addressed', 'reduced', 'resolved')),
  add constraint obstacle_closed check ((state = 'resolved') = (closed_on is not null)),
  add constraint obstacle_dates check (closed_on is null or closed_on >= since);
/* what makes it hard stands on the list once while it is open */
create unique index obstacle_open on obstacle (organisation_id, participant_id, kind) where closed_on is null and kind <> 'other';

alter table self_assessment
  add constraint self_assessment_moment check (moment in ('entry', 'mid', 'exit', 'plus6'));

alter table itinerary
  add constraint itinerary_objective check (btrim(objective) <> ''),
  add constraint itinerary_hours check (hours_per_week is null or hours_per_week between 1 and 40),
  add constraint itinerary_review_every check (review_every_weeks between 1 and 26),
  add constraint itinerary_agreed check ((agreed_on is null) = (agreed_by is null));

alter table itinerary_objective
  add constraint itinerary_objective_what check (btrim(what) <> '');

alter table itinerary_step
  add constraint itinerary_step_what check (btrim(what) <> ''),
  add constraint itinerary_step_kind check (kind in (
    'counselling', 'group', 'language', 'civic', 'digital', 'recognition', 'health', 'legal', 'childcare', 'orientation',
    'shadowing', 'work_experience', 'mentoring', 'circle', 'volunteering', 'training', 'job_application', 'referral', 'other')),
  add constraint itinerary_step_state check (state in ('planned', 'in_progress', 'done', 'not_done', 'cancelled')),
  add constraint itinerary_step_done check ((state = 'done') = (done_on is not null)),
  add constraint itinerary_step_reason check (state not in ('not_done', 'cancelled') or btrim(coalesce(reason, '')) <> '');

alter table road_map
  add constraint road_map_state check (state in ('draft', 'signed', 'active', 'closed', 'superseded')),
  add constraint road_map_horizon check (horizon_from = exit_on + 1 and horizon_to > exit_on),
  add constraint road_map_signed check (
    state not in ('signed', 'active', 'closed') or (signed_by_her_on is not null and signed_by_staff_on is not null)),
  add constraint road_map_signature check ((signed_by_staff_on is null) = (signed_by_staff is null)),
  add constraint road_map_superseded check ((state = 'superseded') = (superseded_at is not null));
/* one road map is in force or in the making */
create unique index road_map_in_force on road_map (organisation_id, participant_id) where superseded_at is null;

alter table road_map_step
  add constraint road_map_step_month check (month between 1 and 6),
  add constraint road_map_step_what check (btrim(what) <> ''),
  add constraint road_map_step_state check (state in ('planned', 'in_progress', 'done', 'not_done', 'cancelled')),
  add constraint road_map_step_reason check (state not in ('not_done', 'cancelled') or btrim(coalesce(reason, '')) <> '');

alter table road_map_contact
  add constraint road_map_contact_name check (btrim(name) <> '');

alter table phrase_check
  add constraint phrase_check_text check (btrim(text) <> '');

alter table local_service
  add constraint local_service_name check (btrim(name) <> ''),
  add constraint local_service_source check ((source is null) = (source_id is null));

alter table referral
  add constraint referral_reason check (btrim(reason) <> ''),
  add constraint referral_state check (state in (
    'draft', 'consent_ok', 'sent', 'accepted', 'rejected', 'no_answer', 'done', 'revoked')),
  add constraint referral_consent check (state in ('draft', 'revoked') or consent_id is not null),
  add constraint referral_sent check (state in ('draft', 'consent_ok', 'revoked') or sent_on is not null);

alter table transfer
  add constraint transfer_elsewhere check (organisation_id <> to_organisation_id),
  add constraint transfer_state check (state in (
    'draft', 'consent_ok', 'sent', 'accepted', 'rejected', 'no_answer', 'done', 'revoked')),
  add constraint transfer_consent check (state in ('draft', 'revoked') or consent_id is not null);
/* she is offered to one organisation at a time */
create unique index transfer_waiting on transfer (organisation_id, participant_id) where state in ('draft', 'consent_ok', 'sent');

alter table merge
  add constraint merge_two check (kept_id <> merged_id),
  add constraint merge_second_person check (confirmed_by is null or confirmed_by <> proposed_by),
  add constraint merge_confirmed check ((confirmed_at is null) = (confirmed_by is null)),
  add constraint merge_undone check (undone_at is null or (confirmed_at is not null and undone_by is not null)),
  add constraint merge_refused check (refused_at is null or confirmed_at is null);
/* a file is merged away once at a time */
create unique index merge_waiting on merge (organisation_id, merged_id) where undone_at is null and refused_at is null;

alter table not_same_person
  add constraint not_same_person_order check (one_id < other_id);

alter table next_step
  add constraint next_step_origin check ((origin is null) = (origin_id is null));
/* what asks for a task asks once while it is open */
create unique index next_step_asked_once on next_step (organisation_id, participant_id, origin, origin_id) where done_at is null;

alter table link_token drop constraint link_token_purpose;
alter table link_token
  add constraint link_token_purpose check (purpose in ('confirm_hours', 'sign_in', 'answer_referral')),
  add constraint link_token_contact check ((purpose = 'answer_referral') = (contact_id is null));

alter table organisation
  add constraint organisation_hidden_sections check (hidden_profile_sections <@ array[
    'languages', 'education', 'recognition', 'work', 'skills', 'expectations', 'assessment', 'obstacles']);

/* the directory's search, by name, provider, town and topic */
create function sec.keep_service_search() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.search_text := sec.plain(concat_ws(' ', new.name, new.provider, new.city, array_to_string(new.topics, ' ')));
  return new;
end $$;
create trigger keep_search before insert or update on local_service for each row execute function sec.keep_service_search();
