"use client"

import { useTranslations } from "next-intl"
import { IncidentForm } from "@/components/care-incident/incident-form"
import { Opened } from "@/components/form/opened"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { useUndo } from "@/components/ui/undo"
import { checkIn, checkOut, markAbsent, undoCare } from "@/lib/domain/care-register/actions"
import type { CareFamily } from "@/lib/domain/care-register/rules"
import type { Outcome } from "@/lib/platform/outcome"
import { CollectForm } from "./collect-form"
import type { Pressed } from "./family-block"
import type { RosterDay } from "./roster"
import type { Press } from "./use-press"

type FamilyButtonsProps = {
  family: CareFamily
  day: RosterDay
  fromPaper: boolean
  pressing: Press
  pressed: (bookings: string[]) => Pressed
}

/** The large buttons: brothers and sisters in with one tap, and out with their mother with one. */
export function FamilyButtons({ family, fromPaper, pressing, pressed }: FamilyButtonsProps) {
  const t = useTranslations("care-register.press")
  const incident = useTranslations("care-incident")
  const offerUndo = useUndo()
  const { press, busy } = pressing
  const those = (state: string) =>
    family.children.filter((child) => child.state === state).map(({ booking }) => booking)
  const [coming, inCare] = [those("confirmed"), those("checked_in")]
  const { mother } = family
  const here = family.children.filter(({ state }) => state === "checked_in" || state === "checked_out")
  const tell = (text: string, bookings: string[]) =>
    offerUndo({ text, undo: () => undoCare({ bookings }), undone: t("undone") })
  const pressAll = <Value,>(
    run: (key: string) => Promise<Outcome<Value>>,
    text: string,
    bookings: string[],
  ) => press(run, () => tell(text, bookings))
  return (
    <div className="flex flex-wrap gap-2">
      {coming.length > 0 && (
        <>
          <Button
            variant="primary"
            size="large"
            busy={busy}
            aria-label={t("inAllOf", { count: coming.length, mother })}
            onClick={() =>
              pressAll(
                (key) => checkIn(pressed(coming), key),
                t("wasIn", { count: coming.length, mother }),
                coming,
              )
            }
          >
            <Icon name="child" size={18} />
            {t("inAll", { count: coming.length })}
          </Button>
          <Button
            size="large"
            busy={busy}
            aria-label={t("absentAllOf", { count: coming.length, mother })}
            onClick={() =>
              pressAll(
                (key) => markAbsent(pressed(coming), key),
                t("wasAbsent", { count: coming.length, mother }),
                coming,
              )
            }
          >
            {t("absentAll", { count: coming.length })}
          </Button>
        </>
      )}
      {inCare.length > 0 && (
        <>
          <Button
            variant="primary"
            size="large"
            busy={busy}
            onClick={() =>
              pressAll(
                (key) => checkOut({ ...pressed(inCare), to: "mother" }, key),
                t("wasOut", { count: inCare.length, mother }),
                inCare,
              )
            }
          >
            {t("outToMother", { mother })}
          </Button>
          <Opened label={t("outToOther")} size="large" aria-label={t("outToOtherOf", { mother })}>
            {(close) => (
              <CollectForm
                family={family}
                bookings={inCare}
                fromPaper={fromPaper}
                onDone={(bookings) => {
                  close()
                  tell(t("wasOut", { count: bookings.length, mother }), bookings)
                }}
                onClose={close}
              />
            )}
          </Opened>
        </>
      )}
      {here.length > 0 && (
        <Opened
          label={incident("open")}
          variant="quiet"
          size="large"
          aria-label={incident("openOf", { mother })}
        >
          {(close) => (
            <IncidentForm
              of={here}
              onDone={() => {
                close()
                offerUndo({ text: incident("saved") })
              }}
              onClose={close}
            />
          )}
        </Opened>
      )}
    </div>
  )
}
