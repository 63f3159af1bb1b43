"use client"

export function Table({ rows }: { rows: string[][] }) {
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.slice(1).map((cell, place) => (
              <td key={`${place}-${cell}`}>{place === 1 ? <a href={`/case/${row[0]}`}>{cell}</a> : cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
