-- CreateTable
CREATE TABLE "company_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" BYTEA NOT NULL,
    "organisation_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idle_until" TIMESTAMPTZ(3) NOT NULL,
    "absolute_until" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "company_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "company_session_token_hash_key" ON "company_session"("token_hash");

-- CreateIndex
CREATE INDEX "company_session_organisation_id_contact_id_idx" ON "company_session"("organisation_id", "contact_id");

-- AddForeignKey
ALTER TABLE "company_session" ADD CONSTRAINT "company_session_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "employer_contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "link_token" ADD COLUMN     "company_session_id" UUID;

-- AddForeignKey
ALTER TABLE "link_token" ADD CONSTRAINT "link_token_company_session_id_fkey" FOREIGN KEY ("company_session_id") REFERENCES "company_session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A company's space: whoever works there signs in by a link that goes to the address we know, and reads her own company alone.
-- Her session is named by the setting app.company; it is nobody's in sec.actor(), and no table is open to it. What she reads, two
-- functions return, key by key.
alter table company_session
  add constraint company_session_hash check (octet_length(token_hash) = 32),
  add constraint company_session_limits check (idle_until <= absolute_until and absolute_until <= created_at + interval '8 hours');

create index link_token_of_contact on link_token (contact_id, created_at) where purpose = 'sign_in';
create index link_token_of_space on link_token (company_session_id) where company_session_id is not null;

grant select, insert, update on company_session to itinera_keeper;
grant create on schema sec to itinera_keeper;

/* Who is there: the contact whose session this is, for as long as she is at the company under the address that the link went to. */
create function sec.company_actor() returns table (
  session_id uuid, organisation_id uuid, contact_id uuid, employer_id uuid, email text)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select s.id, c.organisation_id, c.id, c.employer_id, c.email
  from company_session s
  join employer_contact c on c.organisation_id = s.organisation_id and c.id = s.contact_id and c.email = s.email
  where s.token_hash = sec.hash_of('app.company') and s.revoked_at is null
    and clock_timestamp() < least(s.idle_until, s.absolute_until)
    and (c.left_on is null or c.left_on > sec.day_of(c.organisation_id))
$$;

/* Every partner that knows her under this address at this company. One that does not shows her nothing. */
create function sec.company_doors() returns table (organisation_id uuid, contact_id uuid, employer_id uuid)
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp as $$
  select c.organisation_id, c.id, c.employer_id
  from sec.company_actor() a
  join employer_contact c on c.employer_id = a.employer_id and c.email = a.email
    and (c.left_on is null or c.left_on > sec.day_of(c.organisation_id))
$$;

/* Entering: who this is, what the frame shows, and the idle limit of ten minutes moved on (at most once a minute). */
create function sec.company_enter(token text) returns table (contact_name text, locale text, company text, demo boolean)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
begin
  perform set_config('app.company', token, true);
  update company_session s
    set last_seen_at = clock_timestamp(),
        idle_until = least(clock_timestamp() + interval '10 minutes', s.absolute_until)
    where s.id = (select a.session_id from sec.company_actor() a) and s.last_seen_at < clock_timestamp() - interval '1 minute';
  return query
    select c.name, c.locale, e.name, exists (select 1 from demo_mark)
    from sec.company_actor() a
    join employer_contact c on c.id = a.contact_id
    join employer e on e.id = a.employer_id;
end $$;

/* The link that was presented, if it is one to sign in with, and what it is still good for. */
create function sec.company_link() returns table (
  id uuid, organisation_id uuid, contact_id uuid, email text, contact_name text, locale text, company text, state text)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select l.id, c.organisation_id, c.id, c.email, c.name, c.locale, e.name,
    case when l.used_at is not null then 'used'
         when l.revoked_at is not null then 'replaced'
         when l.expires_at <= clock_timestamp() then 'expired'
         else 'live' end
  from link_token l
  join employer_contact c on c.id = l.contact_id and (c.left_on is null or c.left_on > sec.day_of(c.organisation_id))
  join employer e on e.id = c.employer_id
  where l.token_hash = sec.hash_of('app.link') and l.purpose = 'sign_in'
$$;

