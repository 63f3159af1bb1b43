import type { Metadata, Viewport } from "next"
import { cookies } from "next/headers"
import { getLocale } from "next-intl/server"
import type { ReactNode } from "react"
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
  const [locale, jar] = await Promise.all([getLocale(), cookies()])
  const theme = themeOf(jar.get("theme")?.value)
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={theme === "system" ? undefined : theme}
      suppressHydrationWarning
    >
      <body>{children}</body>
    </html>
  )
}
