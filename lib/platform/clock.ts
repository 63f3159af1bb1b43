import { env } from "./env"
import { standIn } from "./stand-in"

const started = Date.now()
const offset = env.CLOCK_START ? Date.parse(env.CLOCK_START) - started : 0

/** The time, for everything that asks for it. */
export function now(): Date {
  return standIn.getStore()?.now ?? new Date(Date.now() + offset)
}
