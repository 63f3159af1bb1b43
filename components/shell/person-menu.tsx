import { useLocale, useTranslations } from "next-intl"
import type { Person } from "@/lib/access/actor"
import type { Locale } from "@/lib/words/locales"
import type { ShellActs } from "./acts"
import { LanguageChoice } from "./language-choice"
import { ShortcutSwitch } from "./shortcut-switch"
import { SignOutButton } from "./sign-out-button"
import type { Theme } from "./theme"
import { ThemeChoice } from "./theme-choice"

export type Settings = { person: Person; acts: ShellActs; offered: readonly Locale[]; theme: Theme }

/** Who is signed in, how they like it, and the way out. */
export function PersonMenu({ person, acts, offered, theme }: Settings) {
  const t = useTranslations("shell")
  return (
    <>
      <p className="grid">
        <span className="text-meta text-muted">{t("signedInAs")}</span>
        <bdi className="font-semibold">{person.name}</bdi>
        <span className="text-table text-muted">
          {t(`roles.${person.scope === "programme" ? "programme" : person.role}`)}
        </span>
      </p>
      <LanguageChoice title={t("language")} chosen={useLocale()} offered={offered} prefer={acts.prefer} />
      <ThemeChoice chosen={theme} prefer={acts.prefer} />
      <ShortcutSwitch on={person.shortcuts} prefer={acts.prefer} />
      <SignOutButton signOut={acts.signOut} />
    </>
  )
}
