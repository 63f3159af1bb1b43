-- What she signed stays as she signed it, and stays in force until another version is signed.

/* a phrase's blank: a name or a place, the same in every language; and the phrase's words on the copy that was signed */
alter table road_map_step add column detail text, add column signed_text text;
/* every free text keeps its language */
alter table road_map add column goal_language text;
/* who a contact is to her, from the list */
alter table road_map_contact add column phrase_key text, add column language text;
/* the shipped words that a person looked at when she checked them; when they change, nobody has checked them */
alter table phrase_check add column shipped_text text;

/* one road map is in force, and at most one other in the making */
drop index road_map_in_force;
create unique index road_map_in_force on road_map (organisation_id, participant_id)
  where superseded_at is null and state <> 'draft';
create unique index road_map_in_the_making on road_map (organisation_id, participant_id) where state = 'draft';

/* Whoever serves a page writes only into a draft. Only how a step went is told later. */
create function sec.keep_signed_road_map() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  told constant text[] := array['state', 'reason', 'version', 'updated_at'];
  put constant jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  standing text;
begin
  if current_user <> 'itinera_app' then return null; end if;
  if tg_op = 'UPDATE' and to_jsonb(old) - told = to_jsonb(new) - told then return null; end if;
  select r.state into standing from road_map r where r.id = (put ->> 'road_map_id')::uuid;
  if standing is distinct from 'draft' then
    raise exception using errcode = 'check_violation', message = 'a signed road map is not rewritten';
  end if;
  return null;
end $$;
revoke execute on function sec.keep_signed_road_map() from public;
create trigger keep_signed after insert or update or delete on road_map_step
  for each row execute function sec.keep_signed_road_map();
create trigger keep_signed after insert or update or delete on road_map_contact
  for each row execute function sec.keep_signed_road_map();

create function sec.keep_signed_facts() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  later constant text[] := array['state', 'copy_given_on', 'superseded_at', 'version', 'updated_at'];
begin
  if current_user = 'itinera_app' and old.state <> 'draft'
      and (new.state = 'draft' or to_jsonb(old) - later <> to_jsonb(new) - later) then
    raise exception using errcode = 'check_violation', message = 'a signed road map is not rewritten';
  end if;
  return null;
end $$;
revoke execute on function sec.keep_signed_facts() from public;
create trigger keep_signed after update on road_map for each row execute function sec.keep_signed_facts();
