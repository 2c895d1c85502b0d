/** The hints, fetched when somebody first touches the page; where they cannot be, the page goes without. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { onceTouched } from '../onceTouched'

const Hints = lazy(() =>
  import('./Hints').then(
    ({ Hints }) => ({ default: Hints }),
    () => ({ default: () => null }),
  ),
)

export function FirstHints() {
  const [touched, setTouched] = useState(false)
  useEffect(() => onceTouched(() => setTouched(true)), [])
  return (
    touched && (
      <Suspense>
        <Hints />
      </Suspense>
    )
  )
}
