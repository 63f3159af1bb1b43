import { makeTemplate } from "./template-database"

/* Two projects ask for it in one run; what they share is made by the first and undone after the last. */
const run = globalThis as { itineraTemplate?: { made: ReturnType<typeof makeTemplate>; holders: number } }

/** Once per run of the database tests: the server and the template. The answer undoes both. */
export default async function setup() {
  run.itineraTemplate ??= { made: makeTemplate(), holders: 0 }
  const template = run.itineraTemplate
  template.holders += 1
  const undo = await template.made
  return async () => {
    template.holders -= 1
    if (template.holders === 0) await undo()
  }
}
