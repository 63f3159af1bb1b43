/* Letters that are heard or written for one another, in the scripts that names come in. */
const alike = "aeiouy ckqx sz bvw gj dt pf mn اأإآ هة يىئ иійыї еэєё гґ".split(" ")
const soundOf = new Map(alike.flatMap((letters, sound) => [...letters].map((letter) => [letter, sound])))
const light = new Set("aeiouyhاويىهьй")

function swapCost(one: string, other: string): number {
  if (one === other) return 0
  const sound = soundOf.get(one)
  return sound !== undefined && sound === soundOf.get(other) ? 0.5 : 1
}

const slipCost = (letter: string, before: string | undefined) =>
  letter === before || light.has(letter) ? 0.5 : 1

/** How far what was typed is from the beginning of a word: slips, swaps, doubled and turned letters. */
function distanceToBeginning(typed: string, word: string): number {
  const [from, to] = [[...typed], [...word].slice(0, typed.length + 2)]
  const first = [0]
  for (const [at, letter] of to.entries()) first.push((first[at] ?? 0) + slipCost(letter, to[at - 1]))
  const rows = [first]
  from.forEach((letter, at) => {
    const [above = [], twoAbove] = [rows[at], rows[at - 1]]
    const row = [(above[0] ?? 0) + slipCost(letter, from[at - 1])]
    to.forEach((other, place) => {
      const turned = letter === to[place - 1] && other === from[at - 1]
      row.push(
        Math.min(
          (above[place] ?? 0) + swapCost(letter, other),
          (above[place + 1] ?? 0) + slipCost(letter, from[at - 1]),
          (row[place] ?? 0) + slipCost(other, to[place - 1]),
          turned ? (twoAbove?.[place - 1] ?? 0) + 0.7 : Number.POSITIVE_INFINITY,
        ),
      )
    })
    rows.push(row)
  })
  return Math.min(...(rows.at(-1) ?? []).slice(Math.min(to.length, Math.max(1, from.length - 1))))
}

/** How near a name is to what was typed, both without case and accents: 0 is its beginning, nothing is too far. */
export function nearness(typed: string, name: string): number | null {
  const known = name.split(" ")
  let sum = 0
  for (const part of typed.split(" ")) {
    const distances = known.map(
      (word, place) =>
        distanceToBeginning(part, word) + (word[0] === part[0] ? 0 : 0.3) + Math.min(place, 3) / 50,
    )
    const nearest = Math.min(...distances)
    if (nearest > 0.5 + part.length / 3) return null
    sum += nearest
  }
  return sum
}

/* Beside a near name, one that is a whole letter farther off is not what was meant. */
const leeway = 1

/** Those of the names that what was typed may mean, nearest first; a code is found by any piece of it that has a digit. */
export function nearestFirst(
  typed: string,
  names: readonly { id: string; code: string; name: string }[],
): string[] {
  const near = names.flatMap(({ id, code, name }) => {
    const distance = /\d/.test(typed) ? (code.includes(typed) ? 0 : null) : nearness(typed, name)
    return distance === null ? [] : [{ id, distance, name }]
  })
  const nearest = Math.min(...near.map(({ distance }) => distance))
  return near
    .filter(({ distance }) => distance <= nearest + leeway)
    .sort((one, other) => one.distance - other.distance || (one.name < other.name ? -1 : 1))
    .map(({ id }) => id)
}
