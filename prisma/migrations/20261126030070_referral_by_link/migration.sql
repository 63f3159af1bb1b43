-- A service answers a referral by a link, without an account. It reads through one function what she agreed to share and no more,
-- and answers through another; no table is open to it. Without her live consent nothing leaves, and nothing is shown any more.

/* services are brought in as lists of participants are */
alter table import_batch add column kind text not null default 'participants',
  add constraint import_batch_kind check (kind in ('participants', 'services'));

alter table referral add column sent_how text,
  add constraint referral_sent_how check (sent_how in ('letter', 'phone', 'paper')),
  add constraint referral_shared check (shared <@ array['first_name', 'family_name', 'language', 'phone']);

grant create on schema sec to itinera_keeper;

/* Her yes to sharing with partners, as long as it lasts. */
create function sec.agrees_to_referral(of_consent uuid, of_participant uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from consent c where c.id = of_consent and c.participant_id = of_participant
    and c.purpose = 'share_partner' and c.withdrawn_on is null)
$$;
alter function sec.agrees_to_referral(uuid, uuid) owner to itinera_keeper;

create function sec.keep_referral_agreed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (tg_op = 'INSERT' or old.state is distinct from new.state) and new.state in ('consent_ok', 'sent')
      and not sec.agrees_to_referral(new.consent_id, new.participant_id) then
    raise exception using errcode = 'check_violation', message = 'nobody is referred without her live consent';
  end if;
  return null;
end $$;
alter function sec.keep_referral_agreed() owner to itinera_keeper;
create trigger keep_agreed after insert or update on referral for each row execute function sec.keep_referral_agreed();

/* A new link to a referral that was just sent, with what its letter says. The first and three more an hour. */
create function sec.issue_referral_link(record uuid, new_hash bytea, good_for interval) returns table (
  email text, locale text, organisation text)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  known record;
begin
  select r.organisation_id, s.email, s.language as locale, o.name as organisation into known
  from referral r
  join local_service s on s.organisation_id = r.organisation_id and s.id = r.service_id
  join organisation o on o.id = r.organisation_id
  where r.id = record and r.state = 'sent' and s.email is not null
    and r.participant_id in (select sec.caseload()) and sec.agrees_to_referral(r.consent_id, r.participant_id);
  if not found then return; end if;
  if (select count(*) from link_token t
      where t.record_id = record and t.created_at > clock_timestamp() - interval '1 hour') >= 4 then return; end if;
  insert into link_token (token_hash, purpose, organisation_id, record_id, expires_at)
  values (new_hash, 'answer_referral', known.organisation_id, record, clock_timestamp() + good_for);
  return query select known.email, known.locale, known.organisation;
end $$;
alter function sec.issue_referral_link(uuid, bytea, interval) owner to itinera_keeper;

/* What the server must know of the referral behind a link before it takes an answer. None of it goes to the page. A link that
   expired, was called back or whose consent ended opens nothing; a refusal or an end uses it up, a yes does not. */
create function sec.referral_behind_link() returns table (
  link text, link_id uuid, referral_id uuid, participant_id uuid, state text, sender_locale text)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select case
      when l.revoked_at is not null or r.state = 'revoked' then 'closed'
      when l.used_at is not null or r.state in ('rejected', 'done') then 'used'
      when r.state not in ('sent', 'no_answer', 'accepted')
        or not sec.agrees_to_referral(r.consent_id, r.participant_id) then 'closed'
      when l.expires_at <= clock_timestamp() then 'expired'
      else 'live' end,
    l.id, r.id, r.participant_id, r.state, a.locale
  from link_token l
  join referral r on r.organisation_id = l.organisation_id and r.id = l.record_id
  join membership m on m.id = r.created_by
  join account a on a.id = m.account_id
  where l.token_hash = sec.hash_of('app.link') and l.purpose = 'answer_referral'
$$;
alter function sec.referral_behind_link() owner to itinera_keeper;

