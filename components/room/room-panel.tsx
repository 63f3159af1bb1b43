"use client"

import { useTranslations } from "next-intl"
import { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Checkbox } from "@/components/ui/checkbox"
import { SidePanel } from "@/components/ui/side-panel"
import { TextField } from "@/components/ui/text-field"
import { addRoom, reviseRoom } from "@/lib/domain/room/actions"
import type { RoomLine } from "@/lib/domain/room/queries"
import { roomInput } from "@/lib/domain/room/schema"

const roomForm = roomInput.extend({ roomId: z.uuid().optional(), version: z.number().int().optional() })

type RoomPanelProps = { room: RoomLine | null; onClose: () => void }

export function RoomPanel({ room, onClose }: RoomPanelProps) {
  const t = useTranslations("room")
  const title = t(room ? "reviseTitle" : "addTitle")
  const af = useActionForm<z.input<typeof roomForm>, { roomId: string }>({
    action: room ? reviseRoom : addRoom,
    schema: roomForm,
    start: {
      ...(room && { roomId: room.id, version: room.version }),
      name: room?.name ?? "",
      address: room?.address ?? "",
      capacity: room?.capacity ?? "",
      forChildren: room?.forChildren ?? false,
    },
    idPrefix: "room-",
    onDone: onClose,
  })
  return (
    <SidePanel title={title} onClose={onClose}>
      <ActionForm of={af} label={title}>
        <TextField label={t("name")} {...af.field("name")} />
        <TextField label={t("address")} optional {...af.field("address")} />
        <TextField
          label={t("capacity")}
          optional
          inputMode="numeric"
          className="figures max-w-24"
          {...af.field("capacity")}
        />
        <Checkbox label={t("forChildren")} {...af.field("forChildren")} />
        <p>
          <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
    </SidePanel>
  )
}
