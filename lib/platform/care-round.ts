import "server-only"
import { now } from "./clock"
import { db } from "./db"
import { patiently } from "./transaction"

/** What time alone does to childcare: offered places that nobody confirmed go to the next of the line, and a line ends when its session begins. */
export async function settleCare(): Promise<void> {
  await patiently(() => db.$queryRaw`select sec.settle_all_care(${now()})`)
}
