import "server-only"
import { db } from "./db"

/** Whether the database answers the role that serves. */
export async function isReady(): Promise<boolean> {
  return db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
}