/* A link to sign in with, for each of these contacts who had fewer than four in an hour. It takes the place of those before it. */
create function sec.new_company_links(contacts uuid[], new_hashes bytea[], good_for interval) returns table (
  place int, email text, contact_name text, locale text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  asked uuid[];
begin
  asked := array(
    select w.id from unnest(contacts) with ordinality as w (id, n)
    where (select count(*) from link_token t where t.contact_id = w.id and t.purpose = 'sign_in'
      and t.created_at > clock_timestamp() - interval '1 hour') < 4
    order by w.n limit array_length(new_hashes, 1));
  update link_token t set revoked_at = clock_timestamp()
    where t.purpose = 'sign_in' and t.contact_id = any (asked) and t.used_at is null and t.revoked_at is null;
  insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, created_at, expires_at)
    select new_hashes[w.n], 'sign_in', c.organisation_id, c.id, c.id, clock_timestamp(), clock_timestamp() + good_for
    from unnest(asked) with ordinality as w (id, n) join employer_contact c on c.id = w.id;
  return query
    select w.n::int, c.email, c.name, c.locale
    from unnest(asked) with ordinality as w (id, n) join employer_contact c on c.id = w.id order by w.n;
end $$;

/* For whoever names an address: one link for each company where somebody is known under it. */
create function sec.ask_company_links(given_email text, new_hashes bytea[], good_for interval) returns table (
  place int, email text, contact_name text, locale text)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select * from sec.new_company_links(
    array(select k.id from (
      select distinct on (c.employer_id) c.id, c.created_at from employer_contact c
      where c.email = lower(btrim(given_email)) and (c.left_on is null or c.left_on > sec.day_of(c.organisation_id))
      order by c.employer_id, c.is_main desc, c.created_at, c.id) k order by k.created_at, k.id),
    new_hashes, good_for)
$$;

/* From the contact's own partner, who keeps her address. */
create function sec.issue_company_link(contact uuid, new_hash bytea, good_for interval) returns table (
  place int, email text, contact_name text, locale text)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select * from sec.new_company_links(
    array(select c.id from employer_contact c where c.id = contact and c.organisation_id = sec.staffed()
      and (c.left_on is null or c.left_on > sec.day_of(c.organisation_id))), array[new_hash], good_for)
$$;

/* For whoever opens a link that is used, replaced or too old: a new one, to the same contact. */
create function sec.renew_company_link(new_hash bytea, good_for interval) returns table (
  place int, email text, contact_name text, locale text)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select * from sec.new_company_links(array(select l.contact_id from sec.company_link() l), array[new_hash], good_for)
$$;

