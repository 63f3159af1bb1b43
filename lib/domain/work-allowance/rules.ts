import type { WorkState } from "@/lib/domain/work-state/schema"
import type { CivilDate } from "@/lib/platform/dates"
import { fromDateColumn } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import { type AllowanceInput, type Payer, payers } from "./schema"

type Known = { id: string; month: string; payer: Payer }
type Around = {
  state: WorkState
  /** Paid by a city in full (BR21). */
  isCitys: boolean
  startsOn: CivilDate
  /** The last day, where it has ended, else the one it must reach. */
  lastDay: CivilDate
  known: readonly Known[]
  today: CivilDate
}
const say = (key: string) => `work-experience.problems.${key}`

const allowanceRules: readonly Rule<AllowanceInput, Around>[] = [
  { broken: (_, { state }) => state === "cancelled", at: "form", say: say("cancelled") },
  {
    broken: ({ month }, { startsOn, lastDay }) => month < startsOn.slice(0, 7) || month > lastDay.slice(0, 7),
    at: "month",
    say: say("monthOutside"),
  },
  {
    broken: ({ month, payer, rowId }, { known }) =>
      known.some((one) => one.month === month && one.payer === payer && one.id !== rowId),
    at: "month",
    say: say("monthThere"),
  },
  { broken: ({ amount }) => amount === 0, at: "amount", say: say("amountMissing") },
  { broken: ({ amount, hostShare }) => hostShare > amount, at: "hostShare", say: say("shareTooMuch") },
  { broken: ({ paidOn }, { today }) => (paidOn ?? "") > today, at: "paidOn", say: say("inFuture") },
]

const allowanceDoubts: readonly Doubt<AllowanceInput, Around>[] = [
  {
    broken: ({ payer, hostShare }, { isCitys }) => isCitys && (payer === "employer" || hostShare > 0),
    say: "work-experience.doubts.hostPaysInCity",
  },
  {
    broken: ({ payer }, { isCitys }) => isCitys && payer !== "city" && payer !== "employer",
    say: "work-experience.doubts.notTheCity",
  },
]

export function allowanceProblems(input: AllowanceInput, around: Around): Problems | null {
  return problemsOf(allowanceRules, input, around)
}

export function doubtsAboutAllowance(input: AllowanceInput, around: Around): Problem[] {
  return doubtsOf(allowanceDoubts, input, around)
}

type Stored = {
  id: string
  version: number
  month: Date
  amount: { toString: () => string }
  payer: string
  hostShare: { toString: () => string }
  paidOn: Date | null
}

/** The row in plain values, money in cents. */
export function plainAllowance({ id, version, month, amount, payer, hostShare, paidOn }: Stored) {
  return {
    ...{ id, version, month: fromDateColumn(month).slice(0, 7) },
    amount: cents(amount),
    payer: payers.find((one) => one === payer) ?? "other",
    hostShare: cents(hostShare),
    paidOn: paidOn && fromDateColumn(paidOn),
  }
}
export type PlainAllowance = ReturnType<typeof plainAllowance>

const cents = (euros: { toString: () => string }) => Math.round(Number(euros.toString()) * 100)

/** "350.5" of cents, as a field and a column want it. */
export const euroText = (amount: number) => (amount / 100).toFixed(2).replace(/\.00$/, "")

/** What the form starts from. */
export function writtenAllowance({ month, amount, payer, hostShare, paidOn }: PlainAllowance) {
  return {
    ...{ month, amount: euroText(amount), payer, paidOn: paidOn ?? "" },
    hostShare: hostShare === 0 ? "" : euroText(hostShare),
  }
}

type Paid = Pick<PlainAllowance, "amount" | "payer" | "hostShare">

/** What each gives, in cents: of every amount the host's share is the host's. */
export function sumByPayer(allowances: readonly Paid[]): {
  total: number
  by: Partial<Record<Payer, number>>
} {
  const by: Partial<Record<Payer, number>> = {}
  const add = (payer: Payer, amount: number) => {
    if (amount > 0) by[payer] = (by[payer] ?? 0) + amount
  }
  for (const { amount, payer, hostShare } of allowances) {
    add(payer, amount - hostShare)
    add("employer", hostShare)
  }
  return { total: allowances.reduce((sum, { amount }) => sum + amount, 0), by }
}
