"use server"

import { defineAction } from "@/lib/platform/action"
import { fromDateColumn } from "@/lib/platform/dates"
import { done } from "@/lib/platform/outcome"
import { employersHolding } from "./queries"
import { employerSearch } from "./schema"

/** Looks companies up while words are typed. An action, so that what is typed is in no address and in no log. */
export const searchEmployers = defineAction({
  act: "employer.list",
  input: employerSearch,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx }) {
    const lines = await employersHolding(tx, actor, input.text)
    return done({ lines, today: fromDateColumn(actor.today) }, { kind: "employer", count: lines.length })
  },
})
