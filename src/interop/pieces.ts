/** What the structure of a file is put together from. The message of a check is a key of the problems. */
import * as v from 'valibot'

export const LARGEST_COUNT = Number.MAX_SAFE_INTEGER

export const number = v.pipe(v.number('notNumber'), v.finite('notFinite'))
export const atLeast0 = v.pipe(number, v.minValue(0, 'tooSmall'))
export const positive = v.pipe(number, v.gtValue(0, 'notPositive'))
/** In [0, 1): a probability that is not certainty, or how much is kept of what is remembered. */
export const share = v.pipe(number, v.minValue(0, 'tooSmall'), v.ltValue(1, 'notBelow'))
export const whole = (least: number, most: number) =>
  v.pipe(number, v.integer('notWhole'), v.minValue(least, 'tooSmall'), v.maxValue(most, 'tooLarge'))
export const text = v.string('notText')
export const yesNo = v.boolean('notYesNo')
/** Fields that nobody knows are left alone. */
export const object = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.looseObject(entries, 'notObject')
export const list = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item, 'notList'), v.maxLength(most, 'tooLong'))
