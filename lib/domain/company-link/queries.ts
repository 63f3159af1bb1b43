import "server-only"
import { defineLinkQuery } from "@/lib/platform/link"
import { companyLinkView } from "./schema"

/** What a link to sign in with is still good for. Looking uses nothing up, whoever looks and however often. */
export const companyBehindLink = defineLinkQuery("company.view-link", async ({ tx }) => {
  const [[seen], [mark]] = [
    await tx.$queryRaw<unknown[]>`select state, locale, company from sec.company_link()`,
    await tx.$queryRaw<{ demo: boolean }[]>`select exists (select 1 from demo_mark) as demo`,
  ]
  return { seen: seen ? companyLinkView.parse(seen) : null, demo: mark?.demo ?? false }
})
