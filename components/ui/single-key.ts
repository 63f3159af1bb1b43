/** Whether a key belongs to something else: a field, an open dialog, or a press with Ctrl, Alt or Cmd. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true
  const at = event.target instanceof Element ? event.target : null
  const writing = at?.closest("input, select, textarea, [contenteditable=true]")
  return Boolean(writing || document.querySelector("[data-overlay]"))
}
