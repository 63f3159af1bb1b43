import { type Hour, told } from "./hour"
import type { Measured, Run } from "./main"
import type { Raw } from "./raw"
import type { Scripts } from "./scripts"
import type { Stage } from "./stage"

type Results = { measured: Measured[]; raw: Raw[]; scripts: Scripts[]; memory: number; hour: Hour }

/** One size as a part of docs/speed.md. */
export function report({ size }: Stage, { measured, raw, scripts, memory, hour }: Results): string {
  return [
    `## ${size.participants.toLocaleString("en")} participants in ${size.organisations} organisations, ${(size.participants * 10).toLocaleString("en")} sessions`,
    "",
    table(measured),
    "",
    `${told(hour)} After the runs above it is ${memory.toFixed(0)} MB.`,
    "",
    "| the same read as raw SQL, no walls | p50 ms | served by |",
    "| --- | ---: | --- |",
    ...raw.map(({ name, p50, plan }) => `| ${name} | ${p50.toFixed(2)} | ${plan} |`),
    "",
    "| JavaScript sent | files | kB gz |",
    "| --- | ---: | ---: |",
    ...scripts.map(({ page, count, kilobytes }) => `| ${page} | ${count} | ${kilobytes.toFixed(0)} |`),
    "",
  ].join("\n")
}

/** A line for each subject, beside what it is compared with. */
export function table(measured: readonly Measured[]): string {
  const floors = new Map(measured.map((each) => [each.subject.name, cpu(each)]))
  return [
    "| page or act | app CPU ms | database CPU ms | requests/s | p50 ms | p95 ms | kB | × floor | budget |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ...measured.map((each) => row(each, floors)),
  ].join("\n")
}

function row({ subject, runs }: Measured, floors: Map<string, number>): string {
  const of = (field: keyof Run) => median(runs.map((run) => run[field]))
  const floor = subject.beside ? floors.get(subject.beside) : undefined
  const ratio = floor ? cpu({ subject, runs }) / floor : undefined
  const failures = runs.reduce((sum, run) => sum + run.failures, 0)
  const verdict = ratio && subject.budget ? verdictOf(ratio, subject.budget, failures) : ""
  return `| ${[
    failures > 0 ? `${subject.name} (${failures} failed)` : subject.name,
    of("appCpu").toFixed(2),
    of("databaseCpu").toFixed(2),
    of("perSecond").toFixed(0),
    of("p50").toFixed(1),
    of("p95").toFixed(1),
    (of("bytes") / 1024).toFixed(1),
    ratio ? ratio.toFixed(2) : "",
    verdict,
  ].join(" | ")} |`
}

const cpu = ({ runs }: Measured) => median(runs.map((run) => run.appCpu + run.databaseCpu))

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function verdictOf(ratio: number, budget: number, failures: number): string {
  if (failures > 0) return "not measured"
  return `≤ ${budget}: ${ratio <= budget ? "met" : "missed"}`
}
