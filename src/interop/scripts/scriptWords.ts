/** What a script says to its reader: comments, in the person's language. */
export interface ScriptWords {
  readonly title: (experiment: string, step: string, library: string) => string
  readonly tolerance: (relative: string, absolute: string) => string
  readonly packed: string
  readonly batch: string
  readonly examples: (list: string, more: string) => string
  readonly allExamples: (count: string) => string
  readonly parameters: string
  readonly masks: string
  readonly network: string
  readonly forward: string
  readonly loss: string
  readonly fromLogits: string
  readonly backward: string
  readonly gradient: string
  readonly update: string
  readonly frozen: string
  readonly rate: (update: string) => string
  readonly memory: (updates: string) => string
  readonly penalties: string
  readonly clipNorm: string
  readonly clipValue: string
  readonly decay: string
  readonly after: string
  readonly agreed: string
}
