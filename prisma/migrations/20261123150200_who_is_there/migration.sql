-- Who is there. A session is named by its token in the setting app.session, a link by app.link; the database looks both up
-- itself at every statement, so nobody becomes someone else by typing an id, and what is revoked stops at once.

create function sec.hash_of(setting text) returns bytea
language sql stable set search_path = pg_catalog as $$
  select sha256(convert_to(nullif(current_setting(setting, true), ''), 'UTF8'))
$$;

create function sec.actor() returns table (
  membership_id uuid, account_id uuid, session_id uuid, role text, scope text, organisation_id uuid, programme_id uuid)
language sql stable security definer rows 1 set search_path = pg_catalog, public as $$
  select m.id, m.account_id, s.id, m.role, m.scope, m.organisation_id, m.programme_id
  from account_session s
  join membership m on m.id = s.membership_id
  join account a on a.id = m.account_id
  where s.token_hash = sec.hash_of('app.session')
    and s.revoked_at is null and clock_timestamp() < least(s.idle_until, s.absolute_until)
    and a.disabled_at is null and m.ended_at is null
$$;

create function sec.me() returns uuid language sql stable set search_path = pg_catalog as $$
  select membership_id from sec.actor() $$;

/* The organisation of a person who works there, coordinator or counsellor. */
create function sec.staffed() returns uuid language sql stable set search_path = pg_catalog as $$
  select organisation_id from sec.actor() where scope = 'organisation' and role in ('coordinator', 'counsellor') $$;

/* The organisation that this person coordinates; nothing for anybody else. */
create function sec.coordinated() returns uuid language sql stable set search_path = pg_catalog as $$
  select organisation_id from sec.actor() where scope = 'organisation' and role = 'coordinator' $$;

/* The organisation in which this person counsels; nothing for anybody else. */
create function sec.counselled() returns uuid language sql stable set search_path = pg_catalog as $$
  select organisation_id from sec.actor() where scope = 'organisation' and role = 'counsellor' $$;

/* The programme that this person coordinates as a whole; nothing for anybody else. */
create function sec.led_programme() returns uuid language sql stable set search_path = pg_catalog as $$
  select programme_id from sec.actor() where scope = 'programme' and role = 'coordinator' $$;

/* Entering: who this is, what the shell shows, and the idle limit moved on (at most once a minute). */
create function sec.enter(token text) returns table (
  membership_id uuid, account_id uuid, session_id uuid, role text, scope text, organisation_id uuid, programme_id uuid,
  name text, locale text, theme text, shortcuts boolean, organisation_name text, timezone text, country text,
  programme_title text, demo boolean)
language plpgsql security definer rows 1 set search_path = pg_catalog, public as $$
begin
  perform set_config('app.session', token, true);
  update account_session s
    set last_seen_at = clock_timestamp(),
        idle_until = least(clock_timestamp() + interval '30 minutes', s.absolute_until)
    where s.id = (select a.session_id from sec.actor() a) and s.last_seen_at < clock_timestamp() - interval '1 minute';
  return query
    select a.membership_id, a.account_id, a.session_id, a.role, a.scope, a.organisation_id, a.programme_id,
      p.name, p.locale, p.theme, p.shortcuts, o.name, coalesce(o.timezone, 'Europe/Brussels'), o.country::text,
      coalesce(g.title, (select g2.title from programme_partner pp join programme g2 on g2.id = pp.programme_id
                         where pp.organisation_id = a.organisation_id order by g2.starts_on desc limit 1)),
      exists (select 1 from demo_mark)
    from sec.actor() a
    join account p on p.id = a.account_id
    left join organisation o on o.id = a.organisation_id
    left join programme g on g.id = a.programme_id;
end $$;

/* What a password is checked against; nothing where there is no such usable account. */
create function sec.password_of(given_email text) returns table (account_id uuid, password_hash text)
language sql stable security definer rows 1 set search_path = pg_catalog, public as $$
  select a.id, a.password_hash from account a
  where a.email = lower(btrim(given_email)) and a.password_hash is not null and a.disabled_at is null
    and exists (select 1 from membership m where m.account_id = a.id and m.ended_at is null)
$$;

create function sec.open_session_of(member uuid, token_hash bytea, user_agent text) returns uuid
language sql security definer set search_path = pg_catalog, public as $$
  insert into account_session (token_hash, account_id, membership_id, idle_until, absolute_until, user_agent)
  select open_session_of.token_hash, m.account_id, m.id,
    clock_timestamp() + interval '30 minutes', clock_timestamp() + interval '8 hours', left(open_session_of.user_agent, 200)
  from membership m join account a on a.id = m.account_id
  where m.id = member and m.ended_at is null and a.disabled_at is null
  returning id
$$;
revoke all on function sec.open_session_of from public;

/* After the password was found right. */
create function sec.open_session(account uuid, token_hash bytea, user_agent text) returns uuid
language sql security definer set search_path = pg_catalog, public as $$
  select sec.open_session_of(
    (select m.id from membership m where m.account_id = account and m.ended_at is null order by m.started_at, m.id limit 1),
    token_hash, user_agent)
$$;

/* The demo's one-click door: there only while the database carries the demo's mark. */
create function sec.open_demo_session(member uuid, token_hash bytea, user_agent text) returns uuid
language sql security definer set search_path = pg_catalog, public as $$
  select sec.open_session_of(member, token_hash, user_agent) where exists (select 1 from demo_mark)
$$;

create function sec.demo_people() returns table (
  membership_id uuid, name text, role text, scope text, organisation_name text, country text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id, a.name, m.role, m.scope, o.name, o.country::text
  from membership m join account a on a.id = m.account_id left join organisation o on o.id = m.organisation_id
  where exists (select 1 from demo_mark) and m.ended_at is null and a.disabled_at is null
  order by m.scope desc, o.country, m.role, a.name
$$;

create function sec.close_session() returns void
language sql security definer set search_path = pg_catalog, public as $$
  update account_session set revoked_at = clock_timestamp(), revoked_reason = 'signed_out'
  where token_hash = sec.hash_of('app.session') and revoked_at is null
$$;

create function sec.close_my_sessions() returns integer
language sql security definer set search_path = pg_catalog, public as $$
  with closed as (
    update account_session set revoked_at = clock_timestamp(), revoked_reason = 'ended_all'
    where account_id = (select account_id from sec.actor()) and revoked_at is null returning 1)
  select count(*)::int from closed
$$;

create function sec.my_sessions() returns table (
  id uuid, created_at timestamptz, last_seen_at timestamptz, user_agent text, is_this boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id, s.created_at, s.last_seen_at, s.user_agent, s.id = a.session_id
  from sec.actor() a join account_session s on s.account_id = a.account_id
  where s.revoked_at is null and clock_timestamp() < least(s.idle_until, s.absolute_until)
  order by s.created_at desc
$$;

create function sec.set_preferences(new_locale text, new_theme text, new_shortcuts boolean) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update account set locale = new_locale, theme = new_theme, shortcuts = new_shortcuts
  where id = (select account_id from sec.actor())
$$;

/* The people who work in the actor's organisation: who may be assigned, who counsels whom. */
create function sec.staff() returns table (id uuid, name text, email text, role text, work_phone text, ended boolean)
language sql stable security definer rows 12 set search_path = pg_catalog, public as $$
  select m.id, a.name, a.email, m.role, m.work_phone, m.ended_at is not null
  from membership m join account a on a.id = m.account_id
  where m.organisation_id = sec.staffed()
$$;
