/** What goes across a map and what goes up, in words. */
import { targetTitle } from '../graph/targets'
import { useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { parameterAt } from './axes'
import type { Surveyed } from './survey'

export function useAxisNames({ choices: { plane, axes }, network }: Surveyed): readonly [string, string] {
  const messages = useMessages()
  const t = useLaterMessages().landscape
  if (plane === 'random' || axes === null) return [t.direction('1'), t.direction('2')]
  const name = (index: number) => targetTitle(network, parameterAt(network, index), messages)
  return [name(axes[0]), name(axes[1])]
}
