"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import type { SessionLine } from "./lines"
import { MarkButtons } from "./mark-buttons"
import { RowTrouble } from "./row-trouble"
import type { Recording } from "./use-record"
import { About, useLineName, Who } from "./when-and-who"

/** A session that waits to be recorded: with one woman in place, with several on its roster. */
export function OpenRow({ line, recording }: { line: SessionLine; recording: Recording }) {
  const name = useLineName()(line)
  const trouble = recording.trouble?.id === line.id ? recording.trouble : null
  return (
    <li
      data-row={line.id}
      tabIndex={-1}
      className="grid items-center gap-x-5 gap-y-2.5 px-4 py-3 outline-offset-[-3px]! md:px-5 grid-cols-[minmax(0,1fr)_auto] @xl:grid-cols-[minmax(0,1fr)_auto_auto]"
    >
      <div className="grid min-w-0 gap-0.5">
        <p>
          <Who line={line} />
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-muted">
          <span className="figures">
            <span className="font-semibold whitespace-nowrap text-ink">{line.day}</span>{" "}
            <span className="whitespace-nowrap">{line.time}</span>
          </span>
          <About line={line} />
        </p>
      </div>
      {line.locked ? (
        <LockedLine line={line} name={name} />
      ) : line.person ? (
        <>
          <MarkButtons
            label={name}
            busy={recording.busy?.id === line.id ? recording.busy.mark : null}
            onMark={(mark) => recording.record(line, mark)}
          />
          <OpenLink line={line} name={name} />
        </>
      ) : (
        <RecordLink line={line} name={name} />
      )}
      {trouble && (
        <RowTrouble trouble={trouble} onContinue={() => recording.record(line, trouble.mark, true)} />
      )}
    </li>
  )
}

/** Nobody but her coordinator records it any more. */
function LockedLine({ line, name }: RowLinkProps) {
  const t = useTranslations("today.open")
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 @max-xl:col-span-full @xl:col-start-2 @xl:col-end-4">
      <Badge icon="lock">{t("locked")}</Badge>
      <OpenLink line={line} name={name} />
    </p>
  )
}

type RowLinkProps = { line: SessionLine; name: string }

function OpenLink({ line, name }: RowLinkProps) {
  const t = useTranslations("today.open")
  return (
    <a
      href={`/sessions/${line.id}`}
      data-open=""
      className="link inline-flex min-h-8 items-center self-start px-1 text-table @max-xl:order-1 @xl:self-center pointer-coarse:min-h-11"
    >
      {t("open")}
      <VisuallyHidden> {name}</VisuallyHidden>
    </a>
  )
}

/** Leads to the roster of a session with several. */
export function RecordLink({ line, name }: RowLinkProps) {
  const t = useTranslations("today.open")
  return (
    <LinkButton
      href={`/sessions/${line.id}`}
      size="small"
      data-open=""
      className="@max-xl:order-2 @max-xl:col-span-full @max-xl:grow @xl:col-start-2 @xl:col-end-4"
    >
      {t("recordAttendance")}
      <VisuallyHidden> {name}</VisuallyHidden>
      <Icon name="next" size={16} />
    </LinkButton>
  )
}
