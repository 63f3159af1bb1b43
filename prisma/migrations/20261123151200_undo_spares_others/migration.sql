-- A session that somebody else has written about cannot be taken back as if it had never been.

grant create on schema sec to itinera_keeper;

create function sec.others_wrote(of_session uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from counselling_note n where n.session_id = of_session and n.author_id <> sec.me())
    or exists (select 1 from next_step t where t.session_id = of_session and t.created_by <> sec.me())
$$;
alter function sec.others_wrote(uuid) owner to itinera_keeper;

revoke create on schema sec from itinera_keeper;
revoke execute on function sec.others_wrote(uuid) from public;
grant execute on function sec.others_wrote(uuid) to itinera_app;