/* Exactly what a service is shown of a referral; of her, only what she agreed to share, and only while an answer is open. */
create function sec.referral_for_service() returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case b.link
    when 'live' then jsonb_build_object(
      'link', 'live', 'locale', s.language, 'service', s.name, 'organisation', o.name,
      'sender', jsonb_build_object('displayName', a.name, 'workPhone', m.work_phone),
      'sentOn', r.sent_on, 'state', case r.state when 'accepted' then 'accepted' else 'sent' end,
      'answeredOn', r.answered_on, 'reason', r.reason,
      'shared', jsonb_build_object(
        'firstName', case when 'first_name' = any (r.shared) then p.known_as end,
        'familyName', case when 'family_name' = any (r.shared) then p.family_name end,
        'language', case when 'language' = any (r.shared) then p.preferred_language end,
        'phone', case when 'phone' = any (r.shared) then c.phone end))
    when 'used' then jsonb_build_object(
      'link', 'used', 'locale', s.language, 'state', case r.state when 'done' then 'done' else 'rejected' end,
      'answeredOn', r.answered_on)
    else jsonb_build_object('link', b.link, 'locale', s.language) end
  from sec.referral_behind_link() b
  join referral r on r.id = b.referral_id
  join local_service s on s.organisation_id = r.organisation_id and s.id = r.service_id
  join organisation o on o.id = r.organisation_id
  join participant p on p.id = r.participant_id
  left join participant_contact c on c.participant_id = r.participant_id
  join membership m on m.id = r.created_by
  join account a on a.id = m.account_id
$$;
alter function sec.referral_for_service() owner to itinera_keeper;

/* The service's answer, and the sender's task to read it. Says whether it took. A yes keeps the link good until the outcome. */
create function sec.answer_referral(answer text, words text, task text, answered_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  known record;
  r record;
  helper uuid;
begin
  select b.link_id, b.referral_id, b.state into known from sec.referral_behind_link() b
  where b.link = 'live' and case when answer in ('accepted', 'rejected') then b.state in ('sent', 'no_answer')
    when answer = 'done' then b.state = 'accepted' else false end;
  if not found then return false; end if;
  update link_token t set used_at = case when answer <> 'accepted' then answered_at end,
    expires_at = case when answer = 'accepted' then greatest(t.expires_at, answered_at + interval '90 days') else t.expires_at end
  where t.id = known.link_id and t.used_at is null;
  if not found then return false; end if;
  update referral f set state = answer, version = f.version + 1,
    state_reason = case when answer = 'rejected' then words else f.state_reason end,
    outcome = case when answer = 'done' then words else f.outcome end,
    answered_on = (answered_at at time zone o.timezone)::date
  from organisation o
  where f.id = known.referral_id and o.id = f.organisation_id
  returning f.organisation_id, f.participant_id, f.created_by, f.answered_on into r;
  select s.counsellor_id into helper from assignment s join membership m on m.id = s.counsellor_id
  where s.organisation_id = r.organisation_id and s.participant_id = r.participant_id and s.counsellor_id = r.created_by
    and s.from_on <= r.answered_on and (s.until_on is null or s.until_on >= r.answered_on) and m.ended_at is null
  limit 1;
  update next_step n set what = task, due_on = r.answered_on, assignee_id = helper, version = n.version + 1
  where n.origin = 'referral' and n.origin_id = known.referral_id and n.done_at is null;
  if not found then
    insert into next_step (organisation_id, participant_id, what, due_on, created_by, assignee_id, origin, origin_id)
    values (r.organisation_id, r.participant_id, task, r.answered_on, r.created_by, helper, 'referral', known.referral_id);
  end if;
  return true;
end $$;
alter function sec.answer_referral(text, text, text, timestamptz) owner to itinera_keeper;

revoke create on schema sec from itinera_keeper;
revoke execute on function sec.agrees_to_referral(uuid, uuid), sec.keep_referral_agreed(),
  sec.issue_referral_link(uuid, bytea, interval), sec.referral_behind_link(), sec.referral_for_service(),
  sec.answer_referral(text, text, text, timestamptz) from public;
grant execute on function sec.issue_referral_link(uuid, bytea, interval), sec.referral_behind_link(),
  sec.referral_for_service(), sec.answer_referral(text, text, text, timestamptz) to itinera_app;
