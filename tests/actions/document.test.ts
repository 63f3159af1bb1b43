import { randomUUID } from "node:crypto"
import { readdirSync, readFileSync, rmSync, utimesSync } from "node:fs"
import { join } from "node:path"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { addDocument, removeDocument, restoreDocument } from "@/lib/domain/document/actions"
import { documentFile, documentHome, documents, documentsOfPlacement } from "@/lib/domain/document/queries"
import { openSteps } from "@/lib/domain/next-step/queries"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { keeping, keptFile, sweepDocuments } from "@/lib/platform/storage"
import { as, cast } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const folder = String(process.env.DOCUMENT_DIR)
const now = new Date(`${new Date().toISOString().slice(0, 10)}T11:00:00Z`)
const inDays = (days: number) => addDays(now.toISOString().slice(0, 10), days)

let c: Cast
beforeEach(async () => {
  c = await cast(now)
  rmSync(folder, { recursive: true, force: true })
})

const content = new TextEncoder().encode("%PDF- CNRY what is in it")
const add = (more: object = {}, { by = c.noor, key }: { by?: Player; key?: string } = {}) =>
  as(
    by,
    () =>
      keeping(content, (file) => {
        const named = { fileName: "diploma.pdf", mediaType: "application/pdf" }
        return addDocument({ participantId: c.amina, kind: "diploma", ...named, file, ...more }, key)
      }),
    now,
  )
const idIn = (outcome: Outcome<{ documentId: string }>) => {
  if (!outcome.done) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value.documentId
}
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
const rows = () => owner("select * from document order by created_at")
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const trail = () =>
  owner(
    "select act, decision, record_kind as kind, participant_ids as of, fields from audit_entry where act like 'document.%' order by seq",
  )

describe("a document that is added", () => {
  test("rests sealed under a name that tells nothing, and is given back as it was, with a trace of each", async () => {
    const documentId = idIn(await add())
    expect(files()).toHaveLength(1)
    expect(readFileSync(String(files()[0]), "latin1")).not.toContain("CNRY")
    expect(files()[0]).toMatch(/\/[0-9a-f]{64}$/)
    const file = await as(c.noor, () => documentFile(documentId), now)
    expect(file).toMatchObject({
      fileName: "diploma.pdf",
      mediaType: "application/pdf",
      bytes: content.length,
    })
    expect(await new Response(await keptFile(file.storageKey)).text()).toBe("%PDF- CNRY what is in it")
    expect(await trail()).toMatchObject([
      { act: "document.upload", decision: "done", of: [c.amina], fields: ["file"] },
      { act: "document.download", decision: "shown", kind: "document", of: [documentId], fields: ["file"] },
    ])
  })

  test("is listed by whoever accompanies her, named after its file where nobody named it", async () => {
    await add()
    await add({ title: "  Baccalaureate, Aleppo 2009 ", kind: "translation", expiresOn: inDays(300) })
    const list = await as(c.noor, () => documents(c.amina), now)
    expect(list.documents.toSorted((one, other) => one.kind.localeCompare(other.kind))).toMatchObject([
      { title: "diploma", kind: "diploma", addedBy: c.noor.name, expiresOn: null, ending: null },
      { title: "Baccalaureate, Aleppo 2009", kind: "translation", expiresOn: inDays(300), ending: null },
    ])
    expect(JSON.stringify(list)).not.toMatch(/[0-9a-f]{64}/)
    expect(list.room).toBe(198)
    expect(await trail()).toContainEqual(
      expect.objectContaining({ act: "document.list", of: [c.amina], fields: ["documents"] }),
    )
  })

  test("counts once, however often its form is sent, and leaves one file", async () => {
    const key = randomUUID()
    const [first, second] = [idIn(await add({}, { key })), idIn(await add({}, { key }))]
    expect(second).toBe(first)
    expect([(await rows()).length, files().length]).toEqual([1, 1])
    const both = randomUUID()
    const together = await Promise.all([1, 2, 3, 4].map(() => add({}, { key: both })))
    expect(new Set(together.map(idIn)).size).toBe(1)
    expect([(await rows()).length, files().length]).toEqual([2, 2])
  })

  test("asks for a task before it ends, which says nothing of what it is and goes with it", async () => {
    const documentId = idIn(await add({ kind: "residence_permit", expiresOn: inDays(100) }))
    await add({ expiresOn: inDays(30) })
    await add({ expiresOn: inDays(-1) })
    const tasks = () =>
      owner(
        "select what, due_on::text as due, done_at is null as open from next_step where origin = 'document' order by what",
      )
    expect(await tasks()).toEqual([
      { what: inDays(30), due: inDays(0), open: true },
      { what: inDays(100), due: inDays(40), open: true },
    ])
    const { lines } = await as(c.noor, () => openSteps("all", 1), now)
    expect(lines).toContainEqual(expect.objectContaining({ origin: "document", what: inDays(100) }))
    await as(c.noor, () => removeDocument({ documentId }), now)
    expect((await tasks()).map(({ open }) => open)).toEqual([true, false])
    await as(c.noor, () => restoreDocument({ documentId }), later(1))
    expect((await tasks()).map(({ open }) => open)).toEqual([true, true])
  })
})

