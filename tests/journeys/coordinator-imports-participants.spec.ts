import { createHash, randomBytes } from "node:crypto"
import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import type { Ask, Player } from "@/tests/support/cast"
import {
  baseUrl,
  endSessions,
  expect,
  expectAccessibleInEveryLook,
  signIn,
  test,
} from "@/tests/support/journey"
import { type Cells, csvOf, woman, women } from "@/tests/support/list"

const address = "/participants/import"
const csv = (rows: Cells[], written: Parameters<typeof csvOf>[1] = {}) => ({
  name: "list.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(csvOf(rows, written)),
})
const plain = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(content),
})

async function check(page: Page, file: ReturnType<typeof csv>) {
  await page.goto(address)
  await page.getByLabel("Your list").setInputFiles(file)
  await page.getByRole("button", { name: "Check the list" }).click()
}

test("a coordinator imports a list by keyboard alone, and a reload after each step changes nothing", async ({
  as,
  page,
}) => {
  const { noor } = await as("clara")
  await page.goto(address)
  await page.reload()
  const tabTo = async (what: ReturnType<Page["getByRole"]>) => {
    for (
      let presses = 0;
      presses < 40 && !(await what.evaluate((element) => element === document.activeElement));
      presses++
    )
      await page.keyboard.press("Tab")
    await expect(what).toBeFocused()
  }
  await tabTo(page.getByLabel("Your list"))
  const list = csv([...women(3, noor.email), woman({ birth: "1970" }), woman({ knownAs: "" })])
  await expect(async () => {
    const chooser = page.waitForEvent("filechooser", { timeout: 3000 })
    await page.keyboard.press("Enter")
    await (await chooser).setFiles(list)
  }).toPass()
  await tabTo(page.getByRole("button", { name: "Check the list" }))
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Check the list" })).toBeVisible()

  await page.reload()
  await expect(page.getByRole("link", { name: "Will be enrolled 3" })).toBeVisible()
  await expect(page.getByRole("row", { name: /Khalil.*Not taken.*The name is missing/ })).toBeVisible()
  await tabTo(page.getByRole("button", { name: "Import 4 participants" }))
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "List imported" })).toBeVisible()

  await page.reload()
  await expect(page.getByText("3 are enrolled, 1 is registered only. 1 row was not taken.")).toBeVisible()
  await tabTo(page.getByRole("link", { name: "See the cohort" }))
  await page.keyboard.press("Enter")
  await expect(page.getByText("Amal0 Haddad0").first()).toBeVisible()
})

test("a messy list of another language is explained row by row, and what is wrong can be taken home", async ({
  as,
  page,
}) => {
  await as("clara")
  const rows = [
    woman({ knownAs: "سميرة", familyName: "خليل" }),
    woman({ knownAs: "Olena", birth: "31/02/1990" }),
    woman({ knownAs: "=HYPERLINK(1)", citizenships: "Marruecos, España" }),
    woman({ knownAs: "Amina", familyName: "Haddad", birth: "1992" }),
    woman({ knownAs: "Rosa", counsellor: "nobody@example.org", preferredLanguage: "klingon" }),
  ]
  await check(page, csv(rows, { separator: ";", language: "es", mark: true }))
  await expect(page.getByRole("row", { name: /Olena.*“31\/02\/1990” is not a possible date/ })).toBeVisible()
  await page.getByRole("link", { name: "Suspected duplicates (1)" }).click()
  await expect(
    page.getByRole("row", { name: /Amina Haddad.*ES-\d{4} has the same name and birth date/ }),
  ).toBeVisible()
  await page.getByRole("link", { name: /Taken with a note/ }).click()
  await expect(page.getByRole("row", { name: /HYPERLINK.*citizen of an EU country/ })).toBeVisible()
  await expect(page.getByRole("row", { name: /Rosa.*“klingon”.*“nobody@example.org”/ })).toBeVisible()

  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "Download what to correct (CSV)" }).click()
  const saved = await readFile(await (await download).path(), "utf8")
  expect(saved).toContain(`"'=HYPERLINK(1) Khalil"`)

  await page.getByLabel("Take the suspected duplicate too: it is another person").check()
  await page.getByRole("button", { name: "Import 4 participants" }).click()
  await expect(page.getByText("4 participants imported")).toBeVisible()
  await page.getByRole("link", { name: /All rows/ }).click()
  await expect(page.getByRole("row", { name: /سميرة خليل.*Enrolled/ })).toBeVisible()
})

