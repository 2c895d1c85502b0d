/** The script of a step, or the sentence that says why there is none. */
import type { Trace } from '../../core/trace'
import type { Setup } from '../../content/setup'
import { numpyScript } from './numpyScript'
import type { ScriptWords } from './scriptWords'
import { scriptRefusal, type ScriptRefusal } from './shared'
import { torchScript } from './torchScript'

const WRITERS = { torch: torchScript, numpy: numpyScript } as const
export type Library = keyof typeof WRITERS

/** What a script says, and why there is none. */
export interface ScriptMessages {
  readonly comments: ScriptWords
  readonly refusals: {
    readonly notFinite: string
    readonly planted: string
    readonly tooLarge: (parameters: string, most: string) => string
  }
}

function sentence(
  { refusals }: ScriptMessages,
  refusal: ScriptRefusal | { readonly key: 'planted' },
): string {
  if (refusal.key !== 'tooLarge') return refusals[refusal.key]
  return refusals.tooLarge(String(refusal.parameters), String(refusal.most))
}

export interface Script {
  /** null: there is a script. */
  readonly refusal: string | null
  readonly pieces: Iterable<string>
}

type Experiment = Pick<Setup, 'title' | 'preset' | 'planted'>

interface PresetNames {
  readonly own: string
  readonly names: Readonly<Record<string, string | undefined>>
}

/** What the step belongs to, as the page calls it. */
export function experimentName({ title, preset }: Experiment, presets: PresetNames): string {
  return presets.names[preset ?? ''] ?? title ?? presets.own
}

export interface ScriptRequest {
  readonly library: Library
  /** With all rows of its mini-batch. */
  readonly trace: Trace
  readonly setup: Experiment
}

/** A step with a planted mistake has none: it would be told right, and not be the page's. */
export function writeScript(
  { library, trace, setup }: ScriptRequest,
  presets: PresetNames,
  messages: ScriptMessages,
): Script {
  const refusal = setup.planted ? ({ key: 'planted' } as const) : scriptRefusal(trace)
  if (refusal) return { refusal: sentence(messages, refusal), pieces: [] }
  const experiment = experimentName(setup, presets)
  return { refusal: null, pieces: WRITERS[library]({ trace, experiment, words: messages.comments }) }
}
