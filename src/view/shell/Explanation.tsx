/** What is explained: before anything has been computed or chosen, what one sees; after that the number on show. */
import { useEffect } from 'react'
import type { Lab } from '../../store/labState'
import { useLab } from '../lab'
import { onceTouched } from '../onceTouched'
import { Opening } from './Opening'
import { laterPart } from '../Loading'

const loadInspector = () => import('../inspector/Inspector')
const Inspector = laterPart(loadInspector, 'Inspector')

/** Nothing has been computed and nothing chosen: there is no number to explain yet. */
const isOpening = ({ trace, cursor, selection, firstStep }: Lab) =>
  selection === null && (trace === null || (cursor === 0 && trace.step === firstStep))

export function Explanation() {
  useEffect(() => onceTouched(() => void loadInspector().catch(() => {})), [])
  return useLab(isOpening) ? <Opening /> : <Inspector />
}
