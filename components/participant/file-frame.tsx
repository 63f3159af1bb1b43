import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { SoftLinks } from "@/components/ui/soft-links"
import type { Person } from "@/lib/access/actor"
import { may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import type { FileIdentity } from "@/lib/domain/identity/queries"
import { FileNav } from "./file-nav"
import { fileTabs } from "./file-tabs"
import { HandedOver } from "./handed-over"
import { IdentityFacts } from "./identity-facts"
import { Unaccompanied } from "./unaccompanied"

type FileFrameProps = { identity: FileIdentity; actor: Person; children: ReactNode }

/** Around every part of a participant's file: who she is, and the ways to the other parts. */
export async function FileFrame({ identity, actor, children }: FileFrameProps) {
  const [t, tabs] = await Promise.all([
    getTranslations("participant.file"),
    getTranslations("participant.file.tabs"),
  ])
  const principal = principalOf(actor)
  const path = `/participants/${identity.id}`
  const shown = fileTabs
    .filter(({ act }) => may(principal, act))
    .map((tab) => ({ href: path + tab.path, label: tabs(tab.name), aside: tab.aside === true }))
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="file-bar grid grid-cols-1 gap-2 bg-page">
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="grid min-w-0 gap-0.5">
            <SoftLinks>
              <a data-chrome href="/participants" className="link justify-self-start text-table">
                {t(actor.role === "coordinator" ? "back" : "backOwn")}
              </a>
            </SoftLinks>
            <h1 className="flex flex-wrap items-baseline gap-x-3 text-h3 md:text-h2">
              <bdi>{identity.name}</bdi>
            </h1>
          </div>
          {may(principal, "session.log") && (
            <LinkButton href={`/sessions/new?participant=${identity.id}`} size="small">
              <Icon name="plus" size={16} />
              {t("logSession")}
            </LinkButton>
          )}
        </header>
        <IdentityFacts identity={identity} mayMove={may(principal, "caseload.move")} />
        <FileNav label={tabs("label")} more={tabs("more")} tabs={shown} />
      </div>
      <Unaccompanied participantId={identity.id} takers={identity.takers} />
      <HandedOver whereabouts={identity.whereabouts} />
      {children}
    </div>
  )
}
