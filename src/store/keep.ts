/** What is kept on the device, as JSON. */

/** The part of Storage that is needed; absent where the browser forbids it. */
export type Keep = Pick<Storage, 'getItem' | 'setItem'> | null

/** What was kept under `key`; null where nothing was, or nothing that can be read. */
export function readKept(keep: Keep, key: string): unknown {
  try {
    return JSON.parse(keep?.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps it; a full or forbidden storage is no reason to stop. */
export function keepJson(keep: Keep, key: string, value: unknown): void {
  try {
    keep?.setItem(key, JSON.stringify(value))
  } catch {
    return
  }
}
