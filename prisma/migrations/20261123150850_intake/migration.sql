-- What an intake must know and the person at the desk may not read: answered with yes or no, never with a row.

grant create on schema sec to itinera_keeper;

/* Whether a child of hers is on record, for whoever may read her case. */
create function sec.has_child(of_participant uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select 1 from child c join participant p on p.id = c.participant_id
    where p.id = of_participant
      and (p.organisation_id = sec.coordinated() or p.id in (select sec.caseload())))
$$;
alter function sec.has_child(uuid) owner to itinera_keeper;

/* Whether this organisation knows the reference, or somebody of the same name and birth, already. */
create function sec.already_registered(reference text, names text, born text) returns table (
  same_reference boolean, same_person boolean)
language sql stable security definer rows 1 set search_path = pg_catalog, public as $$
  select
    exists (select 1 from participant p
            where p.organisation_id = o.id and p.external_reference = reference),
    exists (select 1 from participant p
            where p.organisation_id = o.id and p.search_name = sec.plain(names) and p.birth is not distinct from born
              and p.phase not in ('merged', 'erased'))
  from organisation o where o.id = sec.staffed()
$$;
alter function sec.already_registered(text, text, text) owner to itinera_keeper;

revoke create on schema sec from itinera_keeper;
revoke execute on function sec.has_child(uuid), sec.already_registered(text, text, text) from public;
grant execute on function sec.has_child(uuid), sec.already_registered(text, text, text) to itinera_app;
