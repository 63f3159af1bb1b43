import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { program } from "./install.mjs"
import { root } from "./place.mjs"
import { atEnd, isInterrupted, run, start, step } from "./run.mjs"

/** What passed and what failed, over several runs. */
export function counting() {
  const passed = []
  const failed = []
  const unsteady = []
  return {
    passed,
    failed,
    unsteady,
    add(name, ok) {
      ;(ok ? passed : failed).push(name)
    },
    report() {
      if (unsteady.length > 0)
        console.log(
          `\nUnsteady, passed at the second try:\n${unsteady.map((name) => `  ${name}`).join("\n")}`,
        )
      if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  ${name}`).join("\n")}`)
      console.log(`\n${passed.length} passed, ${failed.length} failed`)
      return failed.length === 0 ? 0 : 1
    },
  }
}

/** One check: a program that says nothing is wrong by ending with 0. What it said is shown when it does not. */
export async function check(counts, name, words) {
  const { code, output } = await step(name, () =>
    run(process.execPath, words, { env: { ...process.env, NO_COLOR: "1" } }),
  )
  if (code !== 0) console.log(output)
  counts.add(name, code === 0)
}

/** Runs projects of vitest and counts their tests. */
export async function vitest(counts, projects, env = process.env) {
  const file = reportFile()
  const words = projects.flatMap((project) => ["--project", project])
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  const code = await step(`Tests: ${projects.join(", ")}`, () =>
    ended([program("vitest/vitest.mjs"), "run", ...words, ...reports], env),
  )
  const before = counts.failed.length
  for (const suite of read(file)?.testResults ?? []) countSuite(counts, suite)
  if (code !== 0 && counts.failed.length === before)
    counts.add(`vitest ${projects.join(", ")} ended with ${code}`, false)
}

function countSuite(counts, { name, status, message, assertionResults: tests }) {
  const at = relative(root, name)
  for (const test of tests)
    if (test.status !== "skipped") counts.add(`${at}: ${test.fullName}`, test.status === "passed")
  if (status === "failed" && tests.every((test) => test.status === "passed"))
    counts.add(`${at}: ${message?.split("\n")[0] || "did not load"}`, false)
}

/** Runs the journeys in a browser and counts them. */
export async function playwright(counts, words, env) {
  const file = reportFile()
  const reporting = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const code = await step("Journeys", () =>
    ended([program("@playwright/test/cli.js"), "test", "--reporter=list,json", ...words], reporting),
  )
  const before = counts.failed.length
  for (const suite of read(file)?.suites ?? []) countSpecs(counts, suite, suite.title)
  if (code !== 0 && counts.failed.length === before) counts.add(`The journeys ended with ${code}`, false)
}

function countSpecs(counts, suite, path) {
  for (const spec of suite.specs ?? [])
    for (const { status } of spec.tests) countTest(counts, `${path}: ${spec.title}`, status)
  for (const inner of suite.suites ?? []) countSpecs(counts, inner, `${path} ${inner.title}`)
}

function countTest(counts, name, status) {
  if (status !== "skipped") counts.add(name, status !== "unexpected")
  if (status === "flaky") counts.unsteady.push(name)
}

async function ended(words, env) {
  const { code } = await start(process.execPath, words, { env }).ended
  return isInterrupted() ? 130 : code
}

function reportFile() {
  const folder = mkdtempSync(join(tmpdir(), "itinera-report-"))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, "report.json")
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined)
