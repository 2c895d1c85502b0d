/** What the writers give piece by piece, as the text of a file. */
import { stepTable } from '../../src/interop/stepTable'
import { writeProject } from '../../src/interop/writeProject'

export const projectText = (...of: Parameters<typeof writeProject>) => [...writeProject(...of)].join('')

export const tableText = (...of: Parameters<typeof stepTable>) => [...stepTable(...of)].join('')