describe("is refused, and leaves neither row nor file:", () => {
  const nothing = async () => expect([await rows(), files()]).toEqual([[], []])

  test("a medical paper of somebody who did not agree", async () => {
    expect(await add({ kind: "medical" })).toMatchObject({
      done: false,
      problems: { kind: { key: "document.problems.consentMissing" } },
    })
    await nothing()
    await c.put("consent", {
      ...{
        organisation_id: c.harbour,
        participant_id: c.amina,
        purpose: "special_category",
        text_version: "1",
      },
      ...{ language: "ar", method: "written", given_on: inDays(-1) },
    })
    idIn(await add({ kind: "medical", confidential: false }))
    expect(await rows()).toMatchObject([{ kind: "medical", confidential: true }])
  })

  test("one more than a file holds", async () => {
    await owner(
      `insert into document (organisation_id, participant_id, kind, title, file_name, media_type, bytes, sha256, storage_key,
         created_at, created_by)
       select $1, $2, 'other', 'x', 'x.pdf', 'application/pdf', 1, repeat('0', 64), lpad(to_hex(n), 64, '0'), now(), $3
       from generate_series(1, 200) n`,
      [c.harbour, c.amina, c.noor.id],
    )
    const refused = await add()
    expect(refused).toMatchObject({ done: false, problems: { form: { key: "document.problems.tooMany" } } })
    expect([(await rows()).length, files()]).toEqual([200, []])
  })

  test("another woman's placement", async () => {
    const refused = await add({ placementId: c.placementOfDara })
    expect(refused).toMatchObject({
      problems: { placementId: { key: "document.problems.placementUnknown" } },
    })
    await nothing()
  })

  test("nothing that says what it is", async () => {
    expect(await add({ kind: "" })).toMatchObject({
      problems: { kind: { key: "document.problems.kindMissing" } },
    })
    await nothing()
  })

  test("somebody else's participant, and a file that no storage made", async () => {
    await expect(add({ participantId: c.dara })).rejects.toThrow(missing)
    await expect(add({ participantId: c.zahra })).rejects.toThrow(missing)
    await nothing()
    const forged = { id: randomUUID(), key: "0".repeat(64), bytes: 1, sha256: "0".repeat(64) }
    expect(await add({ file: forged })).toMatchObject({ done: false })
    await nothing()
  })

  test.each(["tomas", "clara", "lena", "konrad", "petra"] as const)(
    "%s, who does not accompany her",
    async (name) => {
      await expect(add({}, { by: c[name] })).rejects.toThrow(missing)
      await expect(as(c[name], () => documentHome(c.amina), now)).rejects.toThrow(missing)
      await nothing()
    },
  )

  test("a database that breaks off in the middle", async () => {
    await owner("alter table document add constraint broken check (kind <> 'diploma')")
    await expect(add()).rejects.toThrow()
    await owner("alter table document drop constraint broken")
    await nothing()
  })
})

