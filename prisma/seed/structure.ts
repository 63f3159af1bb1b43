import { createHash, randomBytes } from "node:crypto"
import { passwordHash } from "@/lib/platform/password"
import { standIn } from "@/lib/platform/stand-in"
import { houses } from "./houses"
import { phoneIn } from "./phones"

/** Asks the database as its owner. */
export type Ask = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Somebody who acts in the story, with a session of her own that ends with it. */
export type Actress = { id: string; token: string; name: string }
export type Place = {
  id: string
  country: string
  timezone: string
  coordinator: Actress
  /** who looks after children */
  carer: Actress
  counsellors: Actress[]
  employers: (typeof houses)[number]["employers"]
  locale: string
}

/** The demonstration's one password, written in the README. */
export const demoPassword = "itinera demo programme"

type Programme = { startsOn: string; endsOn: string; target: number; places?: number; prefix?: string }
type Put = (table: string, row: Record<string, unknown>, key?: string) => Promise<string>

/** The programme, its partners and their people: what exists before anybody acts. */
export async function layStructure(ask: Ask, asked: Programme) {
  const { startsOn, endsOn, target, places = houses.length, prefix = "" } = asked
  const put = putting(ask)
  const programme = await put("programme", {
    code: `${prefix}MUMS-AT-WORK`,
    title: "Mums@Work",
    fund: "amif_2014",
    grant_number: "957902",
    starts_on: startsOn,
    ends_on: endsOn,
    target_total: target,
  })
  const employ = employing(put, { hash: await passwordHash(demoPassword), prefix: prefix.toLowerCase() })
  const share = Math.ceil(target / places)
  const laid: Place[] = []
  for (const house of houses.slice(0, places)) {
    const { organisation: name, country, timezone, locale } = house
    const id = await put("organisation", { name, country, timezone, locale, kind: "partner" })
    await put(
      "programme_partner",
      { programme_id: programme, organisation_id: id, target: share },
      "organisation_id",
    )
    const coordinator = await employ(house.coordinator, { role: "coordinator", organisation_id: id }, house)
    const carer = await employ(house.carer, { role: "childcare", organisation_id: id }, house)
    const counsellors: Actress[] = []
    for (const counsellor of house.counsellors)
      counsellors.push(await employ(counsellor, { role: "counsellor", organisation_id: id }, house))
    laid.push({ id, country, timezone, coordinator, carer, counsellors, employers: house.employers, locale })
  }
  const lead = await employ(
    "Ingrid Hofmann",
    { role: "coordinator", scope: "programme", programme_id: programme },
    { country: "DE", locale: "en" },
  )
  return { programme, places: laid, lead }
}

function putting(ask: Ask): Put {
  return async (table, row, key = "id") => {
    const columns = Object.keys(row)
    const [written] = await ask(
      `insert into ${table} (${columns.join(", ")}) values (${columns.map((_, n) => `$${n + 1}`).join(", ")}) returning ${key}`,
      Object.values(row),
    )
    return String(written?.[key])
  }
}

type Home = { country: string; locale: string }

/** Accounts and memberships, each with a session that lasts as long as the seed. */
function employing(put: Put, { hash, prefix }: { hash: string; prefix: string }) {
  let employed = 0
  return async (name: string, membership: Record<string, unknown>, of: Home): Promise<Actress> => {
    const email = `${prefix}${plain(name)}@demo.itinera.example`
    const account_id = await put("account", { name, email, password_hash: hash, locale: of.locale })
    employed += 1
    const work_phone = phoneIn(of.country, 100 + employed)
    const id = await put("membership", { account_id, work_phone, ...membership })
    const token = randomBytes(32).toString("base64url")
    const until = new Date(Date.now() + 4 * 3_600_000)
    await put("account_session", {
      token_hash: createHash("sha256").update(token).digest(),
      account_id,
      membership_id: id,
      idle_until: until,
      absolute_until: until,
      user_agent: "seed",
    })
    return { id, token, name }
  }
}

/** Acts as somebody at a time. */
export function as<Value>(actress: Actress, at: Date, act: () => Promise<Value>): Promise<Value> {
  return standIn.run({ key: { session: actress.token }, now: at }, act)
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^a-zA-Z ]/g, "")
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ".")
}
