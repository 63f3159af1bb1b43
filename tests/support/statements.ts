import pg from "pg"

/** Every statement that the server sends while something is done, without the words that begin and end a transaction. */
export async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const query = pg.Client.prototype.query
  Object.assign(pg.Client.prototype, {
    query: function (this: pg.Client, ...asked: unknown[]) {
      const [first] = asked
      const text = typeof first === "string" ? first : textOf(first)
      if (!/^\s*(begin|commit|rollback|set transaction)/i.test(text))
        sent.push(text.replaceAll(/\s+/g, " ").trim())
      return Reflect.apply(query, this, asked)
    },
  })
  try {
    await act()
  } finally {
    Object.assign(pg.Client.prototype, { query })
  }
  return sent
}

function textOf(asked: unknown): string {
  return typeof asked === "object" && asked !== null && "text" in asked ? String(asked.text) : ""
}