test("a session that ends in the middle loses neither the file nor the checked list", async ({
  as,
  ask,
  page,
  context,
}) => {
  const { clara } = await as("clara")
  await page.goto(address)
  await page.getByLabel("Your list").setInputFiles(csv(women(2)))
  await endSessions(ask, clara)
  await page.getByRole("button", { name: "Check the list" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "You are signed out" })).toBeVisible()
  await signIn(context, await returning(ask, clara))
  await page.getByRole("button", { name: "Check the list" }).click()
  await expect(page.getByRole("heading", { name: "Import this list" })).toBeVisible()

  await endSessions(ask, clara)
  await page.getByRole("button", { name: "Import 2 participants" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "The checked list is kept" })).toBeVisible()
  await signIn(context, await returning(ask, clara))
  await page.getByRole("button", { name: "Import 2 participants" }).click()
  await expect(page.getByText("2 participants imported")).toBeVisible()
})

test("two tabs confirm the same list: it is imported once", async ({ as, page, context }) => {
  await as("clara")
  await check(page, csv(women(2)))
  await expect(page.getByRole("heading", { name: "Import this list" })).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await page.getByRole("button", { name: "Import 2 participants" }).click()
  await expect(page.getByText("2 participants imported")).toBeVisible()
  await other.getByRole("button", { name: "Import 2 participants" }).click()
  await expect(other.getByRole("heading", { level: 1, name: "List imported" })).toBeVisible()
  await check(page, csv(women(2)))
  await expect(page.getByText("No row can be taken")).toBeVisible()
})

test("the template comes back as it went, and its example is nobody", async ({ as, page }) => {
  await as("clara")
  for (const name of ["Template as CSV", "Template as Excel (XLSX)"]) {
    await page.goto(address)
    const download = page.waitForEvent("download")
    await page.getByRole("link", { name }).click()
    await page.getByLabel("Your list").setInputFiles(await (await download).path())
    await page.getByRole("button", { name: "Check the list" }).click()
    await expect(page.getByRole("row", { name: /سميرة خليل.*Example, skipped/ })).toBeVisible()
    await expect(page.getByText("No row can be taken")).toBeVisible()
  }
})

test("a file that is no list is refused in words, and nothing is lost by it", async ({ as, page }) => {
  await as("clara")
  const files: [string, ReturnType<typeof plain>][] = [
    ["This file is empty.", plain("list.csv", "")],
    ["column names and no rows", csv([])],
    ["The column “Name she uses” is missing", plain("list.csv", "Phone\n1")],
    ["is not a list", plain("list.csv", new Uint8Array([0x89, 0x50, 0x4e, 0x47]))],
    ["is written in Windows-1252", plain("list.csv", new Uint8Array([0x4e, 0x0a, 0xf1]))],
    ["opened and never closed", plain("list.csv", 'Name\n"Amina')],
    ["larger than 10 MB", plain("list.csv", "a".repeat(11 * 1024 * 1024))],
    ["5,001 rows", plain("list.csv", `Name\n${"Amina\n".repeat(5001)}`)],
    ["more than 200 columns", plain("list.csv", Array(40_000).fill("Name").join(","))],
  ]
  await page.goto(address)
  await page.getByRole("button", { name: "Check the list" }).click()
  await expect(page.getByText("Choose a file first.")).toBeVisible()
  for (const [words, file] of files) {
    await page.getByLabel("Your list").setInputFiles(file)
    await page.getByRole("button", { name: "Check the list" }).click()
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByLabel("Your list")).toBeFocused()
  }
})

