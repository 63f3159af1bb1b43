import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { expect, test } from "vitest"

/** The whole architecture: each place may import from itself and from those below it. */
const layers = ["app", "components", "lib/domain", "lib/platform", "lib/access", "lib/words", "prisma/client"]

/** The only files a noun may have. Each answers one question. */
const questions = ["schema.ts", "rules.ts", "queries.ts", "actions.ts"]

/** What another noun may use of a noun; of its queries only a type. */
const shared = ["schema", "rules"]

/** Words that say nothing; a file or folder named with one hides what it is. */
const emptyWords =
  "manager handler helper helpers util utils service data info item process manage perform misc common base".split(
    " ",
  )

/** Platform files that scripts, tests in plain Node and browsers load too, and so cannot begin with server-only. */
const loadedAnywhere =
  "clock dates env outcome partial-dates problems rule stand-in token named-codes phones written-dates"
    .split(" ")
    .map((name) => `lib/platform/${name}.ts`)

/** Where next-auth, date-fns and the client's value may be known. */
const secrets: Record<string, (file: string) => boolean> = {
  "date-fns": (file) => file === "lib/platform/dates.ts",
  "@date-fns/tz": (file) => file === "lib/platform/dates.ts",
  "next-auth": (file) => file === "lib/platform/session.ts" || file.startsWith("app/api/auth/"),
  "@prisma/adapter-pg": (file) => file === "lib/platform/db.ts",
  pg: () => false,
}

const limits = { source: 200, test: 300, page: 60 }

type Import = { from: string; to: string; typeOnly: boolean }

const sources = ["app", "components", "lib", "prisma/seed.ts", "prisma/seed", "proxy.ts"].flatMap(filesIn)
const tests = filesIn("tests")
const text = new Map([...sources, ...tests].map((file) => [file, readFileSync(file, "utf8")]))
const imports = sources.filter((file) => /\.tsx?$/.test(file)).flatMap(importsOf)

test("arrows point down", () => {
  const wrong = imports.filter(({ from, to }) => {
    const [above, below] = [layerOf(from), layerOf(to)]
    return above !== -1 && below !== -1 && below < above
  })
  expect(wrong.map(shown)).toEqual([])
})

test("only the platform has the client itself; others have its types", () => {
  const wrong = imports.filter(
    ({ from, to, typeOnly }) =>
      to.startsWith("prisma/client/client") &&
      !from.startsWith("lib/platform/") &&
      !typeOnly &&
      from.startsWith("lib/"),
  )
  const above = imports.filter(
    ({ from, to }) =>
      to.startsWith("prisma/client") && (from.startsWith("app/") || from.startsWith("components/")),
  )
  expect([...wrong, ...above].map(shown)).toEqual([])
})

test("only queries and actions touch the database", () => {
  const doors = ["lib/platform/action", "lib/platform/query"]
  const open = imports.filter(
    ({ from, to, typeOnly }) =>
      doors.includes(to) &&
      !typeOnly &&
      !from.startsWith("lib/platform/") &&
      !/\/(queries|actions)\.ts$/.test(from),
  )
  const raw = imports.filter(
    ({ from, to, typeOnly }) =>
      ["lib/platform/db", "lib/platform/transaction"].includes(to) &&
      !typeOnly &&
      !from.startsWith("lib/platform/"),
  )
  const touching = sources.filter(
    (file) =>
      file.startsWith("lib/domain/") && /\/(schema|rules)\.ts$/.test(file) && /\btx\./.test(read(file)),
  )
  expect([...open.map(shown), ...raw.map(shown), ...touching]).toEqual([])
})

test("rules and schemas ask nothing of the world", () => {
  const pure = "rule outcome dates partial-dates named-codes phones written-dates"
    .split(" ")
    .map((name) => `lib/platform/${name}`)
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    if (!/^lib\/domain\/.*\/(rules|schema)\.ts$/.test(from) || typeOnly) return false
    if (to.startsWith("lib/platform/")) return !pure.includes(to)
    if (to.startsWith("lib/domain/")) return !shared.includes(to.split("/").at(-1) ?? "")
    return /^(node:|next|pg$|react|server-only|nodemailer)/.test(to) || to.startsWith("prisma/client")
  })
  const clocks = sources.filter(
    (file) =>
      /^lib\/domain\/.*\/rules\.ts$/.test(file) &&
      /new Date\(\)|Date\.now\(|Math\.random\(|process\.env/.test(read(file)),
  )
  expect([...wrong.map(shown), ...clocks]).toEqual([])
})

test("a noun has no other files", () => {
  const strange = filesIn("lib/domain").filter((file) => {
    const [, , , name = "", deeper] = file.split("/")
    return !questions.includes(name) || deeper !== undefined
  })
  expect(strange).toEqual([])
})

test("a noun uses of another only its schema, its rules and the types of its queries", () => {
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    const [mine, theirs] = [nounOf(from), nounOf(to)]
    if (!mine || !theirs || mine === theirs) return false
    const question = to.split("/")[3] ?? ""
    return !(shared.includes(question) || (question === "queries" && typeOnly))
  })
  expect(wrong.map(shown)).toEqual([])
})

test("nouns do not go round in circles", () => {
  const arrows = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const [mine, theirs] = [nounOf(from), nounOf(to)]
    if (mine && theirs && mine !== theirs) arrows.set(mine, (arrows.get(mine) ?? new Set()).add(theirs))
  }
  const circles = [...arrows.keys()].filter((noun) => beyond(arrows, noun).has(noun))
  expect(circles).toEqual([])
})

