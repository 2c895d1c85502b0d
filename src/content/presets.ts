/** The presets by name, in the order in which they are offered. */
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
  'digits',
  'digits-deep',
] as const
export type PresetId = (typeof PRESET_IDS)[number]

/** Whether somebody's words name a preset. */
export function isPresetId(id: string): id is PresetId {
  return (PRESET_IDS as readonly string[]).includes(id)
}
