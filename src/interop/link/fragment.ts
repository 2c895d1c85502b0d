/** The fragment of a link as pairs of key and value: what stands behind # is never sent to a server. */
import { shown } from '../problem'
import { LINK_PARTS, refuseLink, type LinkPart } from './linkProblem'

const VERSION = 1

/**
 * The longest fragment, in characters: every browser and most programs that pass links on take that much. It holds
 * some 3,000 numbers that are written out.
 */
export const LONGEST_FRAGMENT = 32_000

/** Parts of the page that a fragment may name, as the link that skips the bar does. */
const PLACES: ReadonlySet<string> = new Set(['', 'next'])

/** What a link says, part by part. */
export type LinkFields = ReadonlyMap<LinkPart, string>

const PART_OF: ReadonlyMap<string, LinkPart> = new Map(
  Object.entries(LINK_PARTS).map(([part, key]) => [key, part as LinkPart]),
)

/** The fragment, without #. Throws a `LinkRefusal` if it is too long. */
export function writeFragment(fields: LinkFields): string {
  const pairs = [...fields].map(([part, value]) => `${LINK_PARTS[part]}=${encodeURIComponent(value)}`)
  const fragment = [`v=${VERSION}`, ...pairs].join('&')
  if (fragment.length > LONGEST_FRAGMENT) refuseLink('tooLarge', { most: LONGEST_FRAGMENT })
  return fragment
}

/**
 * What stands in a fragment, with or without #; null where it names a part of the page and is no link. Keys that are
 * not known are left alone: later versions may have more of them. Throws a `LinkRefusal` for what is no link, or one
 * that this page is too old for.
 */
export function readFragment(fragment: string): LinkFields | null {
  const text = fragment.replace(/^#/, '')
  if (PLACES.has(text)) return null
  if (text.length > LONGEST_FRAGMENT) refuseLink('tooLong', { most: LONGEST_FRAGMENT })
  const fields = new Map<LinkPart, string>()
  for (const [key, value] of new URLSearchParams(text)) {
    const part = PART_OF.get(key)
    if (part && !fields.has(part)) fields.set(part, value)
  }
  if (fields.size === 0 || !text.includes('=')) refuseLink('foreign', { value: shown(text) })
  const version = fields.get('version')
  if (version === undefined || version === String(VERSION)) return fields
  if (/^\d{1,9}$/.test(version) && Number(version) > VERSION) {
    refuseLink('newer', { version, known: VERSION })
  }
  refuseLink('notWhole', { part: 'version', value: shown(version), least: 1, most: VERSION })
}
