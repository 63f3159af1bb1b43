import type { Metadata, Viewport } from "next"
import { cookies, headers } from "next/headers"
import { getLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { Awake } from "@/components/shell/awake"
import { earlyScript } from "@/components/shell/early"
import { themeOf } from "@/components/shell/theme"
import { directionOf } from "@/lib/words/locales"
import "./globals.css"

export const metadata: Metadata = { title: { default: "Itinera", template: "%s · Itinera" } }

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1a232b" },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar, head] = await Promise.all([getLocale(), cookies(), headers()])
  const theme = themeOf(jar.get("theme")?.value)
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={theme === "system" ? undefined : theme}
      suppressHydrationWarning
    >
      <body>
        <script
          nonce={head.get("x-nonce") ?? undefined}
          dangerouslySetInnerHTML={{ __html: earlyScript }}
          suppressHydrationWarning
        />
        {children}
        <Awake />
      </body>
    </html>
  )
}
