import { readdirSync, readFileSync } from "node:fs"

const ticksPerSecond = 100

type Stat = { pid: number; parent: number; ticks: number; ofEnded: number }

/** CPU milliseconds that a process and everything below it have used so far, its ended children included (Linux). */
export function cpuOfTree(root: number): number {
  const all = allProcesses()
  const family = new Set([root])
  for (let grown = true; grown; ) {
    grown = false
    for (const { pid, parent } of all) {
      if (family.has(parent) && !family.has(pid)) {
        family.add(pid)
        grown = true
      }
    }
  }
  const ticks = all
    .filter(({ pid }) => family.has(pid))
    .reduce((sum, each) => sum + each.ticks + each.ofEnded, 0)
  return (ticks * 1000) / ticksPerSecond
}

/** The process that started this one: of a backend of PostgreSQL, the postmaster. */
export function parentOf(pid: number): number {
  return statOf(String(pid))?.parent ?? 0
}

/** Resident memory of one process in MB. */
export function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8")
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

function allProcesses(): Stat[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(pid) ?? [])
}

function statOf(pid: string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number)
    const at = (place: number) => fields[place - 3] ?? 0
    return { pid: Number(pid), parent: at(4), ticks: at(14) + at(15), ofEnded: at(16) + at(17) }
  } catch {
    return undefined
  }
}
