-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email_hash" BYTEA NOT NULL,
    "account_id" UUID,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "succeeded" BOOLEAN,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_in_attempt_email_hash_at_idx" ON "sign_in_attempt"("email_hash", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_address_at_idx" ON "sign_in_attempt"("address", "at");

-- Signing in with a password: tried, limited and remembered here, so that nothing is held open while the password is checked.
-- Five failures in fifteen minutes for an account and twenty for an address, then a wait that grows. Whoever has signed in from an
-- address before has a limit of her own there: a stranger who fails on purpose cannot keep her out.

/* What counts as one address: all of IPv4, the /64 of IPv6. */
create function sec.neighbourhood(address text) returns text
language plpgsql immutable set search_path = pg_catalog as $$
declare
  given inet := regexp_replace(btrim(address), '^::ffff:(\d+\.)', '\1')::inet;
begin
  return host(network(set_masklen(given, case family(given) when 4 then 32 else 64 end)));
exception when others then
  return 'unknown';
end $$;

/* Seconds to wait before another try is looked at. An open try counts as a failure until it is known not to be one. */
create function sec.sign_in_wait(hashed bytea, neighbourhood text) returns int
language sql stable security definer set search_path = pg_catalog, public as $$
  with recent as (
    select t.address, t.at, t.email_hash = hashed as of_account
    from sign_in_attempt t
    where t.succeeded is not true and t.at > clock_timestamp() - interval '15 minutes'
      and (t.email_hash = hashed or t.address = neighbourhood)
  ), here as (
    select max(t.at) as last_success from sign_in_attempt t
    where t.email_hash = hashed and t.address = neighbourhood and t.succeeded
  ), of_account as (
    select count(*) as failures, max(r.at) as last_at from recent r, here
    where r.of_account and (here.last_success is null or (r.address = neighbourhood and r.at > here.last_success))
  ), of_address as (
    select count(*) as failures, max(r.at) as last_at from recent r where r.address = neighbourhood
  )
  select greatest(0,
    case when a.failures >= 5 then
      ceil(extract(epoch from a.last_at + least(power(2, a.failures - 5), 4) * interval '1 minute' - clock_timestamp())) end,
    case when d.failures >= 20 then
      ceil(extract(epoch from d.last_at + least(power(2, d.failures - 20), 8) * interval '1 minute' - clock_timestamp())) end)::int
  from of_account a, of_address d
$$;

/* Opens a try: how long to wait, or what the password is checked against. The same for an account that is not there. */
create function sec.begin_sign_in(given_email text, given_address text) returns table (
  attempt uuid, wait_seconds int, password_hash text)
language plpgsql security definer rows 1 set search_path = pg_catalog, public as $$
declare
  hashed bytea := sha256(convert_to(lower(btrim(given_email)), 'UTF8'));
  neighbourhood text := sec.neighbourhood(given_address);
  known record;
begin
  perform pg_advisory_xact_lock(hashtextextended('sign-in ' || encode(hashed, 'hex'), 0));
  perform pg_advisory_xact_lock(hashtextextended('sign-in from ' || neighbourhood, 1));
  delete from sign_in_attempt t
    where t.at < clock_timestamp() - interval '1 day' and (t.succeeded is not true or t.at < clock_timestamp() - interval '90 days');
  wait_seconds := sec.sign_in_wait(hashed, neighbourhood);
  if wait_seconds = 0 then
    select p.account_id, p.password_hash into known from sec.password_of(given_email) p;
    password_hash := known.password_hash;
    insert into sign_in_attempt (email_hash, account_id, address) values (hashed, known.account_id, neighbourhood)
      returning id into attempt;
  end if;
  return next;
end $$;

