/** A choice that outlives its panel: enlarging one takes it from one place of the page to another. */
import { useState } from 'react'
import type { Lab } from '../../store/labState'
import { useLabStore } from '../lab'

/** By lab, whose actions are the same at whatever pace it is read. */
const kept = new WeakMap<Lab['inquire'], Map<string, string>>()

export function useKept<T extends string>(name: string, first: T): [T, (value: T) => void] {
  const { inquire } = useLabStore().getState()
  const [value, setValue] = useState<T>(() => (kept.get(inquire)?.get(name) as T | undefined) ?? first)
  const keep = (next: T) => {
    const choices = kept.get(inquire) ?? new Map<string, string>()
    kept.set(inquire, choices.set(name, next))
    setValue(next)
  }
  return [value, keep]
}