create function sec.open_company_session_of(contact uuid, new_hash bytea, agent text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  opened uuid; at timestamptz := clock_timestamp();
begin
  /* three browsers at most: the oldest makes room */
  update company_session s set revoked_at = at, revoked_reason = 'too_many'
    where s.contact_id = contact and s.revoked_at is null and s.id not in (
      select k.id from company_session k where k.contact_id = contact and k.revoked_at is null order by k.created_at desc limit 2);
  insert into company_session (
    token_hash, organisation_id, contact_id, email, created_at, last_seen_at, idle_until, absolute_until, user_agent)
  select new_hash, c.organisation_id, c.id, c.email, at, at, at + interval '10 minutes', at + interval '8 hours', left(agent, 200)
  from employer_contact c where c.id = contact
  returning id into opened;
  return opened;
end $$;

/* The button on the link's page was pressed: the link is used up, and a session begins. */
create function sec.open_company_session(new_hash bytea, agent text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  known record;
begin
  select l.id, l.contact_id into known from sec.company_link() l where l.state = 'live';
  if not found then return null; end if;
  update link_token t set used_at = clock_timestamp() where t.id = known.id and t.used_at is null and t.revoked_at is null;
  if not found then return null; end if;
  return sec.open_company_session_of(known.contact_id, new_hash, agent);
end $$;

/* The demo's door, there only while the database carries the demo's mark. */
create function sec.open_demo_company(contact uuid, new_hash bytea, agent text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from demo_mark)
    or not exists (select 1 from employer_contact c where c.id = contact
      and (c.left_on is null or c.left_on > sec.day_of(c.organisation_id))) then return null; end if;
  return sec.open_company_session_of(contact, new_hash, agent);
end $$;

/* The session ends, and with it what was opened from it. */
create function sec.end_company_sessions(ended uuid[], why text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update link_token t set revoked_at = clock_timestamp()
    where t.company_session_id = any (ended) and t.revoked_at is null and t.used_at is null;
  update company_session s set revoked_at = clock_timestamp(), revoked_reason = why
    where s.id = any (ended) and s.revoked_at is null;
$$;

create function sec.close_company_session() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select sec.end_company_sessions(array(select a.session_id from sec.company_actor() a), 'signed_out')
$$;

/* Whoever leaves the company, or is written to elsewhere, is signed out at once; no letter that lies in the old place opens it (E14). */
create function sec.leave_company() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update link_token t set revoked_at = clock_timestamp()
    where t.purpose = 'sign_in' and t.contact_id = new.id and t.used_at is null and t.revoked_at is null;
  perform sec.end_company_sessions(
    array(select s.id from company_session s where s.contact_id = new.id and s.revoked_at is null), 'contact_changed');
  return null;
end $$;
create trigger leave_company after update of email, left_on on employer_contact for each row
  when (old.email is distinct from new.email or (old.left_on is null and new.left_on is not null)) execute function sec.leave_company();

/* The placements of her company that the partners who know her have agreed with it: from the agreement to thirty days after the end. */
create function sec.company_placements(at timestamptz) returns setof placement
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  select p.* from placement p join organisation o on o.id = p.organisation_id
  where (p.organisation_id, p.employer_id) in (select d.organisation_id, d.employer_id from sec.company_doors() d)
    and p.state not in ('proposed', 'agreed_employer', 'cancelled', 'did_not_show')
    and p.ends_on + 30 >= (at at time zone o.timezone)::date
$$;

/* What an employer may know of a placement, exactly. Her name, and the words she approved, only while she says yes to this company. */
create function sec.placement_as_shared(p placement) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'placementRef', p.reference,
    'firstName', case when y.yes then w.known_as end,
    'startDate', p.starts_on, 'endDate', p.ends_on,
    'weeklyHours', p.weekly_hours, 'hoursPattern', p.hours_pattern,
    'site', p.site, 'tasksAgreed', p.tasks_agreed,
    'supportAgreed', case when y.yes then p.support_agreed end,
    'instructionLanguages', p.instruction_languages,
    'contactCounsellor', jsonb_build_object('displayName', a.name, 'workPhone', m.work_phone),
    'status', p.state,
    'hours', coalesce((
      select jsonb_agg(jsonb_build_object(
        'entryRef', h.reference,
        'date', (h.starts_at at time zone h.timezone)::date,
        'start', to_char(h.starts_at at time zone h.timezone, 'HH24:MI'),
        'end', to_char(h.ends_at at time zone h.timezone, 'HH24:MI'),
        'minutes', h.minutes, 'state', h.state) order by h.starts_at desc)
      from hour_entry h where h.placement_id = p.id and h.state <> 'draft'), '[]'))
  from participant w
  join membership m on m.id = p.counsellor_id
  join account a on a.id = m.account_id
  cross join lateral (select exists (
    select 1 from consent k where k.organisation_id = p.organisation_id and k.participant_id = p.participant_id
      and k.purpose = 'share_employer' and k.employer_id = p.employer_id and k.withdrawn_on is null) as yes) y
  where w.id = p.participant_id
$$;

/* The space: what waits for her answer, then the placements. The trail remembers whose she was shown, before it leaves. */
create function sec.company_space(at timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  shown jsonb; whose uuid[];
begin
  if not exists (select 1 from sec.company_actor()) then return null; end if;
  select coalesce(jsonb_agg(sec.placement_as_shared(p) order by p.ends_on desc, p.starts_on desc, p.reference), '[]'),
    array_agg(distinct p.participant_id)
  into shown, whose from sec.company_placements(at) p;
  if whose is not null then
    perform sec.trace('company.read', 'shown', 'placement', null, whose, array['firstName', 'placement', 'hours'], cardinality(whose));
  end if;
  return jsonb_build_object('placements', shown, 'waiting', coalesce((
    select jsonb_agg(jsonb_build_object('placementRef', p.reference, 'entryRef', h.reference) order by h.starts_at, h.reference)
    from sec.company_placements(at) p join hour_entry h on h.placement_id = p.id
    where h.state = 'self_reported' and p.contact_id in (select d.contact_id from sec.company_doors() d)), '[]'));
end $$;

/* A day that waits for her is answered on the page that its letter opens: here without the letter. It ends with the session. */
create function sec.open_company_hours(entry uuid, new_hash bytea, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, expires_at, company_session_id)
  select new_hash, 'confirm_hours', p.organisation_id, p.contact_id, h.id, clock_timestamp() + interval '15 minutes', a.session_id
  from sec.company_actor() a, sec.company_placements(at) p
  join hour_entry h on h.placement_id = p.id and h.reference = entry and h.state <> 'draft'
  where p.contact_id in (select d.contact_id from sec.company_doors() d)
  on conflict (token_hash) do update set expires_at = excluded.expires_at;
  return found;
end $$;

/* Her company as its partners know it together, whom they know there, and herself. Nothing that one partner keeps to itself. */
create function sec.company_page() returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'person', jsonb_build_object('name', c.name, 'email', c.email, 'phone', c.phone, 'locale', c.locale),
    'name', e.name, 'activity', e.activity, 'sector', e.sector, 'size', e.size, 'website', e.website,
    'familyFriendly', e.family_friendly, 'familyFriendlyNote', e.family_friendly_note, 'accessibility', e.accessibility,
    'sites', coalesce((
      select jsonb_agg(jsonb_build_object(
        'name', s.name, 'address', s.address, 'postcode', s.postcode, 'town', s.town, 'transport', s.transport,
        'stepFree', s.step_free) order by s.name, s.id)
      from employer_site s where s.employer_id = e.id and s.closed_on is null), '[]'),
    'contacts', coalesce((
      select jsonb_agg(jsonb_build_object('name', k.name, 'email', k.email, 'roles', k.roles) order by k.name, k.email)
      from (select distinct on (o.email) o.name, o.email, o.roles from employer_contact o
            join sec.company_doors() d on d.organisation_id = o.organisation_id and d.employer_id = o.employer_id
            where o.email <> a.email and (o.left_on is null or o.left_on > sec.day_of(o.organisation_id))
            order by o.email, o.created_at, o.id) k), '[]'))
  from sec.company_actor() a
  join employer_contact c on c.id = a.contact_id
  join employer e on e.id = a.employer_id
$$;

/* How she is written to and spoken with, wherever she is known under this address. The address itself opens the space, and is ours to change. */
create function sec.revise_company_person(new_name text, new_phone text, new_locale text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update employer_contact c set name = new_name, phone = new_phone, locale = new_locale, version = c.version + 1,
    updated_at = clock_timestamp()
  where c.id in (select d.contact_id from sec.company_doors() d)
    and (c.name, c.phone, c.locale) is distinct from (new_name, new_phone, new_locale);
  return exists (select 1 from sec.company_actor());
end $$;

/* Whoever acts in a company's space stands in the trail as the contact she is. */
create or replace function sec.trace(
  act text, decision text, record_kind text, record_id uuid, participant_ids uuid[], fields text[], how_many int) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into audit_entry (
    organisation_id, actor_id, contact_id, session_id, act, decision, record_kind, record_id, participant_ids, fields, count)
  select coalesce(a.organisation_id, l.organisation_id, k.organisation_id), a.membership_id, coalesce(l.contact_id, k.contact_id),
    coalesce(a.session_id, k.id), trace.act, trace.decision, trace.record_kind, trace.record_id,
    coalesce(trace.participant_ids, '{}'), coalesce(trace.fields, '{}'), trace.how_many
  from (select 1) one
  left join sec.actor() a on true
  left join link_token l on l.token_hash = sec.hash_of('app.link') and a.membership_id is null
  left join company_session k on k.token_hash = sec.hash_of('app.company') and a.membership_id is null and l.id is null
$$;
grant execute on function sec.trace(text, text, text, uuid, uuid[], text[], int) to itinera_keeper;

do $$
declare
  f text;
  inner_ones constant text[] := array['company_actor()', 'company_doors()', 'company_link()', 'new_company_links(uuid[], bytea[], interval)',
    'open_company_session_of(uuid, bytea, text)', 'end_company_sessions(uuid[], text)', 'leave_company()',
    'company_placements(timestamptz)', 'placement_as_shared(placement)'];
  outer_ones constant text[] := array['company_enter(text)', 'ask_company_links(text, bytea[], interval)',
    'issue_company_link(uuid, bytea, interval)', 'renew_company_link(bytea, interval)', 'open_company_session(bytea, text)',
    'open_demo_company(uuid, bytea, text)', 'close_company_session()', 'company_space(timestamptz)',
    'open_company_hours(uuid, bytea, timestamptz)', 'company_page()', 'revise_company_person(text, text, text)'];
begin
  foreach f in array inner_ones || outer_ones loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
  end loop;
  foreach f in array outer_ones || array['company_link()'] loop
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
