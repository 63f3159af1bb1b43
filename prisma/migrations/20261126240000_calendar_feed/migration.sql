-- A calendar program reads a person's sessions by a secret address. It holds no session of ours, so one function says exactly what
-- it is shown, at the detail its owner chose, and no name of a participant ever leaves.

/* how often a session was planned anew: calendar programs take the higher number */
alter table counselling_session add column if not exists sequence int not null default 0;

CREATE TABLE "calendar_feed" (
    "membership_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "detail" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("membership_id")
);
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table calendar_feed add constraint calendar_feed_detail check (detail in ('busy', 'code', 'initials'));
grant select, insert, update, delete on calendar_feed to itinera_keeper;

grant create on schema sec to itinera_keeper;

create function sec.count_planning() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.starts_at, new.ends_at, new.timezone, new.mode, new.place) is distinct from
      (old.starts_at, old.ends_at, old.timezone, old.mode, old.place)
    or (new.state = 'cancelled') is distinct from (old.state = 'cancelled') then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;
create trigger count_planning before update on counselling_session for each row execute function sec.count_planning();

/* The sessions somebody's calendar shows: those she leads, and where she coordinates, what is planned for groups. */
create function sec.in_calendar_of(of_membership uuid, first timestamptz, last timestamptz) returns setof counselling_session
language sql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
  select s.* from membership m
  join counselling_session s on s.organisation_id = m.organisation_id and s.starts_at >= first and s.starts_at < last
    and case m.role when 'counsellor' then s.counsellor_id = m.id when 'coordinator' then s.kind <> 'individual' else false end
  where m.id = of_membership and m.scope = 'organisation'
$$;
alter function sec.in_calendar_of(uuid, timestamptz, timestamptz) owner to itinera_keeper;
revoke execute on function sec.in_calendar_of(uuid, timestamptz, timestamptz) from public;

/* What stands behind a secret address; nothing for one nobody has, nor for whoever works here no more. Of a participant it says her
   code or her initials, and of what was cancelled nobody. Where an individual session takes place is not said: it can be her home. */
create function sec.calendar_behind_link(first timestamptz, last timestamptz, at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  feed record;
begin
  update calendar_feed f set read_at = at
  from membership m join account a on a.id = m.account_id
  where f.token_hash = sec.hash_of('app.link') and m.id = f.membership_id
    and m.ended_at is null and a.disabled_at is null
  returning f.membership_id, f.detail, a.locale into feed;
  if not found then return null; end if;
  return jsonb_build_object('locale', feed.locale, 'detail', feed.detail, 'meetings', (
    select coalesce(jsonb_agg(jsonb_build_object(
        'id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'timezone', s.timezone, 'sequence', s.sequence,
        'state', s.state, 'changedAt', s.updated_at)
      || case when feed.detail = 'busy' then '{}' else jsonb_build_object(
        'kind', s.kind, 'mode', s.mode, 'people', case when s.kind = 'individual' and s.state <> 'cancelled' then (
          select coalesce(jsonb_agg(case feed.detail when 'code' then p.pseudonym
              else upper(left(p.known_as, 1)) || coalesce(' ' || upper(left(p.family_name, 1)), '') end order by p.pseudonym), '[]')
          from attendance t join participant p on p.organisation_id = t.organisation_id and p.id = t.participant_id
          where t.organisation_id = s.organisation_id and t.session_id = s.id
            and t.state not in ('waitlisted', 'cancelled_by_participant', 'cancelled_by_org')) else '[]' end)
        || case when s.kind = 'individual' then '{}' else jsonb_build_object('title', s.title, 'place', s.place) end end
      order by s.starts_at, s.id), '[]')
    from sec.in_calendar_of(feed.membership_id, first, last) s));
end $$;
alter function sec.calendar_behind_link(timestamptz, timestamptz, timestamptz) owner to itinera_keeper;

/* One's own address: whether there is one, and what it tells. The address itself is kept nowhere. */
create function sec.my_feed() returns table (detail text, created_at timestamptz, read_at timestamptz)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select f.detail, f.created_at, f.read_at from calendar_feed f where f.membership_id = (select sec.me())
$$;
alter function sec.my_feed() owner to itinera_keeper;

/* A new address; one that was given out before opens nothing from then on. */
create function sec.open_feed(new_hash bytea, new_detail text, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into calendar_feed (membership_id, token_hash, detail, created_at)
  select m.id, new_hash, new_detail, at from membership m where m.id = (select sec.me()) and m.scope = 'organisation'
  on conflict (membership_id) do update set token_hash = excluded.token_hash, detail = excluded.detail,
    created_at = excluded.created_at, read_at = null
$$;
alter function sec.open_feed(bytea, text, timestamptz) owner to itinera_keeper;

create function sec.tell_feed(new_detail text) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with told as (update calendar_feed set detail = new_detail where membership_id = (select sec.me()) returning 1)
  select exists (select 1 from told)
$$;
alter function sec.tell_feed(text) owner to itinera_keeper;

create function sec.close_feed() returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with closed as (delete from calendar_feed where membership_id = (select sec.me()) returning 1)
  select exists (select 1 from closed)
$$;
alter function sec.close_feed() owner to itinera_keeper;

do $$
declare f text;
begin
  foreach f in array array['calendar_behind_link(timestamptz, timestamptz, timestamptz)', 'my_feed()',
    'open_feed(bytea, text, timestamptz)', 'tell_feed(text)', 'close_feed()'] loop
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
