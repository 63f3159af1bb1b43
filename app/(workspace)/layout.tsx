import { cookies } from "next/headers"
import type { ReactNode } from "react"
import { QuickLog } from "@/components/counselling-session/quick-log"
import { themeOf } from "@/components/shell/theme"
import { Words } from "@/components/shell/words"
import { WorkspaceFrame } from "@/components/shell/workspace-frame"
import { may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { extendSession, setPreferences, signOut } from "@/lib/domain/account/actions"
import { currentActor } from "@/lib/platform/door"
import { offered } from "@/lib/words/request"

const acts = { prefer: setPreferences, extend: extendSession, signOut }

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const [person, jar] = await Promise.all([currentActor(), cookies()])
  const { name, shortcuts, demo, programmeTitle, organisation } = person
  const principal = principalOf(person)
  const shown = { name, principal, shortcuts, demo, programmeTitle, organisation: organisation.name }
  const canLog = may(principal, "session.log")
  return (
    <Words of={["shell"]}>
      <WorkspaceFrame
        settings={{ person: shown, acts, offered, theme: themeOf(jar.get("theme")?.value) }}
        canLog={canLog}
        quickLog={canLog && <QuickLog />}
      >
        {children}
      </WorkspaceFrame>
    </Words>
  )
}