test("what runs on the server says so in its first line", () => {
  const serverFiles = sources.filter(
    (file) => /^lib\/domain\/.*\/queries\.ts$/.test(file) || /^lib\/platform\/[^/]+\.ts$/.test(file),
  )
  const silent = serverFiles.filter(
    (file) => !loadedAnywhere.includes(file) && !read(file).startsWith('import "server-only"'),
  )
  const actions = sources.filter(
    (file) => /^lib\/domain\/.*\/actions\.ts$/.test(file) && !read(file).startsWith('"use server"'),
  )
  expect([...silent, ...actions]).toEqual([])
})

test("only tests and the seed stand in for a person", () => {
  const wrong = imports.filter(
    ({ from, to }) => to === "lib/platform/stand-in" && !/^(lib\/platform\/|prisma\/seed)/.test(from),
  )
  expect(wrong.map(shown)).toEqual([])
})

test("each outside library is known in one place", () => {
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    const name = Object.keys(secrets).find((library) => to === library || to.startsWith(`${library}/`))
    return name !== undefined && !typeOnly && !secrets[name]?.(from) && !from.startsWith("prisma/seed")
  })
  const surroundings = sources.filter(
    (file) => /^(components|lib\/domain|lib\/access)\//.test(file) && /process\.env/.test(read(file)),
  )
  expect([...wrong.map(shown), ...surroundings]).toEqual([])
})

test("no file is named with an empty word", () => {
  const wrong = [...sources, ...tests].filter((file) =>
    file
      .replace("data-table", "")
      .split(/[/.-]/)
      .some((word) => emptyWords.includes(word.toLowerCase())),
  )
  expect(wrong).toEqual([])
})

test("no file only passes others on", () => {
  const barrels = sources.filter(
    (file) => /^export (\*|\{[^}]*\}) from/m.test(read(file)) || /\/index\.tsx?$/.test(file),
  )
  expect(barrels).toEqual([])
})

test("within a folder ./, across folders @/", () => {
  expect(sources.filter((file) => /from "\.\.\//.test(read(file)))).toEqual([])
})

test("no file outgrows a sitting", () => {
  const long = [...text.keys()]
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, lines: read(file).trimEnd().split("\n").length }))
    .filter(({ file, lines }) => lines > limitOf(file))
    .map(({ file, lines }) => `${file}: ${lines} lines, ${limitOf(file)} at most`)
  expect(long).toEqual([])
})

test("types are not talked round", () => {
  const assertion = /[\w)\]}] as (?!const\b)[\w{([]/
  const asserted = sources.filter(
    (file) =>
      !file.startsWith("lib/platform/") &&
      /\.tsx?$/.test(file) &&
      assertion.test(code(file).replace(/^(import|export) [^"]*"[^"]*"$|"[^"\n]*"|`[^`]*`/gm, "")),
  )
  expect(asserted).toEqual([])
})

test("pages mirror: styles name start and end, never left and right", () => {
  const sided =
    /(?:^|[\s"'`:])(?:-?(?:m|p|scroll-m|scroll-p)[lr]-|-?(?:left|right)-(?:\d|\[|auto|full|px)|text-(?:left|right)\b|(?:rounded|border)-(?:l|r|tl|tr|bl|br)\b|float-(?:left|right)\b)/
  const inSheets =
    /(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|text-align:\s*(?:left|right)/m
  const wrong = sources.filter((file) => {
    if (/^(app|components)\/.*\.tsx?$/.test(file)) return sided.test(code(file))
    return file.endsWith(".css") && inSheets.test(code(file))
  })
  expect(wrong).toEqual([])
})

function filesIn(place: string): string[] {
  if (!existsSync(place)) return []
  if (/\.\w+$/.test(place)) return [place]
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const path = `${place}/${entry.name}`
    if (entry.isDirectory()) return filesIn(path)
    return /\.(tsx?|css|json|mjs)$/.test(entry.name) ? [path] : []
  })
}

function importsOf(from: string): Import[] {
  const found = code(from).matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^"';]*?from\s+)?"([^"]+)"/g)
  return [...found].map(([, type, names = "", to = ""]) => ({
    from,
    to: resolved(from, to),
    typeOnly: type !== undefined || (/\{/.test(names) && onlyTypes(names)),
  }))
}

function onlyTypes(names: string) {
  const listed =
    /\{([^}]*)\}/
      .exec(names)?.[1]
      ?.split(",")
      .map((name) => name.trim()) ?? []
  return listed.filter(Boolean).every((name) => name.startsWith("type "))
}

function resolved(from: string, to: string) {
  if (to.startsWith("@/")) return to.slice(2)
  return to.startsWith(".") ? normalize(join(dirname(from), to)) : to
}

function layerOf(path: string) {
  return layers.findIndex((layer) => path === layer || path.startsWith(`${layer}/`))
}

function nounOf(path: string) {
  return path.startsWith("lib/domain/") ? path.split("/")[2] : undefined
}

/** Everything that can be reached from a noun by its arrows. */
function beyond(arrows: Map<string, Set<string>>, from: string, seen = new Set<string>()) {
  for (const next of arrows.get(from) ?? []) {
    if (seen.has(next)) continue
    seen.add(next)
    beyond(arrows, next, seen)
  }
  return seen
}

function limitOf(file: string) {
  if (file.endsWith("/page.tsx")) return limits.page
  return file.startsWith("tests/") ? limits.test : limits.source
}

/** A file without its comments. */
function code(file: string) {
  return read(file).replace(/\/\*[\s\S]*?\*\/|(^|[\s;{])\/\/[^\n]*/g, "$1")
}

function read(file: string) {
  return text.get(file) ?? ""
}

function shown({ from, to }: Import) {
  return `${from} → ${to}`
}
