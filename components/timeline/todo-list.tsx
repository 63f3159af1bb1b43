"use client"

import { DoneButton } from "@/components/next-step/done-button"

type TodoLine = { id: string; what: string; due: string | null; late: boolean; href: string | null }

/** What was agreed to do next and is not done; one press and it is. What something else asked for is done there. */
export function TodoList({ lines }: { lines: readonly TodoLine[] }) {
  return (
    <ul className="grid gap-2">
      {lines.map((line) => (
        <Todo key={line.id} line={line} />
      ))}
    </ul>
  )
}

function Todo({ line }: { line: TodoLine }) {
  return (
    <li className="flex items-start justify-between gap-3">
      <div className="grid min-w-0">
        {line.href ? (
          <a href={line.href} className="link">
            <bdi>{line.what}</bdi>
          </a>
        ) : (
          <bdi>{line.what}</bdi>
        )}
        {line.due && (
          <span className={line.late ? "text-table font-semibold text-danger" : "text-table text-muted"}>
            {line.due}
          </span>
        )}
      </div>
      {line.href === null && (
        <div className="grid max-w-44 shrink-0 justify-items-end gap-1">
          <DoneButton stepId={line.id} what={line.what} />
        </div>
      )}
    </li>
  )
}
