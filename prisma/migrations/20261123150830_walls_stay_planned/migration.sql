-- Who is there, as before and seven times as fast: every policy asks it once per table and statement, and a function in plain SQL
-- that cannot melt into its query is planned anew at each call, while plpgsql keeps its plan for as long as the connection lives.
create or replace function sec.hash_of(setting text) returns bytea
language plpgsql stable set search_path = pg_catalog as $$
begin
  return sha256(convert_to(nullif(current_setting(setting, true), ''), 'UTF8'));
end $$;

create or replace function sec.actor() returns table (
  membership_id uuid, account_id uuid, session_id uuid, role text, scope text, organisation_id uuid, programme_id uuid)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public as $$
begin
  return query
    select m.id, m.account_id, s.id, m.role, m.scope, m.organisation_id, m.programme_id
    from account_session s
    join membership m on m.id = s.membership_id
    join account a on a.id = m.account_id
    where s.token_hash = sec.hash_of('app.session')
      and s.revoked_at is null and clock_timestamp() < least(s.idle_until, s.absolute_until)
      and a.disabled_at is null and m.ended_at is null;
end $$;

create or replace function sec.me() returns uuid language plpgsql stable set search_path = pg_catalog as $$
begin
  return (select membership_id from sec.actor());
end $$;

create or replace function sec.staffed() returns uuid language plpgsql stable set search_path = pg_catalog as $$
begin
  return (select organisation_id from sec.actor() where scope = 'organisation' and role in ('coordinator', 'counsellor'));
end $$;

create or replace function sec.coordinated() returns uuid language plpgsql stable set search_path = pg_catalog as $$
begin
  return (select organisation_id from sec.actor() where scope = 'organisation' and role = 'coordinator');
end $$;

create or replace function sec.counselled() returns uuid language plpgsql stable set search_path = pg_catalog as $$
begin
  return (select organisation_id from sec.actor() where scope = 'organisation' and role = 'counsellor');
end $$;

create or replace function sec.led_programme() returns uuid language plpgsql stable set search_path = pg_catalog as $$
begin
  return (select programme_id from sec.actor() where scope = 'programme' and role = 'coordinator');
end $$;

create or replace function sec.caseload() returns setof uuid
language plpgsql stable security definer rows 30 set search_path = pg_catalog, public as $$
begin
  return query
    select a.participant_id
    from (select membership_id, organisation_id from sec.actor()
          where scope = 'organisation' and role = 'counsellor') me
    join organisation o on o.id = me.organisation_id
    join assignment a on a.counsellor_id = me.membership_id and a.organisation_id = me.organisation_id
      and a.from_on <= (now() at time zone o.timezone)::date
      and (a.until_on is null or a.until_on >= (now() at time zone o.timezone)::date);
end $$;

create or replace function sec.led_sessions() returns setof uuid
language plpgsql stable security definer rows 500 set search_path = pg_catalog, public as $$
begin
  return query
    select s.id
    from (select membership_id, organisation_id from sec.actor()
          where scope = 'organisation' and role = 'counsellor') me
    join counselling_session s on s.counsellor_id = me.membership_id and s.organisation_id = me.organisation_id;
end $$;
