/** What tells the script below that the page answers by itself now. */
export const awakeEvent = "itinera:awake"

/**
 * Runs before anything else on a page. Until the page is awake, a press of a button, the sending of a form and what is written into a
 * field are kept, and done or told then: on a slow phone nobody presses or writes in vain, and no form that needs the script puts what
 * was typed into an address. Until then nothing else hears of a press: a part that answers already would do it a second time.
 * A form with an address of its own is sent as it is.
 */
export const earlyScript = `(() => {
  const kept = new Map()
  const written = new Map()
  const isTick = ({ type }) => type === "checkbox" || type === "radio"
  const press = (event) => {
    const button = event.target.closest?.("button[type=button]")
    if (!button || button.popoverTargetElement) return
    event.stopImmediatePropagation()
    kept.set(button, () => button.click())
  }
  const send = (event) => {
    const { target: form, submitter } = event
    if (form.hasAttribute("action")) return
    event.preventDefault()
    event.stopImmediatePropagation()
    kept.set(form, () => form.requestSubmit(submitter?.isConnected ? submitter : undefined))
  }
  const isSame = (field, other) => field === other || (field.type === "radio" && field.name === other.name && field.form === other.form)
  const write = ({ target }) => {
    if (!target.matches("input:not([type=file]), select, textarea")) return
    for (const field of written.keys()) if (isSame(field, target)) written.delete(field)
    written.set(target, isTick(target) ? target.checked : target.value)
  }
  // A part that woke up meanwhile takes what stands in a field for what it had put there, and hears only of what differs from that.
  const tell = (field, was) => {
    renew(field, was)
    if (field !== document.activeElement) field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
  }
  const renew = (field, was) => {
    if (isTick(field)) {
      if (field.type === "radio" && !was) return
      field.checked = !was
      return field.click()
    }
    const { selectionStart, selectionEnd } = field
    const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")
    field.value = was + "."
    native.set.call(field, was)
    if (selectionStart != null && field === document.activeElement) field.setSelectionRange(selectionStart, selectionEnd)
    field.dispatchEvent(new Event(field.matches("select") ? "change" : "input", { bubbles: true }))
  }
  const early = [["click", press], ["submit", send], ["input", write]]
  for (const [type, keep] of early) document.addEventListener(type, keep, true)
  document.addEventListener("${awakeEvent}", () => {
    for (const [type, keep] of early) document.removeEventListener(type, keep, true)
    for (const [field, was] of written) if (field.isConnected) tell(field, was)
    queueMicrotask(() => {
      for (const [element, repeat] of kept) if (element.isConnected) repeat()
    })
  }, { once: true })
})()`
