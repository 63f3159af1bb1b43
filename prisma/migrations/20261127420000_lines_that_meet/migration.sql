grant create on schema sec to itinera_keeper;

/* A child can wait at one offer while a place at another is hers for the time being: what changes at the one changes who can be asked
   at the other. So the offers whose lines meet are settled together, until nothing changes any more. Its twin is tests/support/care-world.ts. */
create function sec.settle_lines(offers uuid[], at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  lines uuid[] := array(select distinct unnest(offers) order by 1);
  wider uuid[];
  before text;
  after text;
begin
  loop
    wider := array(
      select unnest(lines)
      union
      select w.offer_id from childcare_booking b
      join childcare_booking w on w.organisation_id = b.organisation_id and w.participant_id = b.participant_id and w.child_id = b.child_id
        and w.offer_id <> b.offer_id and w.state = 'waitlisted'
        and w.session_starts_at < b.session_ends_at and b.session_starts_at < w.session_ends_at
      where b.offer_id = any (lines)
      order by 1);
    exit when wider = lines;
    lines := wider;
  end loop;

  loop
    before := sec.standing_at(lines);
    perform sec.settle_offer(one, at) from unnest(lines) one;
    after := sec.standing_at(lines);
    exit when after is not distinct from before;
  end loop;
end $$;
alter function sec.settle_lines(uuid[], timestamptz) owner to itinera_keeper;

create function sec.standing_at(offers uuid[]) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select md5(string_agg(b.id || b.state, ' ' order by b.id)) from childcare_booking b
  where b.offer_id = any (offers) and b.state in ('waitlisted', 'offered', 'confirmed')
$$;
alter function sec.standing_at(uuid[]) owner to itinera_keeper;

create or replace function sec.settle_care(offers uuid[], at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform sec.settle_lines(array(
    select o.id from childcare_offer o where o.id = any (offers) and o.organisation_id = sec.staffed()), at);
end $$;

create or replace function sec.settle_all_care(at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  pending constant uuid[] := array(
    select distinct b.offer_id from childcare_booking b where b.state in ('waitlisted', 'offered') order by 1);
begin
  perform sec.settle_lines(pending, at);
  return cardinality(pending);
end $$;

revoke execute on function sec.settle_lines(uuid[], timestamptz), sec.standing_at(uuid[]) from public;
revoke create on schema sec from itinera_keeper;
