import { useLocale, useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import { offered } from "@/lib/words/request"
import { Disclosure } from "./disclosure"
import { LanguageChoice } from "./language-choice"

/** Apart from the frame, so that a page without it does not carry its JavaScript. */
export function PublicLanguage() {
  const t = useTranslations("shell")
  return (
    <Disclosure
      className="flex min-h-control items-center gap-2 rounded-control px-2 text-table hover:bg-sunken"
      label={
        <>
          <Icon name="language" size={18} />
          {t("language")}
        </>
      }
    >
      <LanguageChoice title={t("language")} chosen={useLocale()} offered={offered} />
    </Disclosure>
  )
}
