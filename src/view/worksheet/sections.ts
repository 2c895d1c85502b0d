/** In which order a worksheet asks: phase by phase, as a step is computed, or layer by layer, a layer for each group of a class. */
import { PHASES, type Phase } from '../../core/playback'
import type { LaterMessages, Messages } from '../../i18n/messages'
import { layerName } from '../layerName'
import type { Sheet, SheetTable } from './sheet'

export const SHEET_ORDERS = ['phase', 'layer'] as const
export type SheetOrder = (typeof SHEET_ORDERS)[number]

export interface SheetSection {
  readonly title: string
  /** The phases whose task and formulas stand at its head. */
  readonly tasks: readonly Phase[]
  readonly tables: readonly { readonly phase: Phase; readonly tables: readonly SheetTable[] }[]
}

const layerOf = ({ topic }: SheetTable) => ('layer' in topic ? topic.layer : null)

/** Every table of the sheet's phases once. Layer by layer, the tasks come first; then up the layers, the loss, and down again. */
export function sectionsOf(
  { phases }: Sheet,
  order: SheetOrder,
  messages: Messages,
  t: LaterMessages['worksheet'],
): SheetSection[] {
  const nameOf = (phase: Phase) => messages.terms.phases[phase]
  if (order === 'phase') {
    return PHASES.map((phase) => ({
      title: nameOf(phase),
      tasks: [phase],
      tables: [{ phase, tables: phases[phase] }],
    }))
  }
  const last = Math.max(...phases.forward.map((table) => layerOf(table) ?? 0))
  const layers = Array.from({ length: last }, (_, k) => k + 1)
  const ofLayer = (layer: number, way: 'forward' | 'backward'): SheetSection => ({
    title: t.ways[way](layerName(messages, layer, last)),
    tasks: [],
    tables: PHASES.filter((phase) => (phase === 'forward') === (way === 'forward'))
      .map((phase) => ({ phase, tables: phases[phase].filter((table) => layerOf(table) === layer) }))
      .filter(({ tables }) => tables.length > 0),
  })
  return [
    { title: t.tasksTitle, tasks: PHASES, tables: [] },
    ...layers.map((layer) => ofLayer(layer, 'forward')),
    { title: nameOf('loss'), tasks: [], tables: [{ phase: 'loss', tables: phases.loss }] },
    ...layers.toReversed().map((layer) => ofLayer(layer, 'backward')),
  ]
}
