import { randomBytes } from "node:crypto"
import { type NextRequest, NextResponse } from "next/server"

const developing = process.env.NODE_ENV === "development"

/** Puts the policy for scripts and styles on each answer. It never decides who may see what: the doors do. */
export function proxy(request: NextRequest) {
  const nonce = randomBytes(16).toString("base64")
  const policy = policyWith(nonce)
  const headers = new Headers(request.headers)
  headers.set("x-nonce", nonce)
  // Next reads the nonce from here and gives it to every script and style that it writes.
  headers.set("Content-Security-Policy", policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set("Content-Security-Policy", policy)
  return response
}

/** No trusted types yet: Turbopack's loader sets the address of a chunk as a plain string. */
function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    // The error overlay of the development server writes styles of its own.
    developing ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    developing ? "" : "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ]
    .filter(Boolean)
    .join("; ")
}

// Without `missing`: a request that calls itself a prefetch is answered like any other. What is under /api is no page.
export const config = { matcher: "/((?!_next/static/|api/).*)" }
