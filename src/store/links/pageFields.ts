/** The parts of a link that say how the page looks, and where it stands in the step. */
import { GRANULARITIES, type Granularity } from '../../core/playback'
import { LANGUAGES, type Language } from '../../i18n/messages'
import type { LinkFields } from '../../interop/link/fragment'
import type { LinkPart } from '../../interop/link/linkProblem'
import { lessonIn, oneIn, wholeIn, wordsIn, type LessonPlace } from '../../interop/link/values'
import { DIGITS, type Digits, type LabState } from '../labState'
import {
  EDGE_MODES,
  EDGE_REACHES,
  EDGE_SCALES,
  NODE_FACES,
  PANELS,
  USUAL_OUTLOOK,
  type Outlook,
} from '../outlook'
import type { Carried, Locks } from './link'
import { LOCKS } from './locks'
import { MOST_STEPS } from './recompute'

const MOST_COUNT = 1e9

/** Where a link leads, and how the page is to look; undefined is as its reader has it. */
export interface PageFields {
  /** From 1 on. */
  readonly step: number
  readonly cursor: number
  /** Position in the mini-batch; undefined where the link does not say. */
  readonly example: number | undefined
  readonly granularity: Granularity | undefined
  readonly digits: Digits | undefined
  readonly language: Language | undefined
  readonly outlook: Outlook | undefined
  readonly lesson: LessonPlace | undefined
  readonly practice: boolean
  /** null: none. */
  readonly locks: Locks | null
}

function outlookIn(fields: LinkFields): Outlook | undefined {
  const panels = wordsIn(fields, 'panels', PANELS)
  const panel = oneIn(fields, 'panel', PANELS)
  const enlarged = oneIn(fields, 'enlarged', PANELS) ?? null
  const [edges, scales, reaches] = [EDGE_MODES, EDGE_SCALES, EDGE_REACHES].map((options) =>
    wordsIn<string>(fields, 'edges', options),
  )
  const nodeFace = oneIn(fields, 'neurons', NODE_FACES) ?? USUAL_OUTLOOK.nodeFace
  if (!panels || panels.length === 0) return undefined
  return {
    panels,
    panel: panel && panels.includes(panel) ? panel : panels[0],
    enlarged: enlarged && panels.includes(enlarged) ? enlarged : null,
    edgeMode: (edges?.[0] as Outlook['edgeMode']) ?? USUAL_OUTLOOK.edgeMode,
    edgeScale: (scales?.[0] as Outlook['edgeScale']) ?? USUAL_OUTLOOK.edgeScale,
    edgeReach: (reaches?.[0] as Outlook['edgeReach']) ?? USUAL_OUTLOOK.edgeReach,
    nodeFace,
  }
}

function locksIn(fields: LinkFields): Locks | null {
  const words = wordsIn(fields, 'locks', LOCKS) ?? []
  if (words.length === 0) return null
  const [setup, answers, free] = LOCKS.map((lock) => words.includes(lock))
  return { setup, answers, free }
}

/** Throws a `LinkRefusal` that names the part which cannot be read. */
export function readPageFields(fields: LinkFields): PageFields {
  const example = wholeIn(fields, 'example', 1, MOST_COUNT)
  return {
    step: wholeIn(fields, 'step', 1, MOST_STEPS) ?? 1,
    cursor: wholeIn(fields, 'cursor', 0, MOST_COUNT) ?? 0,
    example: example === undefined ? undefined : example - 1,
    granularity: oneIn(fields, 'granularity', GRANULARITIES),
    digits: oneIn(fields, 'digits', DIGITS),
    language: oneIn(fields, 'language', LANGUAGES),
    outlook: outlookIn(fields),
    lesson: lessonIn(fields),
    practice: oneIn(fields, 'practice', [1]) === 1,
    locks: locksIn(fields),
  }
}

type Pair = readonly [LinkPart, string]

function writeOutlook(state: LabState): Pair[] {
  const { panels, panel, enlarged, edgeMode, edgeScale, edgeReach, nodeFace, digits } = state
  const usual = USUAL_OUTLOOK
  const edges = [
    edgeMode !== usual.edgeMode && edgeMode,
    edgeScale !== usual.edgeScale && edgeScale,
    edgeReach !== usual.edgeReach && edgeReach,
  ].filter((word) => word !== false)
  const pairs: (Pair | false)[] = [
    ['panels', panels.join('.')],
    panel !== panels[0] && ['panel', panel],
    enlarged !== null && ['enlarged', enlarged],
    edges.length > 0 && ['edges', edges.join('.')],
    nodeFace !== usual.nodeFace && ['neurons', nodeFace],
    ['digits', String(digits)],
  ]
  return pairs.filter((pair) => pair !== false)
}

/** The place within the step, as it is on show. */
export function writePlace({ cursor, example, trace }: LabState): Pair[] {
  const pairs: (Pair | false)[] = [
    cursor > 0 && ['cursor', String(cursor)],
    (trace?.examples.length ?? 1) > 1 && ['example', String(example + 1)],
  ]
  return pairs.filter((pair) => pair !== false)
}

/** How the page looks, as far as it is to be carried. */
export function writeLook(state: LabState, carried: Carried): Pair[] {
  const { granularity, language } = state
  const locks = LOCKS.filter((lock) => carried.locks[lock])
  const pairs: (Pair | false)[] = [
    granularity !== 'neuron' && ['granularity', granularity],
    ...(carried.outlook ? writeOutlook(state) : []),
    carried.practice && ['practice', '1'],
    carried.language && ['language', language],
    locks.length > 0 && ['locks', locks.join('.')],
  ]
  return pairs.filter((pair) => pair !== false)
}
