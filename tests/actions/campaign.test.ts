import { beforeEach, describe, expect, test } from "vitest"
import { openCampaign, reviseCampaign } from "@/lib/domain/campaign/actions"
import { inviteEmployers, recordAnswer, remindInvite } from "@/lib/domain/campaign-invite/actions"
import { answerDays } from "@/lib/domain/campaign-invite/rules"
import { letContactGo } from "@/lib/domain/employer-contact/actions"
import { settleInvites } from "@/lib/platform/campaign-round"
import { sendLetters } from "@/lib/platform/mail"
import { as, cast } from "@/tests/support/as"
import { company, inMay, invited, lastToken, later, may, opened } from "@/tests/support/campaign"
import type { Cast } from "@/tests/support/cast"
import { lettersIn } from "@/tests/support/letters"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const invites = () => owner("select answer, asked_at, unanswered_at, contact_id from campaign_invite")
const problem = (word: string, at = "form") => ({
  done: false,
  problems: { [at]: expect.objectContaining({ key: `campaign-invite.problems.${word}` }) },
})

describe("a Mothers' Month", () => {
  test("is opened by a coordinator for her country, once a year, and its days can be changed", async () => {
    const campaignId = await opened(c)
    expect(await owner("select country, year, created_by from campaign")).toEqual([
      { country: "ES", year: 2026, created_by: c.clara.id },
    ])
    const again = await as(c.clara, () => openCampaign(may), inMay)
    expect(again).toMatchObject({ problems: { startsOn: { key: "campaign.problems.known" } } })
    const days = { campaignId, version: 1, ...may, startsOn: "2026-05-04" }
    expect(await as(c.clara, () => reviseCampaign(days))).toMatchObject({ done: true })
    expect(await as(c.clara, () => reviseCampaign(days))).toMatchObject({ conflict: { version: 2 } })
  })

  test("is nothing that a counsellor opens, nor another country's coordinator changes", async () => {
    await expect(as(c.noor, () => openCampaign(may))).rejects.toThrow()
    const campaignId = await opened(c)
    await expect(as(c.konrad, () => reviseCampaign({ campaignId, version: 1, ...may }))).rejects.toThrow()
    expect(await as(c.konrad, () => openCampaign(may))).toMatchObject({ done: true })
  })
})

test("a woman meets the standard by hours within the month's days, and by any hours where no month was ever opened", async () => {
  const counted = async () => {
    const [row] = await owner("select shadowing_counted from participant_tally where participant_id = $1", [
      c.amina,
    ])
    return row?.shadowing_counted
  }
  const day =
    "update hour_entry set starts_at = $2, ends_at = $2::timestamptz + interval '4 hours' where id = $1"
  await owner(day, [c.hoursOfAmina, "2026-04-30T08:00Z"])
  await owner(
    "update hour_entry set state = 'confirmed', confirmed_minutes = 240, confirmed_at = now() where id = $1",
    [c.hoursOfAmina],
  )
  expect(await counted()).toBe(true)
  const campaignId = await opened(c)
  expect(await counted()).toBe(false)
  await as(c.clara, () => reviseCampaign({ campaignId, version: 1, ...may, startsOn: "2026-04-30" }))
  expect(await counted()).toBe(true)
  await owner(day, [c.hoursOfAmina, "2026-06-01T08:00Z"])
  expect(await counted()).toBe(false)
})

