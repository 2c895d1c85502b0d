/** A lab without a worker: what the setup components ask for is done to the setup at once and remembered. */
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { withEdit } from '../../../src/content/edits'
import type { Setup } from '../../../src/content/setup'
import { workedExample } from '../../../src/content/workedExample'
import type { Edit } from '../../../src/core/run'
import { en } from '../../../src/i18n/en'
import { zh } from '../../../src/i18n/zh'
import type { Lab, Notice } from '../../../src/store/labState'
import { opening } from '../../../src/store/opening'
import { LabProvider } from '../../../src/view/lab'

/** Shows `page` over a lab with `setup`. */
export function showInLab(page: ReactNode, setup: Setup = workedExample(), language: 'en' | 'zh' = 'en') {
  const store = createStore(() => ({
    setup,
    locked: null,
    trace: null as { readonly step: number } | null,
    language,
    messages: language === 'zh' ? zh : en,
    inTurn: (action: () => void) => action(),
    openSetup: vi.fn((next: Setup) => store.setState({ setup: next })),
    edit: vi.fn((edit: Edit) => store.setState({ setup: withEdit(store.getState().setup, edit, false) })),
    newSeed: vi.fn(),
    tell: vi.fn<(notice: Notice) => void>(),
  }))
  const lab = store as unknown as StoreApi<Lab>
  lab.setState(opening({ wait: () => Promise.resolve() }, lab.setState, lab.getState))
  render(<LabProvider store={lab}>{page}</LabProvider>)
  return { lab: () => store.getState(), store, user: userEvent.setup() }
}
