import { ask } from "./load"
import { memoryOf } from "./processes"
import type { Stage } from "./stage"
import type { Subject } from "./subjects"

/** Thirty people, each of whom opens or writes something every twenty seconds: what they ask for in an hour. */
const people = 30
const asked = (people * 3600) / 20
const tenths = 10
/** Into how short a time the hour is pressed. */
const milliseconds = Number(process.env.BENCH_HOUR_MS ?? 300_000)

export type Hour = { people: number; asked: number; minutes: number; failures: number; megabytes: number[] }

/** What a server that has just started holds in memory: at first, and after each tenth of an hour's work, evenly spread. */
export async function hourOf(stage: Stage, subjects: readonly Subject[]): Promise<Hour> {
  const ours = subjects.filter(({ on }) => on === "app")
  const megabytes = [memoryOf(stage.app.pid)]
  const open = new Set<Promise<void>>()
  let failures = 0
  const begun = performance.now()
  for (let nth = 0; nth < asked; nth++) {
    await until(begun + (milliseconds * nth) / asked)
    const subject = ours[nth % ours.length]
    if (!subject) break
    const answered = ask(
      stage.app.url,
      subject.next(Math.floor(nth / ours.length) % stage.counsellors.length),
    ).then((answer) => {
      if (!subject.isGood(answer)) failures++
      open.delete(answered)
    })
    open.add(answered)
    if ((nth + 1) % (asked / tenths) === 0) megabytes.push(memoryOf(stage.app.pid))
  }
  await Promise.all(open)
  return { people, asked, minutes: milliseconds / 60_000, failures, megabytes }
}

async function until(moment: number): Promise<void> {
  const rest = moment - performance.now()
  if (rest > 0) await new Promise((go) => setTimeout(go, rest))
}

/** In a sentence. */
export function told({ people, asked, minutes, failures, megabytes }: Hour): string {
  const [first = 0, ...later] = megabytes.map((each) => Math.round(each))
  const failed = failures > 0 ? ` ${failures} failed.` : ""
  const verdict = Math.max(...later) <= 300 ? "met" : "missed"
  return `Memory over an hour of ${people} people (${asked.toLocaleString("en")} pages and acts, pressed into ${minutes} minutes): ${first} MB at the start, then ${later.join(", ")} (≤ 300: ${verdict}).${failed}`
}
