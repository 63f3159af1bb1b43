"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { z } from "zod"
import { useChoices } from "@/components/appointment/use-choices"
import { ChoicesMissing } from "@/components/counselling-session/choices-missing"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { Select } from "@/components/ui/select"
import { SidePanel } from "@/components/ui/side-panel"
import { Skeleton } from "@/components/ui/skeleton"
import { useUndo } from "@/components/ui/undo"
import type { AppointmentChoices } from "@/lib/domain/appointment/queries"
import { bookSeat, leaveLine } from "@/lib/domain/session-queue/actions"
import { seatInput } from "@/lib/domain/session-queue/schema"

type BookSeatProps = { sessionId: string; knownIds: readonly string[] }

/** One more woman for this session, with a place or in the line for one. */
export function BookSeat(props: BookSeatProps) {
  const t = useTranslations("session-queue.book")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open && <Panel {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

type PanelProps = BookSeatProps & { onClose: () => void }

function Panel(props: PanelProps) {
  const t = useTranslations("session-queue.book")
  const { loaded, retry } = useChoices()
  return (
    <SidePanel title={t("title")} onClose={props.onClose}>
      {loaded.kind === "loading" && <Skeleton lines={3} late />}
      {loaded.kind === "failed" && <ChoicesMissing signedOut={loaded.signedOut} onRetry={retry} />}
      {loaded.kind === "here" && <SeatForm {...props} people={loaded.choices.people} />}
    </SidePanel>
  )
}

type SeatFormProps = PanelProps & { people: AppointmentChoices["people"] }

function SeatForm({ sessionId, knownIds, people, onClose }: SeatFormProps) {
  const t = useTranslations("session-queue.book")
  const offerUndo = useUndo()
  const af = useActionForm<z.input<typeof seatInput>, { waits: boolean; place: number }>({
    action: bookSeat,
    schema: seatInput,
    start: { sessionId, participantId: "", withChildren: false },
    idPrefix: "seat-",
    onDone: ({ waits, place }) => {
      const participantId = af.form.getValues("participantId")
      const name = people.find(({ id }) => id === participantId)?.name ?? ""
      offerUndo({
        text: t.rich(waits ? "waits" : "done", { name, place, who: (who) => <bdi>{who}</bdi> }),
        undo: () => leaveLine({ sessionId, participantId }),
        undone: t("undone"),
      })
      onClose()
    },
  })
  const others = people.filter(({ id }) => !knownIds.includes(id))
  return (
    <ActionForm of={af} label={t("title")}>
      <Select
        label={t("who")}
        hint={t("hint")}
        none={t("choose")}
        choices={others.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }))}
        {...af.field("participantId")}
      />
      <Checkbox label={t("withChildren")} {...af.field("withChildren")} />
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
