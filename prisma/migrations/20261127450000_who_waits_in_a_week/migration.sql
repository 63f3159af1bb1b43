grant create on schema sec to itinera_keeper;

create index childcare_booking_waiting on childcare_booking (offer_id) where state = 'waitlisted';

/* At which of these offers, of one's organisation, children wait, and how many. */
create function sec.care_waiting(offers uuid[]) returns table (offer_id uuid, waiting int)
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $$
  select b.offer_id, count(*)::int from childcare_booking b
  join childcare_offer o on o.id = b.offer_id and o.organisation_id = (select sec.staffed())
  where b.offer_id = any (offers) and b.state = 'waitlisted'
  group by b.offer_id
$$;
alter function sec.care_waiting(uuid[]) owner to itinera_keeper;
revoke execute on function sec.care_waiting(uuid[]) from public;
grant execute on function sec.care_waiting(uuid[]) to itinera_app;

revoke create on schema sec from itinera_keeper;