test("5,000 rows are read, checked and written while the page says how far it is", async ({ as, page }) => {
  const { noor } = await as("clara")
  const began = Date.now()
  await check(page, csv(women(5000, noor.email)))
  await expect(page.getByText(/Checking row [\d,]+ of 5,000/)).toBeVisible()
  await expect(page.getByRole("heading", { name: "Import this list" })).toBeVisible({ timeout: 30_000 })
  const checked = Date.now()
  await page.getByRole("button", { name: "Import 5,000 participants" }).click()
  await expect(page.getByText(/Writing [\d,]+ of 5,000/)).toBeVisible()
  await expect(page.getByText("5,000 participants imported")).toBeVisible({ timeout: 30_000 })
  console.info(
    `5,000 rows in the browser: checked in ${checked - began} ms, imported in ${Date.now() - checked} ms`,
  )
})

test("a form sent before the page's script is there leads to the same pages", async ({ as, page }) => {
  await as("clara")
  const post = async (path: string, multipart: Record<string, string | ReturnType<typeof csv>>) => {
    const options = { multipart, maxRedirects: 0, headers: { origin: baseUrl() } }
    return (await page.request.post(`/api${address}${path}`, options)).headers().location ?? ""
  }
  await page.goto(await post("", { file: plain("list.csv", "") }))
  await expect(page.getByText("This file is empty.")).toBeVisible()
  const place = await post("", { file: csv(women(2)) })
  await page.goto(place)
  await expect(page.getByRole("heading", { level: 1, name: "Check the list" })).toBeVisible()
  const batchId = new URL(place, baseUrl()).searchParams.get("batch") ?? ""
  await page.goto(await post("/confirm", { batchId }))
  await expect(page.getByText("2 participants imported")).toBeVisible()
  expect(await post("/confirm", { batchId })).toContain("problem=alreadyImported")
})

test("the door is shut to others, to other sites and to strangers", async ({ as, page, context }) => {
  await as("clara")
  const form = { multipart: { file: csv(women(1)) }, maxRedirects: 0 }
  const post = async (headers: Record<string, string>) =>
    (await page.request.post(`/api${address}`, { ...form, headers })).status()
  expect(await post({})).toBe(404)
  expect(await post({ origin: "https://elsewhere.example" })).toBe(404)
  expect(await post({ origin: baseUrl() })).toBe(303)
  for (const who of ["noor", "petra"] as const) {
    await as(who)
    expect(await post({ origin: baseUrl() })).toBe(404)
    expect((await page.request.get(`/api${address}/template`)).status()).toBe(404)
  }
  await context.clearCookies()
  expect(
    (await page.request.post(`/api${address}`, { ...form, headers: { origin: baseUrl() } })).headers()
      .location,
  ).toBe("/sign-in")
})

test("is accessible in every look", async ({ as, page }) => {
  test.setTimeout(180_000)
  await as("clara")
  await check(
    page,
    csv([
      ...women(1),
      woman({ knownAs: "" }),
      woman({ birth: "1970" }),
      woman({ knownAs: "Amina", familyName: "Haddad", birth: "1992" }),
    ]),
  )
  await expect(page.getByRole("heading", { name: "Import this list" })).toBeVisible()
  const list = page.url()
  const ready = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expectAccessibleInEveryLook(page, address, ready)
  await expectAccessibleInEveryLook(page, `${list}&show=all`, ready)
})

/** The same person, signed in again. */
async function returning(ask: Ask, player: Player): Promise<Player> {
  const token = randomBytes(32).toString("base64url")
  await ask(
    `insert into account_session (token_hash, account_id, membership_id, idle_until, absolute_until)
     values ($1, $2, $3, now() + interval '30 minutes', now() + interval '8 hours')`,
    [createHash("sha256").update(token).digest(), player.accountId, player.id],
  )
  return { ...player, token }
}
