import { useTranslations } from "next-intl"
import { LinkButton } from "@/components/ui/link-button"

/** Not permitted, not theirs and not there look the same. */
export function NothingHere() {
  const t = useTranslations("states.missing")
  return (
    <div className="grid max-w-text gap-4 py-6">
      <h1 className="text-h2">{t("title")}</h1>
      <p>{t("text")}</p>
      <p>
        <LinkButton href="/" variant="primary">
          {t("home")}
        </LinkButton>
      </p>
    </div>
  )
}
