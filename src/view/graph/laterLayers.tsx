/** Layers of the drawing that nobody sees before something has been computed: loaded at the first touch, so that they are there in time. */
import { lazy, useEffect } from 'react'
import { onceTouched } from '../onceTouched'

const loadFlow = () => import('./FlowOverlay')
const loadOverlays = () => import('./EdgeOverlays')

export const FlowHaloLayer = lazy(async () => ({ default: (await loadFlow()).FlowHaloLayer }))
export const FlowMarkLayer = lazy(async () => ({ default: (await loadFlow()).FlowMarkLayer }))
export const FlowTextLayer = lazy(async () => ({ default: (await loadFlow()).FlowTextLayer }))
export const EdgeOverlays = lazy(async () => ({ default: (await loadOverlays()).EdgeOverlays }))
export const LitHalos = lazy(async () => ({ default: (await import('./LitHalos')).LitHalos }))
export const PathLayer = lazy(async () => ({ default: (await import('./PathLayer')).PathLayer }))
export const SkipLines = lazy(async () => ({ default: (await import('./SkipLines')).SkipLines }))

export function useLaterLayers(): void {
  useEffect(() => onceTouched(() => void Promise.all([loadFlow(), loadOverlays()]).catch(() => {})), [])
}
