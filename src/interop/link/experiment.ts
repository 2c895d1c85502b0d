/** The experiment of a link: a preset in a word, or a project packed up. */
import { parameterCount } from '../../core/network'
import { momentCount } from '../../core/optimizers'
import type { Checkpoint } from '../../core/checkpoint'
import { loadData } from '../../content/loadData'
import { MISTAKE_IDS } from '../../content/mistakes'
import type { Progress } from '../../content/progress'
import type { Setup } from '../../content/setup'
import type { Fields } from '../fileText'
import { jsonPieces } from '../json'
import { Refusal } from '../problem'
import { readProjectFields } from '../project'
import { projectFields } from '../writeProject'
import { areDrawn, areNamed, withDerivable, withoutDerivable } from './derivable'
import { LONGEST_FRAGMENT, type LinkFields } from './fragment'
import { refuseLink, type LinkPart } from './linkProblem'
import { mistakeCode, mistakeOf } from './mistakeCode'
import { pack, unpack } from './packing'
import { readPreset, writePreset } from './presetLink'
import { oneIn } from './values'

/** What a link opens: a setup, and the state before the step from which its run goes on; null from the first step. */
export interface LinkedExperiment {
  readonly setup: Setup
  readonly resume: Checkpoint | null
}

/** How many numbers have to be written out. */
function numbersIn({ recipe, data }: Setup, named: boolean, drawn: boolean, goesOn: boolean): number {
  const parameters = parameterCount(recipe.network)
  const examples = data.changed ? 0 : data.train.inputs.length + (data.test?.inputs.length ?? 0)
  const states = (drawn ? 0 : 1) + (goesOn ? 1 + momentCount(recipe.optimizer) : 0)
  return parameters * states + (named ? 0 : examples)
}

/**
 * The parts of a link that say the experiment; `checkpoint` is the state to go on from, null for the first step.
 * Rejects with a `LinkRefusal` if it is too large for a link.
 */
export async function writeExperiment(
  { planted, ...setup }: Setup,
  checkpoint: Checkpoint | null,
): Promise<readonly (readonly [LinkPart, string])[]> {
  const pairs = await writeTrue(setup, checkpoint)
  return planted ? [...pairs, ['mistake', mistakeCode(planted, setup.recipe.seed)]] : pairs
}

/** The same of an experiment without a planted mistake. */
async function writeTrue(
  setup: Setup,
  checkpoint: Checkpoint | null,
): Promise<readonly (readonly [LinkPart, string])[]> {
  const preset = checkpoint ? null : await writePreset(setup)
  if (preset) return preset
  const named = await areNamed(setup)
  const drawn = areDrawn(setup)
  // A number takes some ten letters, and one at the very least: what cannot fit is not even tried.
  if (numbersIn(setup, named, drawn, checkpoint !== null) > LONGEST_FRAGMENT) {
    refuseLink('tooLarge', { most: LONGEST_FRAGMENT })
  }
  const project = withoutDerivable(projectFields(setup, {}, checkpoint), setup, named, drawn)
  const text = [...jsonPieces(project)].join('').replaceAll(/\n */g, '')
  return [['packed', await pack(text)]]
}

function parsed(text: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    refuseLink('damaged', {})
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  refuseLink('damaged', {})
}

async function readPacked(letters: string, onProgress?: Progress): Promise<LinkedExperiment> {
  const project = parsed(await unpack(letters))
  try {
    const read = readProjectFields(await withDerivable(project))
    const opened = read.ok === 'with-data' ? read.on(await loadData[read.of](onProgress)) : read
    if (opened.ok) return { setup: opened.setup, resume: opened.resume }
    refuseLink('experiment', { problem: opened.problem })
  } catch (error) {
    if (error instanceof Refusal) refuseLink('experiment', { problem: error.problem })
    throw error
  }
}

/**
 * The experiment of a link; null if it has none. Rejects with a `LinkRefusal` that says what cannot be read, and with
 * other errors if something that is needed cannot be loaded.
 */
export async function readExperiment(
  fields: LinkFields,
  onProgress?: Progress,
): Promise<LinkedExperiment | null> {
  const read = await readTrue(fields, onProgress)
  const code = fields.get('mistake')
  if (!read || code === undefined) return read
  // Before there were codes, links said the mistake's name.
  const planted = mistakeOf(code, read.setup.recipe.seed) ?? oneIn(fields, 'mistake', MISTAKE_IDS)
  return planted ? { ...read, setup: { ...read.setup, planted } } : read
}

/** What is said of an experiment. */
const OF_EXPERIMENT = ['seed', 'learningRate', 'batchSize', 'step', 'cursor', 'example', 'mistake'] as const

/** Whether a link names an experiment. Throws a `LinkRefusal` where it says something of one, and neither names it nor a lesson. */
export function namesExperiment(fields: LinkFields): boolean {
  if (fields.has('preset') || fields.has('packed')) return true
  const part = OF_EXPERIMENT.find((each) => fields.has(each))
  if (part && !fields.has('lesson')) refuseLink('noExperiment', { part })
  return false
}

async function readTrue(fields: LinkFields, onProgress?: Progress): Promise<LinkedExperiment | null> {
  const packed = fields.get('packed')
  if (packed !== undefined) return readPacked(packed, onProgress)
  const setup = await readPreset(fields, onProgress)
  return setup && { setup, resume: null }
}
