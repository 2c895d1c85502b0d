/** Types of find-browser.mjs, which runs before anything is compiled. */
export function findBrowser(say: (line: string) => void): { path: string; said: string }
export function findFirefox(say: (line: string) => void): { path: string; said: string }
export function findPdfReader(say: (line: string) => void): { path: string; said: string }
export const LAUNCH_ARGUMENTS: string[]
