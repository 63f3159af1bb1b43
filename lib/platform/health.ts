import "server-only"
import { db } from "./db"

/** Whether the database answers, and to a role that every wall holds: one that owns nothing and passes nothing by. */
export async function isReady(): Promise<boolean> {
  const asked = db.$queryRaw<{ walled: boolean }[]>`
    select not (r.rolsuper or r.rolbypassrls or r.rolcreaterole)
      and not exists (select 1 from pg_class c where c.relowner = r.oid) as walled
    from pg_roles r where r.rolname = current_user`
  return asked.then(
    ([role]) => role?.walled ?? false,
    () => false,
  )
}
