/** Layers of the drawing that nobody sees before something has been computed: loaded at the first touch, so that they are there in time. */
import { useEffect } from 'react'
import { onceTouched } from '../onceTouched'
import { laterPart } from '../Loading'

const loadFlow = () => import('./FlowOverlay')
const loadOverlays = () => import('./EdgeOverlays')

export const FlowHaloLayer = laterPart(loadFlow, 'FlowHaloLayer')
export const FlowMarkLayer = laterPart(loadFlow, 'FlowMarkLayer')
export const FlowTextLayer = laterPart(loadFlow, 'FlowTextLayer')
export const EdgeOverlays = laterPart(loadOverlays, 'EdgeOverlays')
export const LitHalos = laterPart(() => import('./LitHalos'), 'LitHalos')
export const PathLayer = laterPart(() => import('./PathLayer'), 'PathLayer')
export const SkipLines = laterPart(() => import('./SkipLines'), 'SkipLines')

export function useLaterLayers(): void {
  useEffect(() => onceTouched(() => void Promise.all([loadFlow(), loadOverlays()]).catch(() => {})), [])
}
