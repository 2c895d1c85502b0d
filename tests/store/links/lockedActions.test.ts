/** Every action of the lab under every lock, at every place in the step: a new one cannot be forgotten. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Lab, LabActions } from '../../../src/store/labState'
import { LOCKS } from '../../../src/store/links/locks'
import { TestLab } from '../../TestLab'

type Action = keyof LabActions

const EDIT = { kind: 'parameter', index: 0, value: 3 } as const

/** What somebody would do who tries everything. */
const TRY: Readonly<Record<Action, (lab: Lab) => unknown>> = {
  next: (lab) => lab.next(),
  back: (lab) => lab.back(),
  first: (lab) => lab.first(),
  last: (lab) => lab.last(),
  nextPhase: (lab) => lab.nextPhase(),
  backPhase: (lab) => lab.backPhase(),
  goTo: (lab) => lab.goTo(99),
  goToStep: (lab) => lab.goToStep(1),
  play: (lab) => lab.play(),
  pause: (lab) => lab.pause(),
  setPace: (lab) => lab.setPace(5),
  setGranularity: (lab) => lab.setGranularity('step'),
  setExample: (lab) => lab.setExample(0),
  select: (lab) => lab.select({ kind: 'loss' }),
  point: (lab) => lab.point({ kind: 'loss' }),
  inTurn: (lab) => lab.inTurn(() => {}),
  openSetup: (lab) => lab.openSetup({ ...lab.setup }),
  reset: (lab) => lab.reset(),
  newSeed: (lab) => lab.newSeed(),
  edit: (lab) => lab.edit(EDIT),
  editWhileDragging: (lab) => lab.editWhileDragging(EDIT),
  endGesture: (lab) => lab.endGesture(),
  undo: (lab) => lab.undo(),
  redo: (lab) => lab.redo(),
  setDigits: (lab) => lab.setDigits(6),
  setLanguage: (lab) => lab.setLanguage('en'),
  setTheme: (lab) => lab.setTheme('dark'),
  tell: (lab) => lab.tell(null),
  openLater: (lab) => lab.openLater(() => Promise.resolve({ setup: { ...lab.setup } })),
  openProject: (lab) => lab.openProject('{}'),
  saveProject: (lab) => lab.saveProject(),
  stepTable: (lab) => lab.stepTable(),
  exportScript: (lab) => lab.exportScript('numpy'),
  watch: (lab) => lab.watch()(),
  inquire: (lab) => lab.inquire({ kind: 'layers' }, { signal: new AbortController().signal }),
  linking: (lab) => lab.linking(),
  duplicate: (lab) => lab.duplicate(),
  setHighlight: (lab) => lab.setHighlight(null),
  light: (lab) => lab.light([]),
  ask: (lab) => lab.ask(null),
  present: (lab) => lab.present(false),
  prove: (lab) => lab.prove(),
  dropProof: (lab) => lab.dropProof(),
  shownParameters: (lab) => lab.shownParameters(),
  showPanel: (lab) => lab.showPanel('paths'),
  hidePanel: (lab) => lab.hidePanel('paths'),
  enlarge: (lab) => lab.enlarge(null),
  setEdges: (lab) => lab.setEdges({ edgeMode: 'weight' }),
  setNodeFace: (lab) => lab.setNodeFace('map'),
}
const ACTIONS = Object.keys(TRY) as Action[]

const CHANGES = [
  'openSetup',
  'openLater',
  'openProject',
  'reset',
  'newSeed',
  'edit',
  'editWhileDragging',
  'undo',
  'redo',
  'duplicate',
] as const
const TELLS = ['prove', 'stepTable', 'exportScript'] as const
const LEAVES = [
  ...CHANGES,
  'goToStep',
  'play',
  'setGranularity',
  'saveProject',
  'stepTable',
  'exportScript',
] as const

const PLACES = ['start', 'middle', 'end'] as const

/** What each lock refuses at each place, and nothing else. */
const REFUSED: Readonly<
  Record<(typeof LOCKS)[number], Readonly<Record<(typeof PLACES)[number], readonly Action[]>>>
> = {
  setup: { start: CHANGES, middle: CHANGES, end: CHANGES },
  answers: { start: TELLS, middle: TELLS, end: [] },
  free: {
    start: [...LEAVES, 'back', 'backPhase', 'first'],
    middle: LEAVES,
    end: [...LEAVES, 'next', 'nextPhase'],
  },
}

let lab: TestLab
beforeEach(async () => {
  lab = await new TestLab().ready()
  // Something to take back, and something that was taken back.
  await lab.press((state) => state.edit({ kind: 'parameter', index: 1, value: 1 }))
  await lab.press((state) => state.edit({ kind: 'parameter', index: 2, value: 1 }))
  await lab.press((state) => state.undo())
  await lab.press((state) => state.goToStep(5))
})
afterEach(() => lab.close())

const locked = async (lock: string) => (await lab.state.linking())!.open(`#lock=${lock}`)

/** Everything that is due has been done: the worker answers in order. */
async function settled() {
  await new Promise<void>((resolve) => lab.state.inTurn(resolve))
  await lab.state.inquire({ kind: 'layers' }, { signal: new AbortController().signal })
}

async function stand(place: (typeof PLACES)[number]) {
  const { length } = lab.state.script.microSteps
  lab.state.goTo({ start: 0, middle: 3, end: length }[place])
  await settled()
}

it('all of them are tried', () => {
  const names = Object.entries(lab.state).filter(([, value]) => typeof value === 'function')
  expect(names.map(([name]) => name).toSorted()).toEqual(ACTIONS.toSorted())
})

describe.each(LOCKS)('lock=%s', (lock) => {
  it.each(PLACES)(
    'refuses what it is to refuse at the %s of the step, and says so',
    async (place) => {
      await locked(lock)
      const refused: Action[] = []
      for (const action of ACTIONS) {
        await stand(place)
        lab.state.setGranularity('neuron')
        lab.state.tell(null)
        const before = lab.state
        await TRY[action](before)
        await settled()
        if (lab.state.notice?.(lab.state.messages, 'en').startsWith("The teacher's link"))
          refused.push(action)
        lab.state.pause()
        await settled()
        if (lock === 'answers') await back(before)
      }
      expect(refused.toSorted()).toEqual([...REFUSED[lock][place]].toSorted())
    },
    30_000,
  )
})

/** Where nothing keeps the run as it was. */
async function back({ setup }: Lab) {
  if (lab.state.setup === setup && lab.state.trace?.step === 5) return
  lab.state.openSetup(setup)
  lab.state.goToStep(5)
  await settled()
}

it.each(PLACES)(
  'lock=free: whatever is tried at the %s of the step, its numbers stay',
  async (place) => {
    await locked('free')
    for (const action of ACTIONS) {
      await stand(place)
      const { setup, trace } = lab.state
      await TRY[action](lab.state)
      await settled()
      const stays = lab.state.setup === setup && lab.state.trace === trace && !lab.state.playing
      expect({ action, stays }).toEqual({ action, stays: true })
    }
  },
  30_000,
)

it.each(PLACES)(
  'lock=setup: whatever is tried at the %s of the step, the experiment stays',
  async (place) => {
    await locked('setup')
    const { setup } = lab.state
    for (const action of ACTIONS) {
      await stand(place)
      await TRY[action](lab.state)
      lab.state.pause()
      await settled()
      expect({ action, stays: lab.state.setup === setup }).toEqual({ action, stays: true })
    }
  },
  30_000,
)
