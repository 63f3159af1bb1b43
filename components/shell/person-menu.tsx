import { useLocale, useTranslations } from "next-intl"
import type { Signed } from "@/lib/access/principal"
import type { Locale } from "@/lib/words/locales"
import type { ShellActs } from "./acts"
import { LanguageChoice } from "./language-choice"
import { ShortcutSwitch } from "./shortcut-switch"
import { SignOutButton } from "./sign-out-button"
import type { Theme } from "./theme"
import { ThemeChoice } from "./theme-choice"

/** As much of a person as the shell shows. */
type Shown = {
  name: string
  principal: Signed
  shortcuts: boolean
  demo: boolean
  programmeTitle: string | null
  organisation: string
}
export type Settings = { person: Shown; acts: ShellActs; offered: readonly Locale[]; theme: Theme }

/** Who is signed in, how they like it, and the way out. */
export function PersonMenu({ person, acts, offered, theme }: Settings) {
  const t = useTranslations("shell")
  return (
    <>
      <p className="grid">
        <span className="text-meta text-muted">{t("signedInAs")}</span>
        <bdi className="font-semibold">{person.name}</bdi>
        <span className="text-table text-muted">{t(`roles.${person.principal}`)}</span>
      </p>
      <OwnPlaces principal={person.principal} />
      <LanguageChoice title={t("language")} chosen={useLocale()} offered={offered} prefer={acts.prefer} />
      <ThemeChoice chosen={theme} prefer={acts.prefer} />
      <ShortcutSwitch on={person.shortcuts} prefer={acts.prefer} />
      <SignOutButton signOut={acts.signOut} />
    </>
  )
}

const ownPlaces: Partial<Record<Signed, readonly { name: "notes" | "private" | "lead"; href: string }[]>> = {
  counsellor: [
    { name: "notes", href: "/notes" },
    { name: "private", href: "/private" },
  ],
  coordinator: [{ name: "lead", href: "/safeguarding-lead" }],
}

/** What is a person's own rather than the house's; the same for everybody of a role. */
function OwnPlaces({ principal }: { principal: Signed }) {
  const t = useTranslations("shell.own")
  const places = ownPlaces[principal]
  if (!places) return null
  return (
    <ul className="-mx-2 grid">
      {places.map(({ name, href }) => (
        <li key={name}>
          <a
            href={href}
            className="link flex min-h-9 items-center rounded-control px-2 pointer-coarse:min-h-11"
          >
            {t(name)}
          </a>
        </li>
      ))}
    </ul>
  )
}
