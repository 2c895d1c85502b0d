/** A component in a real lab, with a worker. */
import { cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import type { Setup } from '../../../src/content/setup'
import { LabProvider } from '../../../src/view/lab'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => {
  cleanup()
  for (const lab of labs.splice(0)) lab.close()
})

/** Shows `page` over a lab that opens `setup`. */
export function showDigits(page: ReactNode, setup: Setup) {
  const lab = new TestLab(setup)
  labs.push(lab)
  render(<LabProvider store={lab.store}>{page}</LabProvider>)
  return { lab, user: userEvent.setup() }
}
