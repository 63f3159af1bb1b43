import { randomUUID } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { callers, knock, verdict } from "@/tests/support/callers"
import { hostileFiles } from "@/tests/support/hostile-files"
import { photoOfPhone } from "@/tests/support/image-files"
import { baseUrl, expect, expectAccessibleInEveryLook, test } from "@/tests/support/journey"
import { pdfFile } from "@/tests/support/pdf-files"

/* What is kept is counted: nobody else may keep anything meanwhile. */
test.describe.configure({ mode: "default" })

const folder = join(String(process.env.JOURNEY_MAIL_DIR), "documents")
const filesKept = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
const pdf = (name: string, buffer = pdfFile()) => ({ name, mimeType: "application/pdf", buffer })

test("a counsellor adds several files, is told what is wrong with some, downloads one and takes a removal back", async ({
  as,
  page,
}) => {
  const { amina } = await as("noor")
  await page.goto(`/participants/${amina}`)
  await page.getByLabel("Parts of her file").getByText("More").click()
  await page.getByRole("link", { name: "Documents" }).click()
  await expect(page.getByText("No document yet")).toBeVisible()

  await page.getByRole("button", { name: "Add", exact: true }).click()
  await expect(page.getByLabel("What it is")).toBeFocused()
  await page.getByLabel("What it is").selectOption("Diploma")
  await page
    .getByLabel("Files", { exact: true })
    .setInputFiles([
      pdf("Baccalauréat d’Alep.pdf"),
      pdf("locked.pdf", pdfFile({ trailer: "/Encrypt << /Filter /Standard >>" })),
      { name: "photo.jpg", mimeType: "image/jpeg", buffer: await photoOfPhone() },
    ])
  await page.getByRole("button", { name: "Add 3 files" }).click()
  await expect(page.getByText("2 documents are on her file.")).toBeVisible()
  const chosen = page.getByRole("list", { name: "Chosen files" })
  await expect(chosen.getByRole("listitem").filter({ hasText: "locked.pdf" })).toContainText(
    "Save it without a password",
  )
  await expect(page.getByRole("heading", { name: "Documents (2)" })).toBeVisible()

  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "Download: photo" }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe("photo.jpg")
  const bytes = readFileSync(await saved.path())
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(bytes.includes("CNRY phone")).toBe(false)

  await page.getByRole("button", { name: "Remove: photo" }).click()
  await expect(page.getByRole("heading", { name: "Removed (1)" })).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByRole("heading", { name: "Documents (2)" })).toBeVisible()
  await page.getByRole("button", { name: "Remove: photo" }).click()
  await page.getByRole("button", { name: "Bring back: photo" }).click()
  await expect(page.getByRole("heading", { name: "Documents (2)" })).toBeVisible()
  await expect(page.getByRole("heading", { name: /Removed/ })).toBeHidden()
})

test("a document of a placement stands on its page, and one that ends asks for a task", async ({
  as,
  page,
}) => {
  const { placementOfAmina } = await as("noor")
  await page.goto(`/placements/${placementOfAmina}`)
  await page.getByRole("link", { name: "Add documents" }).click()
  await page.getByLabel("What it is").selectOption("Agreement")
  await page.getByLabel("Files", { exact: true }).setInputFiles([pdf("agreement.pdf")])
  await page.getByLabel("Name").fill("Signed by all three")
  await page.getByLabel("Valid until").fill("2030-01-31")
  await page.getByRole("button", { name: "Add 1 file" }).click()
  await expect(page.getByText("1 document is on her file.")).toBeVisible()
  await expect(page.getByText("Ends on Thu 31 Jan 2030")).toBeVisible()
  await page.goto(`/placements/${placementOfAmina}`)
  await expect(page.getByText("Signed by all three")).toBeVisible()
  await page.goto("/steps")
  await expect(
    page.getByRole("rowheader", { name: "Look at a document of hers with her: it ends on Thu 31 Jan 2030" }),
  ).toBeVisible()
})

test.describe("on a bad line", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] })
  test("a line that breaks leaves the file where it is, to be sent again", async ({ as, page, context }) => {
    const { amina } = await as("noor")
    await page.goto(`/participants/${amina}/documents`)
    await page.getByLabel("What it is").selectOption("CV")
    await page.getByLabel("Files", { exact: true }).setInputFiles([pdf("cv.pdf")])
    await context.setOffline(true)
    await page.getByRole("button", { name: "Add 1 file" }).click()
    await expect(page.getByText("Not connected")).toBeVisible()
    await context.setOffline(false)
    await page.getByRole("button", { name: "Try again: cv.pdf" }).click()
    await expect(page.getByText("1 document is on her file.")).toBeVisible()
  })
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })
  test("one file at a time, on a plain form", async ({ as, page }) => {
    const { amina } = await as("noor")
    await page.goto(`/participants/${amina}/documents`)
    const add = async (file: ReturnType<typeof pdf>) => {
      await page.getByLabel("What it is").selectOption("Identity")
      await page.getByLabel("Files", { exact: true }).setInputFiles([file])
      await page.getByRole("button", { name: "Add", exact: true }).click()
    }
    await add(pdf("half.pdf", pdfFile().subarray(0, 200)))
    await expect(page.getByText("The PDF is damaged or not whole.")).toBeVisible()
    await add(pdf("passport.pdf"))
    await expect(page.getByText("The document is on her file.")).toBeVisible()
    await expect(page.getByRole("heading", { name: "Documents (1)" })).toBeVisible()
  })
})

