/** The setup sentence over a lab, and its words as a person uses them. */
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { makePreset } from '../../../src/content/makePreset'
import { type PresetId } from '../../../src/content/presets'
import type { Setup } from '../../../src/content/setup'
import { SetupSentence } from '../../../src/view/setup/SetupSentence'
import { showInLab } from './testLab'

/** The sentence of a preset, or of any setup. */
export const show = async (setup: PresetId | Setup, language: 'en' | 'zh' = 'en') =>
  showInLab(<SetupSentence />, typeof setup === 'string' ? await makePreset[setup]() : setup, language)

/** What the sentence says, without the panel that may be open in it. */
export function sentence(): string {
  const shown = screen.getByRole('group', { name: /^(Setup|设置)$/ }).cloneNode(true) as HTMLElement
  shown.querySelector('[role=dialog]')?.remove()
  return shown.textContent
}

/** Presses a word and waits for what it opens, which has the focus once it is there. */
export async function open(user: UserEvent, name: RegExp | string): Promise<void> {
  await user.click(screen.getByRole('button', { name }))
  await waitFor(() => {
    if (!screen.getByRole('dialog').contains(document.activeElement)) throw new Error('not there yet')
  })
}

export const dialog = (name: string) => within(screen.getByRole('dialog', { name }))

/** Writes a number into a field, in place of the one that was there. */
export async function write(user: UserEvent, field: string, text: string): Promise<void> {
  const input = screen.getByRole('textbox', { name: field })
  await user.clear(input)
  await user.type(input, `${text}{Enter}`)
}

/** What the panel says of what came along with a choice, and what it advises. */
export const notes = () => [...screen.getByRole('status').children].map(({ textContent }) => textContent)
