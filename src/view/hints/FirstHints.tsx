/** The hints, fetched when somebody first touches the page; where they cannot be, the page goes without. */
import { useEffect, useState } from 'react'
import { laterPart, Loading } from '../Loading'
import { onceTouched } from '../onceTouched'

const Hints = laterPart(() => import('./Hints').catch(() => ({ Hints: () => null })), 'Hints')

export function FirstHints() {
  const [touched, setTouched] = useState(false)
  useEffect(() => onceTouched(() => setTouched(true)), [])
  return (
    touched && (
      <Loading>
        <Hints />
      </Loading>
    )
  )
}
