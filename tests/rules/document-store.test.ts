import { randomBytes } from "node:crypto"
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bucketStore } from "@/lib/platform/bucket-store"
import { folderStore } from "@/lib/platform/folder-store"
import { open, seal } from "@/lib/platform/sealing"
import type { Store } from "@/lib/platform/store"
import { s3Server } from "@/tests/support/s3-server"

const newKey = () => randomBytes(32).toString("hex")
async function listOf<One>(pieces: AsyncIterable<One>): Promise<One[]> {
  const list: One[] = []
  for await (const one of pieces) list.push(one)
  return list
}
const all = async (pieces: AsyncIterable<Uint8Array>) => Buffer.concat(await listOf(pieces))
const once = async function* (bytes: Uint8Array) {
  yield bytes
}

let folder: string
let s3: Awaited<ReturnType<typeof s3Server>>
const stores: Record<string, () => Store> = {
  folder: () => folderStore(folder),
  bucket: () => bucketStore(s3.bucket),
}
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "itinera-documents-")), "documents")
  mkdirSync(folder)
  s3 = await s3Server()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await s3.close()
})

describe.each(["folder", "bucket"])("a %s", (name) => {
  const store = () => stores[name]?.() ?? folderStore("")

  test.each([0, 1, 65_536, 3_000_001])("gives back the %d bytes that were put", async (size) => {
    const [key, bytes] = [newKey(), new Uint8Array(randomBytes(size))]
    await store().put(key, bytes)
    const found = await store().get(key)
    expect(found && (await all(found)).equals(Buffer.from(bytes))).toBe(true)
  })

  test("has nothing under a name that was not put or was removed, and removes it twice without a word", async () => {
    const key = newKey()
    expect(await store().get(key)).toBeNull()
    await store().put(key, new Uint8Array([1]))
    await store().remove(key)
    await store().remove(key)
    expect(await store().get(key)).toBeNull()
  })

  test("lists what it keeps, with when", async () => {
    const keys = Array.from({ length: 5 }, newKey)
    for (const key of keys) await store().put(key, new Uint8Array([1]))
    const listed = await listOf(store().list())
    for (const key of keys) {
      const at = listed.find((one) => one.key === key)?.at.getTime() ?? 0
      expect(Math.abs(Date.now() - at)).toBeLessThan(60_000)
    }
  })

  test.each(["../../etc/passwd", "a/b", "", "A".repeat(64), "%2e%2e"])(
    "takes no path as a name: %s",
    async (key) => {
      const bytes = new Uint8Array([1])
      await expect((async () => store().put(key, bytes))()).rejects.toThrow("no name")
      await expect((async () => store().get(key))()).rejects.toThrow("no name")
      await expect((async () => store().remove(key))()).rejects.toThrow("no name")
    },
  )
})

test("a folder and its files are open to nobody else, and what was left half written goes after an hour", async () => {
  const own = join(folder, "of-this-test")
  const key = newKey()
  await folderStore(own).put(key, new Uint8Array([1]))
  const shelf = join(own, key.slice(0, 2))
  expect(statSync(shelf).mode & 0o777).toBe(0o700)
  expect(statSync(join(shelf, key)).mode & 0o777).toBe(0o600)
  const [fresh, old] = [join(shelf, "fresh.half"), join(shelf, "old.half")]
  for (const file of [fresh, old]) writeFileSync(file, "x")
  utimesSync(old, new Date(0), new Date(0))
  await listOf(folderStore(own).list())
  expect(readdirSync(shelf).sort()).toEqual([key, "fresh.half"].sort())
})

test("a bucket that refuses says its number and nothing of what it answered", async () => {
  const stranger = bucketStore({ ...s3.bucket, keyId: "another" })
  await expect(stranger.put(newKey(), new Uint8Array([1]))).rejects.toThrow(
    /^The bucket did not keep a document \(403\)$/,
  )
  const elsewhere = bucketStore({ ...s3.bucket, name: "nowhere" })
  await expect(elsewhere.put(newKey(), new Uint8Array([1]))).rejects.toThrow(/\(404\)$/)
})

describe("a sealed file", () => {
  const key = randomBytes(32)
  const opened = (sealed: Uint8Array, name: string, keys = [key]) => all(open(once(sealed), { name, keys }))

  test.each([0, 1, 65_535, 65_536, 65_537, 1_000_000])(
    "of %d bytes opens as it was, in whatever pieces it comes",
    async (size) => {
      const bytes = randomBytes(size)
      const sealed = seal(bytes, "one", [key])
      expect((await opened(sealed, "one")).equals(bytes)).toBe(true)
      const inBits = async function* () {
        for (let at = 0; at < sealed.length; at += 10_007) yield sealed.subarray(at, at + 10_007)
      }
      expect((await all(open(inBits(), { name: "one", keys: [key] }))).equals(bytes)).toBe(true)
    },
  )

  test("shows nothing of what is in it", () => {
    const sealed = seal(Buffer.from("Amina Haddad, 12 Harbour Street".repeat(10)), "one", [key])
    expect(sealed.toString("latin1")).not.toMatch(/Amina|Harbour/)
    expect(seal(Buffer.from("x"), "one", [key]).equals(seal(Buffer.from("x"), "one", [key]))).toBe(false)
  })

  test("opens nowhere else: not under another name, with another key, changed, cut short, or with its pieces in another order", async () => {
    const sealed = seal(randomBytes(200_000), "one", [key])
    const piece = 65_536 + 16
    const swapped = Buffer.concat([
      ...[sealed.subarray(0, 37), sealed.subarray(37 + piece, 37 + 2 * piece)],
      ...[sealed.subarray(37, 37 + piece), sealed.subarray(37 + 2 * piece)],
    ])
    const changed = Buffer.from(sealed)
    changed[100_000] = (changed[100_000] ?? 0) ^ 1
    await expect(opened(sealed, "two")).rejects.toThrow()
    await expect(opened(sealed, "one", [randomBytes(32)])).rejects.toThrow("not here")
    await expect(opened(changed, "one")).rejects.toThrow()
    await expect(opened(swapped, "one")).rejects.toThrow()
    for (const length of [0, 10, 37, 37 + piece, sealed.length - 1])
      await expect(opened(sealed.subarray(0, length), "one")).rejects.toThrow()
  })

  test("opens with a key that has been replaced, as long as it is still there", async () => {
    const sealed = seal(Buffer.from("diploma"), "one", [key])
    expect((await opened(sealed, "one", [randomBytes(32), key])).toString()).toBe("diploma")
  })
})

test("what rests in a folder or a bucket is sealed when it is put sealed", async () => {
  const key = newKey()
  const sealed = new Uint8Array(seal(Buffer.from("CNRY words of a diploma"), key, [randomBytes(32)]))
  await folderStore(folder).put(key, sealed)
  await bucketStore(s3.bucket).put(key, sealed)
  const files = [folder, s3.directory].flatMap((place) =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath.length + entry.name.length > 0)
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")),
  )
  expect(files.length).toBeGreaterThan(2)
  expect(files.filter((text) => text.includes("CNRY"))).toEqual([])
})
