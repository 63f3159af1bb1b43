import { getTranslations } from "next-intl/server"
import { Icon } from "@/components/ui/icon"
import { SoftLinks } from "@/components/ui/soft-links"

/** The same for every session and every woman, whether there is something behind it or not. */
export async function PrivateLink({ href }: { href: string }) {
  const t = await getTranslations("safeguarding")
  return (
    <SoftLinks>
      <p data-chrome className="text-table">
        <a href={href} className="link inline-flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
          <Icon name="lock" size={16} />
          {t("title")}
        </a>
      </p>
    </SoftLinks>
  )
}
