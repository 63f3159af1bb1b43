"use client"

import "./globals.css"

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void }

/** The layout itself failed, and the catalogues with it: the one page whose words stand in its code. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid max-w-lg gap-4 px-4 py-16">
          <h1 className="text-h2">Something went wrong on our side</h1>
          <p>What you saved before is safe. Try again.</p>
          <p lang="es">
            Algo ha fallado por nuestra parte. Lo que guardaste está a salvo. Inténtalo de nuevo.
          </p>
          {error.digest && <p className="figures text-table text-muted">{error.digest}</p>}
          <p>
            <button type="button" onClick={reset} className="link cursor-pointer">
              Try again · Intentar de nuevo
            </button>
          </p>
        </main>
      </body>
    </html>
  )
}
