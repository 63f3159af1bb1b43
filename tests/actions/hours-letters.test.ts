import { expect, test } from "vitest"
import { reportHours } from "@/lib/domain/hours/actions"
import { addDays, civilDate } from "@/lib/platform/dates"
import { post, sendLetters } from "@/lib/platform/mail"
import { alone } from "@/lib/platform/transaction"
import { as, cast } from "@/tests/support/as"
import { lettersIn, tokenIn } from "@/tests/support/letters"
import { owner } from "@/tests/support/own-database"

const yesterday = addDays(civilDate(new Date(), "Europe/Madrid"), -1)
const morning = { date: yesterday, startTime: "09:00", endTime: "12:00" }
const letter = { recipient: "someone@example.com", subject: "s", text: "t", html: "<p>h</p>" }

test("a letter becomes a file in the mail folder, with text and html, and is forgotten here", async () => {
  const { noor, bakery, placementOfAmina } = await cast()
  await as(noor, () => reportHours({ placementId: placementOfAmina, ...morning }))
  expect(await sendLetters()).toBe(1)
  const sent = lettersIn(String(process.env.MAIL_DIR)).at(-1)
  expect(sent).toMatchObject({ to: bakery.email, subject: "Please confirm hours" })
  expect(sent?.text).toMatch(/^Hello Emile,\n\nPlease confirm 3\sh on .+, 09:00–12:00\./)
  expect(tokenIn(sent)).toHaveLength(43)
  expect(sent?.html).toContain(`/confirm/${tokenIn(sent)}"`)
  expect(await owner("select text, html, sent_at is not null as sent from letter")).toEqual([
    { text: "", html: "", sent: true },
  ])
  expect(await sendLetters()).toBe(0)
})

test("no byte of a letter tells who she is, where, or in which programme", async () => {
  const { noor, placementOfAmina } = await cast()
  await as(noor, () => reportHours({ placementId: placementOfAmina, ...morning }))
  await sendLetters()
  const bytes = lettersIn(String(process.env.MAIL_DIR)).at(-1)?.bytes.toLowerCase() ?? ""
  expect(bytes).not.toBe("")
  for (const hidden of [
    "amina",
    "haddad",
    "1992",
    "yusuf",
    "leila",
    "cnry",
    "bakery",
    "harbour",
    "mums",
    "noor",
    "shadowing",
  ])
    expect(bytes, hidden).not.toContain(hidden)
})

test("what a contact is called cannot become markup", async () => {
  const { noor, bakery, placementOfAmina } = await cast()
  await owner("update employer_contact set name = $2 where id = $1", [
    bakery.contact,
    '<img src=x onerror="1">',
  ])
  await as(noor, () => reportHours({ placementId: placementOfAmina, ...morning }))
  const [kept] = await owner("select html from letter")
  expect(kept?.html).toContain("&lt;img src=x onerror=&quot;1&quot;&gt;")
  expect(kept?.html).not.toContain("<img")
})

test("a letter posted in a transaction that is given up never goes out", async () => {
  const givenUp = as(null, () =>
    alone(null, async (tx) => {
      await post(tx, letter)
      throw new Error("something else failed")
    }),
  )
  await expect(givenUp).rejects.toThrow("something else failed")
  expect(await sendLetters()).toBe(0)
  expect(await owner("select id from letter")).toEqual([])
})

test("two senders at once send each letter once", async () => {
  await as(null, () => alone(null, (tx) => post(tx, letter)))
  const rounds = await Promise.all([sendLetters(), sendLetters(), sendLetters()])
  expect(rounds.reduce((sum, one) => sum + one, 0)).toBe(1)
})
