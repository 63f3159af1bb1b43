"use server"

import { defineAction } from "@/lib/platform/action"
import { done } from "@/lib/platform/outcome"
import { conceptsCalled } from "./queries"
import { conceptSearch } from "./schema"

/** Looks skills and occupations up while they are typed. An action, so that what is typed is in no address and in no log. */
export const searchEsco = defineAction({
  act: "esco.search",
  input: conceptSearch,
  quiet: true,
  async run({ input, tx }) {
    const concepts = await conceptsCalled(tx, input)
    return done({ concepts }, { kind: "concept", count: concepts.length })
  },
})
