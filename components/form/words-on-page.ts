/** What a field of this page is called: its label, or the legend of its group. */
export function labelOnPage(id: string): string | undefined {
  const field = document.getElementById(id)
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? field?.querySelector("legend")
  const around = label ?? field?.closest("label")
  // Beside the words themselves a label may say that the field is optional.
  return around?.firstChild?.textContent?.trim() || undefined
}

/** The words of a choice in a field of this page. */
export function wordOnPage(id: string, value: string): string | undefined {
  const field = document.getElementById(id)
  if (field instanceof HTMLSelectElement)
    return [...field.options].find((option) => option.value === value)?.text
  const choices = [...(field?.querySelectorAll("input") ?? [])]
  return (
    choices
      .find((choice) => choice.value === value)
      ?.closest("label")
      ?.textContent?.trim() || undefined
  )
}
