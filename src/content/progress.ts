/** Told how much of something has been done, from 0 to 1. */
export type Progress = (share: number) => void
