import { standIn } from "@/lib/platform/stand-in"
import { type Cast, makeCast, type Player } from "./cast"
import { owner } from "./own-database"

/** The standing cast, in the database of this test. */
export function cast(now?: Date): Promise<Cast> {
  return makeCast((sql, values) => owner(sql, values), now)
}

/** Acts as a person of the cast; nobody when null. */
export function as<Value>(
  player: Pick<Player, "token"> | null,
  act: () => Promise<Value>,
  now?: Date,
): Promise<Value> {
  return standIn.run({ key: player && { session: player.token }, ...(now && { now }) }, act)
}

/** Acts with a link from an e-mail. */
export function withLink<Value>(token: string, act: () => Promise<Value>, now?: Date): Promise<Value> {
  return standIn.run({ key: { link: token }, ...(now && { now }) }, act)
}
