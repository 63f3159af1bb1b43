import "server-only"

/* Spreadsheets calculate text that begins like this: https://owasp.org/www-community/attacks/CSV_Injection */
const formulaStart = /^\s*[=+\-@\t\r\n|＝＋－＠]/u

/** A CSV file: every cell in quotes, UTF-8 with its mark, and nothing that a spreadsheet would calculate. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`
}

function quoted(cell: string): string {
  const inert = formulaStart.test(cell) ? `'${cell}` : cell
  return `"${inert.replaceAll('"', '""')}"`
}
