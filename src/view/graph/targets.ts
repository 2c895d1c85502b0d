/** From elements to what they stand for, and back. */
import type { NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import { drawnName, nameOf, targetName } from '../../draw/names'
import type { Messages } from '../../i18n/messages'

/** The target of a key that `targetKey` wrote. */
export function parseTarget(key: string): Target {
  const [kind, a, b, c] = key.split(' ')
  const [layer, unit, from] = [Number(a), Number(b), Number(c)]
  if (kind === 'edge') return { kind, layer, unit, from }
  if (kind === 'neuron' || kind === 'bias') return { kind, layer, unit }
  return kind === 'target' ? { kind, unit: layer } : { kind: 'loss' }
}

/** The target of the element that an event came from. */
export function targetAt(element: EventTarget | null): Target | null {
  const holder = element instanceof Element ? element.closest('[data-target]') : null
  return holder ? parseTarget(holder.getAttribute('data-target')!) : null
}

/** What a target is called, for labels and screen readers. */
export function targetTitle(spec: NetworkSpec, target: Target, messages: Messages): string {
  const name = (l: number, j: number) => drawnName(nameOf(spec, l, j))
  const t = messages.graph
  switch (target.kind) {
    case 'neuron':
      return target.layer === 0 ? t.input(name(0, target.unit)) : t.neuron(name(target.layer, target.unit))
    case 'edge':
      return t.weight(name(target.layer - 1, target.from), name(target.layer, target.unit))
    case 'bias':
      return t.bias(name(target.layer, target.unit))
    case 'target':
      return t.target(drawnName(targetName(spec, target.unit)))
    default:
      return t.loss
  }
}
