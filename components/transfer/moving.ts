import { useTranslations } from "next-intl"
import { counted } from "@/lib/domain/transfer/schema"

/** What a group holds, in numbers; what is not on record is not counted. */
export function useMovingWords(moving: Readonly<Record<string, number>>) {
  const t = useTranslations("transfer")
  return (group: keyof typeof counted) => {
    const said = counted[group].flatMap((one) => {
      const count = moving[one] ?? 0
      return count > 0 ? [t(`counts.${one}`, { count })] : []
    })
    const known = group === "entry" ? [t("identity"), ...said] : said
    return known.length > 0 ? known.join(", ") : t("nothing")
  }
}