/* Ends a try, once and within a minute: a session where the password was right, a line of the trail either way. */
create function sec.finish_sign_in(attempt uuid, fits boolean, new_hash bytea, user_agent text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  known uuid; opened uuid;
begin
  update sign_in_attempt t set succeeded = (fits and t.account_id is not null)
    where t.id = attempt and t.succeeded is null and t.at > clock_timestamp() - interval '1 minute'
    returning t.account_id into known;
  if not found then return null; end if;
  if fits then opened := sec.open_session(known, new_hash, user_agent); end if;
  perform sec.trace_session('account.sign-in', opened, known);
  return opened;
end $$;

/* A session's own line in the trail: who signed in, or at whose account somebody failed to. */
create function sec.trace_session(act text, opened uuid, account uuid) returns void
language sql security definer set search_path = pg_catalog, public as $$
  insert into audit_entry (organisation_id, actor_id, session_id, act, decision, record_kind, record_id)
  select m.organisation_id, m.id, s.id, trace_session.act, case when s.id is null then 'refused' else 'done' end,
    case when s.id is null then 'account' else 'session' end, coalesce(s.id, account)
  from (select 1) one
  left join account_session s on s.id = opened
  left join membership m on m.id = s.membership_id
$$;

create or replace function sec.open_demo_session(member uuid, token_hash bytea, user_agent text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  opened uuid;
begin
  if not exists (select 1 from demo_mark) then return null; end if;
  opened := sec.open_session_of(member, token_hash, user_agent);
  if opened is not null then perform sec.trace_session('account.choose-demo-person', opened, null); end if;
  return opened;
end $$;

create or replace function sec.close_session() returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  own uuid := (select session_id from sec.actor());
begin
  if own is null then return; end if;
  perform sec.trace_session('account.sign-out', own, null);
  update account_session set revoked_at = clock_timestamp(), revoked_reason = 'signed_out' where id = own;
end $$;

create or replace function sec.close_my_sessions() returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  me record; closed int;
begin
  select session_id, account_id into me from sec.actor();
  if not found then return 0; end if;
  perform sec.trace_session('account.end-sessions', me.session_id, null);
  update account_session set revoked_at = clock_timestamp(), revoked_reason = 'ended_all'
    where account_id = me.account_id and revoked_at is null;
  get diagnostics closed = row_count;
  return closed;
end $$;

/* What is not said stays as it is. */
create or replace function sec.set_preferences(new_locale text, new_theme text, new_shortcuts boolean) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update account set locale = coalesce(new_locale, locale), theme = coalesce(new_theme, theme),
    shortcuts = coalesce(new_shortcuts, shortcuts)
  where id = (select account_id from sec.actor())
$$;

/* In the demo: the employers with hours that wait for their answer, and a fresh link to one of them. Nothing without the mark. */
grant create on schema sec to itinera_keeper;
grant select on demo_mark to itinera_keeper;

create function sec.demo_waiting_hours() returns table (
  contact_id uuid, contact_name text, employer text, country text, organisation_id uuid, record_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct on (c.id) c.id, c.name, e.name, e.country::text, c.organisation_id, h.id
  from employer_contact c
  join employer e on e.id = c.employer_id
  join placement p on p.organisation_id = c.organisation_id and p.contact_id = c.id and p.ends_on + 30 >= current_date
  join hour_entry h on h.organisation_id = p.organisation_id and h.placement_id = p.id and h.state = 'self_reported'
  where exists (select 1 from demo_mark) and (c.left_on is null or c.left_on > current_date)
  order by c.id, h.starts_at desc
$$;
alter function sec.demo_waiting_hours() owner to itinera_keeper;

create function sec.open_demo_link(contact uuid, new_hash bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, expires_at)
  select new_hash, 'confirm_hours', w.organisation_id, w.contact_id, w.record_id, clock_timestamp() + interval '8 hours'
  from sec.demo_waiting_hours() w where w.contact_id = contact;
  return found;
end $$;
alter function sec.open_demo_link(uuid, bytea) owner to itinera_keeper;

/* Who registers somebody accompanies her from the first day; nobody takes over a colleague's participant by herself. */
create function sec.newly_registered() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, public as $$
  select p.id from participant p
  where p.organisation_id = sec.counselled() and p.created_by = sec.me()
    and not exists (select 1 from assignment a where a.organisation_id = p.organisation_id and a.participant_id = p.id)
$$;
alter function sec.newly_registered() owner to itinera_keeper;
revoke create on schema sec from itinera_keeper;

drop policy register on assignment;
create policy register on assignment for insert to itinera_app
  with check (organisation_id = (select sec.coordinated())
    or (organisation_id = (select sec.counselled()) and counsellor_id = (select sec.me())
        and participant_id in (select sec.newly_registered())));

revoke execute on function
  sec.neighbourhood(text), sec.sign_in_wait(bytea, text), sec.begin_sign_in(text, text),
  sec.finish_sign_in(uuid, boolean, bytea, text), sec.trace_session(text, uuid, uuid),
  sec.demo_waiting_hours(), sec.open_demo_link(uuid, bytea), sec.newly_registered() from public;
grant execute on function
  sec.begin_sign_in(text, text), sec.finish_sign_in(uuid, boolean, bytea, text),
  sec.demo_waiting_hours(), sec.open_demo_link(uuid, bytea), sec.newly_registered() to itinera_app;
/* A password is checked, and a session opened, through a try and not beside it. */
revoke execute on function sec.password_of(text), sec.open_session(uuid, bytea, text) from itinera_app, itinera_keeper;
