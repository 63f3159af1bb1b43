import { openCampaign } from "@/lib/domain/campaign/actions"
import { inviteEmployers } from "@/lib/domain/campaign-invite/actions"
import { as } from "./as"
import type { Cast } from "./cast"
import { tokenIn } from "./letters"
import { owner } from "./own-database"

/** Monday 4 May 2026, noon in Madrid: the third working day of the month. */
export const inMay = new Date("2026-05-04T10:00Z")
export const may = { startsOn: "2026-05-01", endsOn: "2026-05-31" }
export const later = (days: number) => new Date(inMay.getTime() + days * 86_400_000)

/** Harbour House's month, opened by its coordinator. */
export async function opened({ clara }: Cast): Promise<string> {
  const outcome = await as(clara, () => openCampaign(may), inMay)
  if (!outcome.done) throw new Error("The campaign was not opened")
  return outcome.value.campaignId
}

/** The bakery is invited; the link is read from its letter. */
export async function invited(c: Cast, at = inMay) {
  const campaignId = await opened(c)
  const invite = () => inviteEmployers({ campaignId, employerIds: [c.bakery.employer] })
  const outcome = await as(c.clara, invite, at)
  if (!outcome.done) throw new Error("The company was not invited")
  const [row] = await owner("select id from campaign_invite where campaign_id = $1", [campaignId])
  return { campaignId, inviteId: String(row?.id), token: await lastToken() }
}

/** The link of the letter that was written last. */
export async function lastToken(): Promise<string> {
  const [letter] = await owner(
    "select text from letter where text like '%/host/%' order by created_at desc limit 1",
  )
  return tokenIn({ text: String(letter?.text) })
}

/** Another company of the country at which Harbour House knows somebody. */
export async function company({ put, harbour }: Cast, name: string, contact: object = {}): Promise<string> {
  const employer = await put("employer", { name, country: "ES" }, "shared")
  await put("employer_contact", {
    ...{ organisation_id: harbour, employer_id: employer, name: `Host of ${name}` },
    ...{ email: `${name.toLowerCase().replaceAll(/\W/g, "")}@host.example`, is_main: true, ...contact },
  })
  return employer
}
