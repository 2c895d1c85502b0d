/** Makes the setups of the presets: the same ones every time. */
import type { PresetId } from './presets'
import type { Progress } from './progress'
import type { Setup } from './setup'
import { workedExample } from './workedExample'

const articles = () => import('./articlePresets')
const trained = () => import('./trainedPresets')

export const makePreset: Readonly<Record<PresetId, (onProgress?: Progress) => Setup | Promise<Setup>>> = {
  'worked-example': workedExample,
  mazur: async () => (await articles()).mazur(),
  'article-004': async () => (await articles()).article004(),
  line: async () => (await articles()).straightLine(),
  xor: async () => (await trained()).xorPreset(),
  circles: async () => (await trained()).circlesPreset(),
  spirals: async () => (await trained()).spiralsPreset(),
  regression: async () => (await trained()).regressionPreset(),
  iris: async () => (await trained()).irisPreset(),
  digits: async (onProgress) => (await trained()).digitsPreset(onProgress),
  'digits-deep': async (onProgress) => (await trained()).deepDigitsPreset(onProgress),
}
