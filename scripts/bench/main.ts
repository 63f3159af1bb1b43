import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Hour, hourOf, told } from "./hour"
import { type Load, load } from "./load"
import { cpuOfTree, memoryOf } from "./processes"
import { rawStatements } from "./raw"
import { report, table } from "./report"
import { scriptsOf } from "./scripts"
import { sizes } from "./sizes"
import { openStage, root, type Stage } from "./stage"
import { type Subject, subjectsOf } from "./subjects"

export type Run = Load & { appCpu: number; databaseCpu: number }
export type Measured = { subject: Subject; runs: Run[] }

const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const milliseconds = Number(process.env.BENCH_MS ?? 2500)
const clients = Number(process.env.BENCH_CLIENTS ?? 10)

const words = process.argv.slice(2)
const asked = words.filter((word) => word in sizes)
const isHourAlone = words.includes("hour")
const only = words.filter((word) => !(word in sizes) && word !== "hour").map((word) => word.toLowerCase())
const isAsked = ({ name }: Subject) =>
  only.length === 0 || only.some((word) => name.toLowerCase().includes(word))

/** Every subject in turn, and again, so that a noisy minute falls on all of them alike. */
async function measure(stage: Stage): Promise<Measured[]> {
  const subjects = (await subjectsOf(stage)).filter(isAsked)
  const measured = subjects.map((subject): Measured => ({ subject, runs: [] }))
  for (const { subject } of measured) await once(stage, subject, 800)
  for (let round = 0; round < rounds; round++) {
    console.log(`  ${stage.size.name}: round ${round + 1} of ${rounds}`)
    for (const each of measured) each.runs.push(await once(stage, each.subject, milliseconds))
  }
  return measured
}

/** Before anything else is measured: a server that has just started. */
async function anHour(stage: Stage): Promise<Hour> {
  console.log(`  ${stage.size.name}: an hour of work`)
  const hour = await hourOf(stage, await subjectsOf(stage))
  console.log(`  ${told(hour)}`)
  return hour
}

async function once(stage: Stage, subject: Subject, time: number): Promise<Run> {
  const server = stage[subject.on]
  const before = { app: cpuOfTree(server.pid), database: cpuOfTree(stage.postmaster) }
  const result = await load({
    url: server.url,
    clients,
    milliseconds: time,
    next: subject.next,
    isGood: subject.isGood,
  })
  const perRequest = (used: number) => used / result.requests
  return {
    ...result,
    appCpu: perRequest(cpuOfTree(server.pid) - before.app),
    databaseCpu: perRequest(cpuOfTree(stage.postmaster) - before.database),
  }
}

const parts: string[] = []
for (const name of asked.length > 0 ? asked : ["90", "10k"]) {
  const size = sizes[name]
  if (!size) continue
  const stage = await openStage(size)
  try {
    const hour = isHourAlone || only.length === 0 ? await anHour(stage) : null
    if (isHourAlone) continue
    const measured = await measure(stage)
    if (!hour) {
      console.log(table(measured))
      continue
    }
    const raw = await rawStatements(stage)
    const scripts = await scriptsOf(stage)
    parts.push(report(stage, { measured, raw, scripts, memory: memoryOf(stage.app.pid), hour }))
  } finally {
    await stage.close()
  }
}
const about = `# Speed

Written by \`npm run bench\` (${new Date().toISOString().slice(0, 10)}, Node ${process.version}): ${clients} clients in a closed loop, medians of ${rounds} interleaved
runs of ${milliseconds / 1000} s each. CPU is of the whole process tree, user and system, per request. Compare the ratios: absolute times belong to the
machine and to the hour. The floor is a bare server of the same version: no sign-in, no layout, no walls, pg by hand.
`
if (parts.length > 0) {
  writeFileSync(join(root, "docs/speed.md"), [about, ...parts].join("\n"))
  console.log("  written: docs/speed.md")
}
process.exit(0)
