import { cookies } from "next/headers"
import type { ReactNode } from "react"
import { QuickLog } from "@/components/counselling-session/quick-log"
import { LogSessionLink } from "@/components/shell/log-session-link"
import { themeOf } from "@/components/shell/theme"
import { Words } from "@/components/shell/words"
import { WorkspaceFrame } from "@/components/shell/workspace-frame"
import { extendSession, setPreferences, signOut } from "@/lib/domain/account/actions"
import { currentActor } from "@/lib/platform/door"
import { offered } from "@/lib/words/request"

const acts = { prefer: setPreferences, extend: extendSession, signOut }

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const [person, jar] = await Promise.all([currentActor(), cookies()])
  const theme = themeOf(jar.get("theme")?.value)
  return (
    <Words of={["shell"]}>
      <WorkspaceFrame
        settings={{ person, acts, offered, theme }}
        logSession={
          <>
            <LogSessionLink />
            <QuickLog />
          </>
        }
      >
        {children}
      </WorkspaceFrame>
    </Words>
  )
}
