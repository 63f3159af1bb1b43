"use client"

import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Dialog as AriaDialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { I18nProvider } from "react-aria-components/I18nProvider"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { classes } from "./classes"
import { Icon } from "./icon"

export type OverlayProps = {
  title: ReactNode
  onClose: () => void
  /** Beside the title: for example the state of a draft. */
  aside?: ReactNode
  /** Stays at the lower edge while the rest scrolls. */
  footer?: ReactNode
  /** Whether a press outside closes it; no where something may be half written. */
  light?: boolean
  role?: "dialog" | "alertdialog"
  /** Hides what is behind it: names, when the session has ended. */
  covers?: boolean
  children: ReactNode
}

type Shape = { place: string; sheet: string }

/** What a dialog and a side panel have in common: the rest of the page waits, Escape leaves. */
export function Overlay(props: OverlayProps & Shape) {
  const { title, onClose, aside, footer, light = false, role, covers = false, children, place, sheet } = props
  const t = useTranslations("ui")
  return (
    <I18nProvider locale={useLocale()}>
      <ModalOverlay
        isOpen
        data-overlay=""
        isDismissable={light}
        onOpenChange={(open) => !open && onClose()}
        className={classes("fixed inset-0 z-50 flex", covers ? "bg-page" : "bg-backdrop", place)}
      >
        <Modal className={classes("flex flex-col overflow-hidden bg-surface shadow-overlay", sheet)}>
          <AriaDialog role={role} className="flex min-h-0 flex-1 flex-col outline-none">
            <header className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 border-b border-divider py-3 ps-4 pe-2 md:grid-cols-[minmax(0,1fr)_auto_auto] md:ps-6">
              <Heading slot="title" level={2} className="pt-1.5 text-h3">
                {title}
              </Heading>
              {aside && <div className="self-center max-md:order-last max-md:col-span-full">{aside}</div>}
              <button
                type="button"
                onClick={onClose}
                aria-label={t("close")}
                className="col-end-[-1] grid size-11 cursor-pointer place-items-center rounded-control hover:bg-sunken"
              >
                <Icon name="cross" />
              </button>
            </header>
            <div className="min-h-0 flex-1 scroll-py-6 overflow-y-auto px-4 py-4 md:px-6">{children}</div>
            {footer && (
              <footer className="border-t border-divider bg-surface px-4 py-3 md:px-6">{footer}</footer>
            )}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  )
}
