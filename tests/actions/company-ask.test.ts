import { beforeEach, expect, test, vi } from "vitest"
import { askCompany } from "@/lib/domain/company-ask/actions"
import { openCompany } from "@/lib/domain/company-link/actions"
import { planPlacement } from "@/lib/domain/placement/actions"
import { planSlot } from "@/lib/domain/placement-slot/actions"
import { instantAt } from "@/lib/platform/dates"
import { sendLetters } from "@/lib/platform/mail"
import { as, cast } from "@/tests/support/as"
import { browser } from "@/tests/support/browser-double"
import type { Cast, Player } from "@/tests/support/cast"
import { lettersIn, tokenIn } from "@/tests/support/letters"
import { owner } from "@/tests/support/own-database"
import { plainDay } from "@/tests/support/plain-day"
import { valueIn, workOf } from "@/tests/support/work-experience"

vi.mock("next/headers", async () => (await import("@/tests/support/browser-double")).nextHeaders)
vi.mock("next/server", () => ({ after: () => undefined }))

const day = "2027-08-25"
const noon = instantAt(day, "12:00", "Europe/Madrid")
let c: Cast
beforeEach(async () => {
  browser.forget()
  c = await cast()
})

const ask = (placementId: string, by: Player = c.noor, now?: Date) =>
  as(by, () => askCompany({ placementId }), now)
const refused = (word: string) => ({
  done: false,
  problems: { form: { key: `company-ask.problems.${word}` } },
})
async function lettersTo(address: string) {
  await sendLetters()
  return lettersIn(String(process.env.MAIL_DIR)).filter(({ to }) => to === address)
}

async function agreement() {
  await owner("update programme set ends_on = '2029-12-31'")
  const hers = workOf(c)
  const id = await hers.drafted()
  const stay = String((await hers.stays(id))[0]?.id)
  return { hers, id, stay, putOut: () => hers.move(day, id, "awaiting_signatures") }
}

async function shadowing() {
  const of = { participantId: c.basma, contactId: c.bakery.contact, kind: "shadowing" }
  const days = { startsOn: plainDay(3), endsOn: plainDay(3) }
  const { placementId } = valueIn(await as(c.noor, () => planPlacement({ ...of, ...days })))
  return placementId
}

test("an agreement that waits for its host is asked for by a letter that says nothing of her, and opens the space", async () => {
  const { stay, putOut } = await agreement()
  valueIn(await putOut())
  expect(await ask(stay, c.noor, noon)).toMatchObject({ done: true, value: { name: "Emile" } })
  const [letter, ...more] = await lettersTo(c.bakery.email)
  expect(more).toEqual([])
  expect(letter?.subject).toBe("Something waits for your answer")
  expect(letter?.text).toContain("A paper waits for your signature on your company’s pages.")
  expect(letter?.bytes).not.toMatch(/Amina|Bakery|Harbour|Noor|work experience|programme|mother/i)
  expect(await openCompany(tokenIn(letter), {})).toMatchObject({ done: true })
})

test("whoever signs for the company is asked to sign where the tutor does not", async () => {
  const { stay, putOut } = await agreement()
  valueIn(await putOut())
  await owner(
    `insert into employer_contact (organisation_id, employer_id, name, email, roles) values ($1, $2, 'Odile', 'odile@example.com', '{signs}')`,
    [c.harbour, c.bakery.employer],
  )
  expect(await ask(stay, c.noor, noon)).toMatchObject({ value: { name: "Odile" } })
  await owner("update employer_contact set left_on = '2027-01-01' where name = 'Odile'")
  expect(await ask(stay, c.noor, noon)).toMatchObject({ value: { name: "Emile" } })
})

test("a draft, and what the host has signed, asks nobody", async () => {
  const { hers, id, stay, putOut } = await agreement()
  expect(await ask(stay, c.noor, noon)).toMatchObject(refused("nothingWaits"))
  valueIn(await putOut())
  valueIn(await hers.sign(day, id, "host"))
  expect(await ask(stay, c.noor, noon)).toMatchObject(refused("nothingWaits"))
  expect(await lettersTo(c.bakery.email)).toEqual([])
})

test("planned days are asked about by a letter of the same kind, once there is a day", async () => {
  const placementId = await shadowing()
  expect(await ask(placementId)).toMatchObject(refused("nothingWaits"))
  const span = { date: plainDay(3), startTime: "09:00", endTime: "12:00" }
  valueIn(await as(c.noor, () => planSlot({ placementId, ...span })))
  expect(await ask(placementId)).toMatchObject({ value: { name: "Emile" } })
  const [letter] = await lettersTo(c.bakery.email)
  expect(letter?.text).toContain("Planned days wait for your answer on your company’s pages.")
  expect(letter?.bytes).not.toMatch(/Basma|Bakery|Harbour|shadowing/i)
})

test("a contact who left is not written to, and nobody more than four times an hour", async () => {
  const { stay, putOut } = await agreement()
  valueIn(await putOut())
  for (let time = 0; time < 4; time++) valueIn(await ask(stay, c.noor, noon))
  expect(await ask(stay, c.noor, noon)).toMatchObject(refused("tooManyLetters"))
  await owner("update employer_contact set left_on = '2027-01-01' where id = $1", [c.bakery.contact])
  expect(await ask(stay, c.noor, noon)).toMatchObject(refused("nobodyThere"))
})

test("a placement that this counsellor does not reach is not there", async () => {
  const { stay, putOut } = await agreement()
  valueIn(await putOut())
  await expect(ask(stay, c.lena, noon)).rejects.toThrow()
})
