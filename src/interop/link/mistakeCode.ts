/** The planted mistake of a link as a number that does not tell which: whoever is to find it can read the address too. */
import { seedState } from '../../core/random'
import { MISTAKE_IDS, type MistakeId } from '../../content/mistakes'

/** They stand behind the codes of links that people have kept: never give one another number. All are below 16. */
const NUMBERS: Readonly<Record<MistakeId, number>> = {
  'slope-output': 0,
  'slope-hidden': 1,
  'slope-everywhere': 2,
  sign: 3,
  'bias-skipped': 4,
  'z-for-a': 5,
  'z-in-slope': 6,
  'gradient-transposed': 7,
  'index-slip': 8,
  'weights-untransposed': 9,
  'weights-updated': 10,
  'first-path': 11,
  'bias-per-weight': 12,
  'not-cleared': 13,
  'adam-multiplied': 14,
}

/** Another one in a run of another seed; in one run no two mistakes have the same, as mixing 32 bits is one-to-one. */
export function mistakeCode(mistake: MistakeId, seed: number): string {
  return String(seedState(16 * seed + NUMBERS[mistake])[0])
}

/** The mistake of a code in the run of a seed; undefined if there is none. */
export function mistakeOf(code: string, seed: number): MistakeId | undefined {
  return MISTAKE_IDS.find((mistake) => mistakeCode(mistake, seed) === code)
}
