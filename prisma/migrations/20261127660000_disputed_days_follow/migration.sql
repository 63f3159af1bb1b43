-- Whoever follows a contact who leaves also follows her where a day is in dispute: once it is settled somebody has to be asked (E14).
grant create on schema sec to itinera_keeper;
do $$
declare
  body text := pg_get_functiondef('sec.hand_over_contact(uuid, uuid, date, bytea[], interval)'::regprocedure);
  waits constant text := 'h.placement_id = p.id and h.state = ''self_reported''));';
begin
  if position(waits in body) = 0 then raise exception 'the contact is not handed over as expected'; end if;
  execute replace(body, waits, 'h.placement_id = p.id and h.state in (''self_reported'', ''disputed'')));');
end $$;
revoke create on schema sec from itinera_keeper;
