/** Words about data. */
import { DATASET_NAMES, entryOf, type DataSetName } from '../../content/catalogue'
import type { Setup } from '../../content/setup'
import { formatCount } from '../../draw/format'
import type { LaterMessages, Messages } from '../../i18n/messages'

/** A class as the person's language calls it; names from a file are shown as they are. */
export function className({ setup: { classes } }: Messages, name: string): string {
  return Object.hasOwn(classes, name) ? classes[name as keyof typeof classes] : name
}

/** How many examples a dataset has. */
export function dataSize({ panels: { data } }: LaterMessages, id: string, setup: Setup): string {
  const entry = entryOf(id)
  const count = entry?.count ?? setup.data.train.count
  const test = entry?.testCount ?? setup.data.test?.count ?? 0
  const all = formatCount(count)
  return test > 0 ? data.sizeWithTest(all, formatCount(test)) : data.size(all)
}

/** The datasets that can be chosen, and first the data that came with a file. */
export function dataChoices({ data: { id } }: Setup): readonly (DataSetName | 'own')[] {
  return entryOf(id) ? DATASET_NAMES : ['own', ...DATASET_NAMES]
}