type Sent = { of: string; token: string | null; name: string; bytes: Buffer; more?: Record<string, string> }

async function send({ of, token, name, bytes, more }: Sent) {
  const body = new FormData()
  const fields = { kind: "diploma", submitKey: randomUUID(), ...more }
  for (const [field, value] of Object.entries(fields)) body.set(field, value)
  body.set("file", new File([new Uint8Array(bytes)], name))
  const headers = { origin: baseUrl(), accept: "application/x-ndjson" }
  const path = `/api/participants/${of}/documents`
  return knock({ path, token, method: "POST", headers, body })
}

const outcomeIn = (text: string) => JSON.parse(text.trim().split("\n").at(-1) ?? "{}").outcome

test("what is hostile is refused with a reason, and nothing of it is kept", async ({ cast: c, ask }) => {
  const hostile = await hostileFiles()
  expect(hostile.length).toBeGreaterThanOrEqual(30)
  const rows = () => ask("select id from document where participant_id = $1", [c.amina])
  const before = filesKept().length
  for (const { what, name, bytes, fault } of hostile) {
    const { status, text } = await send({ of: c.amina, token: c.noor.token, name, bytes })
    expect(status, what).toBe(200)
    expect(outcomeIn(text), what).toEqual({
      done: false,
      problems: { file: { key: `document.problems.${fault}` } },
    })
  }
  expect([await rows(), filesKept().length]).toEqual([[], before])
  const whole = await send({ of: c.amina, token: c.noor.token, name: "paper.pdf", bytes: pdfFile() })
  expect(outcomeIn(whole.text)).toMatchObject({ done: true })
  expect([(await rows()).length, filesKept().length]).toEqual([1, before + 1])
  expect(filesKept().filter((kept) => /%PDF|Diploma/.test(kept))).toEqual([])
})

test("what is too large is not kept, however it is sent", async ({ cast: c }) => {
  const before = filesKept().length
  const bytes = Buffer.concat([pdfFile(), Buffer.alloc(11 * 1024 * 1024)])
  const { text } = await send({ of: c.amina, token: c.noor.token, name: "paper.pdf", bytes })
  expect(outcomeIn(text)).toMatchObject({ problems: { file: { key: "document.problems.tooLarge" } } })
  expect(filesKept()).toHaveLength(before)
})

test("a document is given to those who accompany her, to be saved; to everybody else it was never there", async ({
  cast: c,
}) => {
  const name = "Título (de Amina), año 2009.pdf"
  const sent = await send({ of: c.amina, token: c.noor.token, name, bytes: pdfFile() })
  const path = `/api/documents/${outcomeIn(sent.text).value.documentId}`
  const { headers, text } = await knock({ path, token: c.noor.token })
  expect(text.startsWith("%PDF-1.7")).toBe(true)
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="T-tulo--de-Amina---a-o-2009.pdf"; filename*=UTF-8''T%C3%ADtulo%20%28de%20Amina%29%2C%20a%C3%B1o%202009.pdf`,
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  })
  const nothing = await knock({ path: `/api/documents/${randomUUID()}`, token: c.tomas.token })
  for (const { who, principal, token } of callers(c).filter(({ token }) => token !== c.noor.token)) {
    const answer = await knock({ path, token })
    expect(verdict(answer), who).toBe(principal === "anyone" ? "to /sign-in" : "nothing")
    expect(answer.text, who).not.toMatch(/PDF|Amina/)
    const refused = await send({ of: c.amina, token, name: "x.pdf", bytes: pdfFile() })
    expect(refused.text, who).not.toMatch(/"done":true/)
  }
  for (const foreign of [path, "/api/documents/nonsense", "/api/documents/%00"]) {
    const answer = await knock({ path: foreign, token: c.tomas.token })
    expect([answer.status, answer.text], foreign).toEqual([nothing.status, nothing.text])
  }
})

test("the documents of a file are for everybody", async ({ as, page }) => {
  test.slow()
  const { amina, noor, placementOfAmina } = await as("noor")
  const more = { expiresOn: "2020-01-01", confidential: "on", placementId: placementOfAmina }
  for (const name of ["permit.pdf", "passport with a very long name that goes on and on until it breaks.pdf"])
    await send({ of: amina, token: noor.token, name, bytes: pdfFile(), more })
  await expectAccessibleInEveryLook(page, `/participants/${amina}/documents`, () =>
    expect(page.getByText("permit", { exact: true })).toBeVisible(),
  )
  await expectAccessibleInEveryLook(page, `/participants/${amina}/documents?problem=pdfLocked`, () =>
    expect(page.locator("#field-file-error")).toBeVisible(),
  )
  await expectAccessibleInEveryLook(page, `/placements/${placementOfAmina}`, () =>
    expect(page.getByText("North Bakery").first()).toBeVisible(),
  )
})
