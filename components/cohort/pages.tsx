import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Pagination } from "@/components/table/pagination"
import { hrefOf, type Place } from "@/components/table/place"

type PagesProps = {
  list: { total: number; page: number; pages: number; rows: readonly unknown[] }
  place: Place
}

const perPage = 50

/** "51 to 100 of 320", with the ways to both sides. */
export async function Pages({ list: { total, page, pages, rows }, place }: PagesProps) {
  const t = await getTranslations("cohort")
  const first = (page - 1) * perPage + 1
  const turned = (to: number) =>
    to < 1 || to > pages ? null : hrefOf(place, { page: to === 1 ? null : String(to) })
  return (
    <MoreWords of={["table"]}>
      <Pagination previous={turned(page - 1)} next={turned(page + 1)}>
        {rows.length > 0 && t("pages", { first, last: first + rows.length - 1, total })}
      </Pagination>
    </MoreWords>
  )
}
