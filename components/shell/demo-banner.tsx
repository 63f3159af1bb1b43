import { useTranslations } from "next-intl"

/** Nobody may take the demonstration's people for real ones, on screen or on paper. */
export function DemoBanner() {
  const t = useTranslations("shell")
  return (
    <aside
      aria-label={t("demoLabel")}
      className="border-b border-warning bg-warning-tint px-4 py-1 text-center text-meta font-semibold text-warning"
    >
      {t("demo")}
    </aside>
  )
}
