/** The nine presets; only the first is there from the beginning, the others are loaded when they are opened. */
import type { Setup } from './setup'
import { workedExample } from './workedExample'

export const PRESET_IDS = [
  'worked-example',
  'mazur',
  'article-004',
  'line',
  'xor',
  'circles',
  'spirals',
  'regression',
  'iris',
] as const
export type PresetId = (typeof PRESET_IDS)[number]

const articles = () => import('./articlePresets')
const trained = () => import('./trainedPresets')

/** Makes a preset's setup: the same one every time. */
export const presets: Readonly<Record<PresetId, () => Setup | Promise<Setup>>> = {
  'worked-example': workedExample,
  mazur: async () => (await articles()).mazur(),
  'article-004': async () => (await articles()).article004(),
  line: async () => (await articles()).straightLine(),
  xor: async () => (await trained()).xorPreset(),
  circles: async () => (await trained()).circlesPreset(),
  spirals: async () => (await trained()).spiralsPreset(),
  regression: async () => (await trained()).regressionPreset(),
  iris: async () => (await trained()).irisPreset(),
}

/** Whether somebody's words name a preset. */
export function isPresetId(id: string): id is PresetId {
  return (PRESET_IDS as readonly string[]).includes(id)
}
