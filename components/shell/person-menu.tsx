import { useLocale, useTranslations } from "next-intl"
import type { Signed } from "@/lib/access/permissions"
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
      <LanguageChoice title={t("language")} chosen={useLocale()} offered={offered} prefer={acts.prefer} />
      <ThemeChoice chosen={theme} prefer={acts.prefer} />
      <ShortcutSwitch on={person.shortcuts} prefer={acts.prefer} />
      <SignOutButton signOut={acts.signOut} />
    </>
  )
}
