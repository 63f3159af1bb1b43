const quarter = 15
const columns = 12

type Placed = { from: number; until: number; lane: number; lanes: number }

/** Where it lies in a grid of quarter hours that begins at an hour, and beside what: names of classes, because no style reaches the page. */
export function placeOf({ from, until, lane, lanes }: Placed, firstHour: number): string {
  const start = Math.floor((from - firstHour * 60) / quarter)
  const end = Math.ceil((until - firstHour * 60) / quarter)
  const width = Math.max(1, Math.floor(columns / lanes))
  const left = Math.min(columns - width, lane * width)
  return [
    `lg:row-start-${start + 1}`,
    `lg:row-span-${Math.max(1, end - start)}`,
    `lg:col-start-${left + 1}`,
    `lg:col-span-${width}`,
  ].join(" ")
}
