import "server-only"

const types = new Map([
  ["csv", "text/csv; charset=utf-8"],
  ["pdf", "application/pdf"],
  ["xml", "application/xml; charset=utf-8"],
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

type Handed = { name: string; type: string; bytes: number }

/** A file of somebody's, under the name it came with. Programs that read no other letters are told a plain one. */
export function handedOver(content: ReadableStream<Uint8Array>, { name, type, bytes }: Handed): Response {
  const plain = name.replace(/[^\w.-]/g, "-")
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return new Response(content, {
    headers: {
      "content-type": type,
      "content-length": String(bytes),
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${whole}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  })
}

/** A calendar, read again and again by a program; an address that opens nothing answers as one that never was. */
export function calendarAnswer(content: string | null): Response {
  return new Response(content ?? "", {
    status: content === null ? 404 : 200,
    headers: {
      "content-type": content === null ? "text/plain; charset=utf-8" : "text/calendar; charset=utf-8",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "no-store",
    },
  })
}
