/** The part of Storage that is needed; absent where the browser forbids it. */
export type Keep = Pick<Storage, 'getItem' | 'setItem'> | null
