-- Whether a form was sent before is looked up before its transaction and not in it: serializable transactions that look into one
-- page of an index, and then write into it, wait for each other though they have nothing to do with one another.

/* As whoever holds the token, behind the wall of the table: one's own answers and nobody else's. */
create function sec.answered(token text, sent_under uuid) returns jsonb
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  perform set_config('app.session', token, true);
  return (select outcome from submission where membership_id = sec.me() and key = sent_under);
end $$;

revoke execute on function sec.answered(text, uuid) from public;
grant execute on function sec.answered(text, uuid) to itinera_app;
