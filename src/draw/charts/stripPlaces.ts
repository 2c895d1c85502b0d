/** Heights in the loss strip, in px; the empty strip has them too, so that nothing moves when the first loss comes. */
export const STRIP_HEIGHT = 96
/** Before the true one is known. */
export const STRIP_WIDTH = 304
export const BASELINE = 66
/** Where the dots of steps that nobody has seen wait. */
export const WAITING = 48
/** Left and right. */
export const MARGIN = 8
/** So many steps have a place from the start; up to here each has a dot of its own. */
export const DOTS = 11
