import "server-only"
import { cookies } from "next/headers"
import { isServing } from "./door"
import { secure } from "./session"

const aYear = 60 * 60 * 24 * 365

/** Keeps language and appearance for this browser too, so that the sign-in page already speaks the person's language. */
export async function rememberLook({ locale, theme }: { locale?: string; theme?: string }): Promise<void> {
  if (!isServing()) return
  const jar = await cookies()
  for (const [name, value] of Object.entries({ locale, theme }))
    if (value) jar.set(name, value, { path: "/", maxAge: aYear, sameSite: "lax", secure })
}
