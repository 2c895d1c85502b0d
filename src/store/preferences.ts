/** How the person wants to see the page, kept on the device. */
import { LANGUAGES, type Language } from '../i18n/messages'
import { keepJson, readKept, type Keep } from './keep'
import { DIGITS, THEMES, type Digits, type Theme } from './labState'
import {
  EDGE_MODES,
  EDGE_REACHES,
  EDGE_SCALES,
  NODE_FACES,
  PANELS,
  USUAL_OUTLOOK,
  type Outlook,
} from './outlook'

export interface Preferences extends Omit<Outlook, 'enlarged'> {
  readonly language: Language
  readonly theme: Theme
  readonly digits: Digits
}

const KEY = 'backstep'

export const KEPT = [
  'language',
  'theme',
  'digits',
  'panels',
  'panel',
  'edgeMode',
  'edgeScale',
  'edgeReach',
  'nodeFace',
] as const satisfies (keyof Preferences)[]

const oneOf = <T>(values: readonly T[], value: unknown, otherwise: T): T =>
  values.includes(value as T) ? (value as T) : otherwise

function stored(keep: Keep): Record<string, unknown> {
  const value = readKept(keep, KEY)
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function outlookOf(kept: Record<string, unknown>): Omit<Outlook, 'enlarged'> {
  const usual = USUAL_OUTLOOK
  const wanted = Array.isArray(kept.panels)
    ? PANELS.filter((id) => (kept.panels as unknown[]).includes(id))
    : []
  const panels = wanted.length > 0 ? wanted : usual.panels
  return {
    panels,
    panel: oneOf(panels, kept.panel, panels[0]),
    edgeMode: oneOf(EDGE_MODES, kept.edgeMode, usual.edgeMode),
    edgeScale: oneOf(EDGE_SCALES, kept.edgeScale, usual.edgeScale),
    edgeReach: oneOf(EDGE_REACHES, kept.edgeReach, usual.edgeReach),
    nodeFace: oneOf(NODE_FACES, kept.nodeFace, usual.nodeFace),
  }
}

/** What was kept; where nothing was, the first of the browser's languages that the page speaks. */
export function readPreferences(keep: Keep, languages: readonly string[]): Preferences {
  const kept = stored(keep)
  const spoken = languages.map((tag) => tag.slice(0, 2).toLowerCase())
  const first = spoken.find((tag) => (LANGUAGES as readonly string[]).includes(tag))
  return {
    language: oneOf(LANGUAGES, kept.language, oneOf(LANGUAGES, first, 'en')),
    theme: oneOf(THEMES, kept.theme, 'system'),
    digits: oneOf(DIGITS, kept.digits, 4),
    ...outlookOf(kept),
  }
}

/** Keeps them, but for what is still as a link has lent it. */
export function keepPreferences(keep: Keep, now: Preferences, lent: Partial<Preferences>): void {
  const before = stored(keep)
  const own = KEPT.map((key) => [key, key in lent && lent[key] === now[key] ? before[key] : now[key]])
  keepJson(keep, KEY, Object.fromEntries(own))
}
