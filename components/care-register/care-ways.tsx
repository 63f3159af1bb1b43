import { useTranslations } from "next-intl"
import { SwitchLinks } from "@/components/table/switch-links"

const places = {
  week: "/childcare",
  roster: "/childcare/roster",
  needs: "/childcare/needs",
  incidents: "/childcare/incidents",
  carers: "/childcare/carers",
} as const
type PlaceName = keyof typeof places

/** The pages about childcare, side by side. */
export function CareWays({ here, coordinates }: { here: PlaceName; coordinates: boolean }) {
  const t = useTranslations("care-register.ways")
  const shown: PlaceName[] = [
    "week",
    "roster",
    "needs",
    "incidents",
    ...(coordinates ? (["carers"] as const) : []),
  ]
  return (
    <SwitchLinks
      label={t("label")}
      choices={shown.map((name) => ({ label: t(name), href: places[name], chosen: name === here }))}
    />
  )
}
