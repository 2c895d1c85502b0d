/** The values of a link's parts; each throws a `LinkRefusal` that names the part where something else stands there. */
import { LESSON_IDS, LESSONS, type LessonId } from '../../content/lessons/catalogue'
import { shown } from '../problem'
import type { LinkFields } from './fragment'
import { refuseLink, type LinkPart } from './linkProblem'

const MOST_WORDS = 50

/** A whole number; undefined where the link has none. */
export function wholeIn(fields: LinkFields, part: LinkPart, least: number, most: number): number | undefined {
  const text = fields.get(part)
  if (text === undefined) return undefined
  const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN
  if (value >= least && value <= most) return value
  refuseLink('notWhole', { part, value: shown(text), least, most })
}

/** A learning rate: a finite number greater than 0. */
export function rateIn(fields: LinkFields): number | undefined {
  const text = fields.get('learningRate')
  if (text === undefined) return undefined
  const value = /^\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : NaN
  if (Number.isFinite(value) && value > 0) return value
  refuseLink('notRate', { part: 'learningRate', value: shown(text) })
}

/** One of a few words or numbers. */
export function oneIn<T extends string | number>(
  fields: LinkFields,
  part: LinkPart,
  options: readonly T[],
): T | undefined {
  const text = fields.get(part)
  if (text === undefined) return undefined
  const found = options.find((option) => String(option) === text)
  return found ?? refuseLink('notOneOf', { part, value: shown(text), options: options.join(', ') })
}

/** Words with a point between them; those that are not known are left out, as a later version may have more. */
export function wordsIn<T extends string>(
  fields: LinkFields,
  part: LinkPart,
  options: readonly T[],
): readonly T[] | undefined {
  const text = fields.get(part)
  if (text === undefined) return undefined
  const words = text.split('.', MOST_WORDS)
  return options.filter((option) => words.includes(option))
}

/** A lesson's id, and which of its scenes, from 1 on. */
export interface LessonPlace {
  readonly id: LessonId
  readonly scene: number
}

export function lessonIn(fields: LinkFields): LessonPlace | undefined {
  const text = fields.get('lesson')
  if (text === undefined) return undefined
  const [, name, scene] = /^([a-z][a-z\d-]{0,39})\.([1-9]\d{0,2})$/.exec(text) ?? []
  const id = LESSON_IDS.find((each) => each === name)
  if (!id || Number(scene) > LESSONS[id].scenes)
    refuseLink('notLesson', { part: 'lesson', value: shown(text) })
  return { id, scene: Number(scene) }
}