describe("whoever does not accompany her", () => {
  test.each(["tomas", "clara", "lena", "konrad", "petra", "pilar"] as const)(
    "%s finds nothing",
    async (name) => {
      const documentId = idIn(await add({ placementId: c.placementOfAmina }))
      const who = c[name]
      await expect(as(who, () => documents(c.amina), now)).rejects.toThrow(missing)
      await expect(as(who, () => documentFile(documentId), now)).rejects.toThrow(missing)
      await expect(as(who, () => removeDocument({ documentId }), now)).rejects.toThrow(missing)
      await expect(as(who, () => restoreDocument({ documentId }), now)).rejects.toThrow(missing)
      const ofPlacement = await as(who, () => documentsOfPlacement(c.placementOfAmina), now).catch(() => null)
      expect(ofPlacement?.documents ?? []).toEqual([])
      expect(await rows()).toMatchObject([{ removed_at: null }])
    },
  )

  test("a stranger's document, a missing one and nonsense are the same nothing", async () => {
    const documentId = idIn(await add())
    for (const id of [documentId, randomUUID(), "nonsense", "../x"])
      await expect(as(c.tomas, () => documentFile(id), now)).rejects.toThrow(missing)
  })
})

test("a placement shows what belongs to it, but for what is confidential", async () => {
  await add({ placementId: c.placementOfAmina, title: "Agreement" })
  await add({ placementId: c.placementOfAmina, title: "Kept apart", confidential: "on" })
  await add({ title: "Of no placement" })
  const { documents: shown } = await as(c.noor, () => documentsOfPlacement(c.placementOfAmina), now)
  expect(shown.map(({ title }) => title)).toEqual(["Agreement"])
})

describe("a document that is removed", () => {
  test("can be brought back for a day, by whoever accompanies her, and is not given out meanwhile", async () => {
    const documentId = idIn(await add())
    await as(c.noor, () => removeDocument({ documentId }), now)
    await expect(as(c.noor, () => documentFile(documentId), now)).rejects.toThrow(missing)
    const list = await as(c.noor, () => documents(c.amina), later(23))
    expect(list).toMatchObject({ documents: [], removed: [{ canComeBack: true, removedBy: c.noor.name }] })
    expect(await as(c.noor, () => restoreDocument({ documentId }), later(23))).toMatchObject({ done: true })
    expect((await as(c.noor, () => documentFile(documentId), later(23))).fileName).toBe("diploma.pdf")
    expect((await trail()).filter(({ act }) => act === "document.remove")).toHaveLength(2)
  })

  test("loses its bytes and its name after a day, and leaves that there was one", async () => {
    const documentId = idIn(await add({ title: "CNRY of another woman" }))
    await as(c.noor, () => removeDocument({ documentId }), now)
    const sweep = (hours: number) => as(null, sweepDocuments, later(hours))
    expect(await sweep(23)).toBe(0)
    expect(files()).toHaveLength(1)
    expect(await sweep(25)).toBe(1)
    expect(files()).toEqual([])
    expect(await rows()).toMatchObject([
      { kind: "diploma", title: null, file_name: null, removed_by: c.noor.id, removed_at: now },
    ])
    expect(await as(c.noor, () => restoreDocument({ documentId }), later(25))).toMatchObject({
      problems: { form: { key: "document.problems.goneForGood" } },
    })
    expect(await sweep(26)).toBe(0)
  })
})

test("what no document speaks of is swept away after a day, and nothing else", async () => {
  idIn(await add())
  const [kept] = files()
  const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined)
  await expect(
    as(c.noor, () =>
      keeping(content, async () => {
        await owner("alter function sec.unknown_documents(text[]) rename to away")
        throw new Error("the server dies")
      }),
    ),
  ).rejects.toThrow("dies")
  await owner("alter function sec.away(text[]) rename to unknown_documents")
  expect(warned).toHaveBeenCalledOnce()
  expect(files()).toHaveLength(2)
  expect(await sweepDocuments()).toBe(0)
  for (const file of files()) utimesSync(file, new Date(0), new Date(0))
  expect(await sweepDocuments()).toBe(1)
  expect(files()).toEqual([kept])
})
