import { connected } from "../setup/sql.mjs"
import { filesOf, versionOf } from "./folder.mjs"
import { incoming, merged, settled } from "./merge.mjs"
import { checkedAlike, rowsOf } from "./sheet.mjs"

const batch = 2000

/**
 * Brings a database to what a folder of the Commission's files says, all of it or nothing. Languages and kinds that the folder
 * does not have stay as they are. Answers what was read and what had to change.
 * @param {string} url
 * @param {string} folder
 * @param {{ version?: string, say?: (line: string) => void }} [options]
 */
export async function importEsco(url, folder, { version, say = () => {} } = {}) {
  const { files, leftAside } = await filesOf(folder)
  for (const name of leftAside) say(`${name} is left aside: another file has its language.`)
  return connected(url, async (client) => {
    await client.query("begin")
    try {
      const into = await incoming(client)
      const sheets = []
      for (const file of files) sheets.push(await read(file, into, say))
      checkedAlike(sheets)
      const counts = countsOf(sheets)
      const told = version ?? versionOf(counts)
      say("Comparing with what is there")
      const changes = await merged(client, told)
      await client.query("commit")
      if (changes.some(({ count }) => count > 0)) await settled(client)
      return {
        version: told,
        counts,
        languages: [...new Set(files.map(({ language }) => language))],
        changes,
      }
    } catch (error) {
      await client.query("rollback").catch(() => {})
      throw error
    }
  })
}

/** One file into the table that waits for it; answers the line of each of its concepts. */
async function read(file, into, say) {
  const lines = new Map()
  let unnamed = 0
  let waiting = []
  for await (const { line, ...row } of rowsOf(file)) {
    lines.set(row.uri, line)
    if (row.preferred === "") unnamed += 1
    waiting.push(row)
    if (waiting.length < batch) continue
    await into(file, waiting)
    waiting = []
  }
  await into(file, waiting)
  say(`${file.name}: ${lines.size} rows${unnamed > 0 ? `, ${unnamed} of them without a label` : ""}`)
  return { file, lines }
}

function countsOf(sheets) {
  const counted = sheets.filter(({ file }) => file.kind !== "group")
  return Object.fromEntries(counted.map(({ file, lines }) => [file.kind, lines.size]))
}
