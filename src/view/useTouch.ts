/** Whether the page is worked with fingers: then no keys are spoken of. */
import { useMedia } from './useMedia'

export function useTouch(): boolean {
  return useMedia('(pointer: coarse)')
}
