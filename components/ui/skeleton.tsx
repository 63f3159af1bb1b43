import { useTranslations } from "next-intl"

/** The outline of what is on its way. With `late` after 300 ms of waiting, so that what is quick does not flicker. */
export function Skeleton({ lines = 6, late = false }: { lines?: number; late?: boolean }) {
  const t = useTranslations("states")
  return (
    <div className={late ? "late grid gap-4" : "grid gap-4"}>
      <p role="status" className="sr-only">
        {t("loading")}
      </p>
      <div className="h-10 w-2/3 max-w-sm rounded-control bg-sunken" />
      <div className="grid gap-3 rounded-card border border-divider bg-surface p-5">
        {Array.from({ length: lines }, (_, line) => line).map((line) => (
          <div key={line} className="h-5 rounded-control bg-sunken even:w-5/6 nth-[3n]:w-2/3" />
        ))}
      </div>
    </div>
  )
}