describe("companies that are invited", () => {
  test("get a letter in their contact's language, with no woman and nothing of the programme in it", async () => {
    await owner("update employer_contact set locale = 'es' where id = $1", [c.bakery.contact])
    const { token } = await invited(c)
    expect(token).toHaveLength(43)
    await sendLetters()
    const letter = lettersIn(String(process.env.MAIL_DIR)).find(({ to }) => to === c.bakery.email)
    expect(letter?.subject).toContain("Una invitación para acoger")
    expect(letter?.text).toContain("Harbour House pide a North Bakery")
    expect(letter?.text).not.toMatch(/Amina|Mums|madre|migra/i)
  })

  test("are as many as were chosen; one without a contact of ours stops them all", async () => {
    const campaignId = await opened(c)
    const mill = await company(c, "Quiet Mill")
    const foundry = await c.put("employer", { name: "Far Foundry", country: "ES" })
    const invite = (...employerIds: string[]) =>
      as(c.noor, () => inviteEmployers({ campaignId, employerIds }), inMay)
    expect(await invite(mill, foundry)).toEqual(problem("noContact", "employerIds"))
    expect(await invites()).toEqual([])
    expect(await invite(mill, c.bakery.employer)).toMatchObject({ done: true, value: { count: 2 } })
    expect(await invite(mill)).toEqual(problem("known", "employerIds"))
    expect(await owner("select count(*)::int as n from letter")).toEqual([{ n: 2 }])
  })

  test("are not those of another country, nor of another partner that invited them first", async () => {
    const campaignId = await opened(c)
    const invite = (employerId: string) =>
      as(c.clara, () => inviteEmployers({ campaignId, employerIds: [employerId] }), inMay)
    await expect(invite(c.cafe.employer)).rejects.toThrow()
    await owner("update organisation set country = 'ES' where id = $1", [c.elbe])
    const asked = { invited_at: inMay, asked_at: inMay, invited_by: c.lena.id }
    const contact = await c.put("employer_contact", {
      ...{
        organisation_id: c.elbe,
        employer_id: c.bakery.employer,
        name: "Eva",
        email: "eva@bakery.example",
      },
    })
    await c.put("campaign_invite", {
      ...{ organisation_id: c.elbe, campaign_id: campaignId, employer_id: c.bakery.employer },
      ...{ contact_id: contact, ...asked },
    })
    expect(await invite(c.bakery.employer)).toEqual(problem("known", "employerIds"))
  })

  test("that want to be asked nothing are asked about first", async () => {
    const campaignId = await opened(c)
    await c.put(
      "employer_capacity",
      { organisation_id: c.harbour, employer_id: c.bakery.employer, paused_from: "2026-05-01" },
      null,
    )
    const invite = (accepted?: boolean) =>
      as(c.clara, () => inviteEmployers({ campaignId, employerIds: [c.bakery.employer], accepted }), inMay)
    expect(await invite()).toMatchObject({ done: false, doubts: [{ values: { names: "North Bakery" } }] })
    expect(await invite(true)).toMatchObject({ done: true })
  })

  test("are asked again, four times an hour at most, and not once they have answered", async () => {
    const { inviteId, token } = await invited(c)
    const remind = () => as(c.noor, () => remindInvite({ inviteId }), later(3))
    expect(await remind()).toMatchObject({ done: true })
    expect(await lastToken()).not.toBe(token)
    for (let time = 0; time < 3; time++) await remind()
    expect(await remind()).toEqual(problem("tooManyLetters"))
    await as(c.noor, () => recordAnswer({ inviteId, answer: "agreed" }), later(4))
    expect(await remind()).toEqual(problem("answered"))
    await expect(as(c.lena, () => remindInvite({ inviteId }))).rejects.toThrow()
  })

  test("E14: whoever follows a contact who left is asked next", async () => {
    const { inviteId } = await invited(c)
    const leaving = { contactId: c.bakery.contact, leftOn: "2026-05-04", successorId: "new" as const }
    const gone = () => letContactGo({ ...leaving, newName: "Frida", newEmail: "frida@bakery.example" })
    expect(await as(c.clara, gone, inMay)).toMatchObject({ done: true })
    expect(await as(c.clara, () => remindInvite({ inviteId }), later(1))).toMatchObject({ done: true })
    const [letter] = await owner(
      "select recipient from letter where text like '%/host/%' order by created_at desc limit 1",
    )
    expect(letter?.recipient).toBe("frida@bakery.example")
  })

  test(`have not answered after ${answerDays} days; another letter gives them as many again`, async () => {
    const { inviteId } = await invited(c)
    const round = (days: number) => as(null, () => settleInvites(answerDays), later(days))
    const silent = async () => (await invites())[0]?.unanswered_at !== null
    await round(answerDays - 1)
    expect(await silent()).toBe(false)
    await round(answerDays)
    expect(await silent()).toBe(true)
    await as(c.clara, () => remindInvite({ inviteId }), later(answerDays + 1))
    expect(await silent()).toBe(false)
    await round(2 * answerDays)
    expect(await silent()).toBe(false)
    await round(2 * answerDays + 1)
    expect(await silent()).toBe(true)
    await as(c.clara, () => recordAnswer({ inviteId, answer: "declined" }), later(30))
    expect(await silent()).toBe(false)
  })
})
