import "server-only"

const types = new Map([
  ["csv", "text/csv; charset=utf-8"],
  ["pdf", "application/pdf"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
])

/** A file to save, never to open in the page. */
export function download(content: string | Uint8Array<ArrayBuffer>, name: string): Response {
  const ending = name.split(".").at(-1) ?? ""
  return new Response(content, {
    headers: {
      "content-type": types.get(ending) ?? "application/octet-stream",
      "content-disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "-")}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "no-store",
    },
  })
}
