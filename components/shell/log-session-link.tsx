import { useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"

/** Works as a link everywhere; the quick log may take the press over where it is on the page. */
export function LogSessionLink() {
  const t = useTranslations("shell")
  return (
    <LinkButton href="/sessions/new" variant="primary" data-shortcut="log-session">
      <Icon name="plus" size={18} />
      {t("logSession")}
      <kbd className="hidden rounded border border-on-primary px-1 text-meta font-normal lg:inline">C</kbd>
    </LinkButton>
  )
}
