/** What a bar is called. */
import type { BarLabel } from '../../core/explain/derivation'
import type { NetworkSpec } from '../../core/network'
import { drawnName, nameOf } from '../../draw/names'
import type { Words } from './words'

export function barLabel(spec: NetworkSpec, label: BarLabel, { inspector }: Words): string {
  switch (label.kind) {
    case 'part':
      return inspector.bars.part(drawnName(nameOf(spec, label.cell.layer, label.cell.unit)))
    case 'unit':
      return drawnName(nameOf(spec, label.cell.layer, label.cell.unit))
    case 'rest':
    case 'inputs':
    case 'example':
      return inspector.bars[label.kind](label.count)
    default:
      return inspector.bars[label.kind]
  }
}
