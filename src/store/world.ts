/** The world around the store, so that a test can give another one. */
import type { Language, LaterMessages, Messages } from '../i18n/messages'
import type { TrainerClient } from '../trainer/client'
import type { Keep } from './keep'

/** What the store needs of the world around it. */
export interface LabWorld {
  /** Makes the client; `onDeath` is called when the worker stops answering. */
  connect(onDeath: () => void): TrainerClient
  /** Resolves before the next picture is painted. */
  frame(): Promise<void>
  /** Milliseconds, monotonic. */
  now(): number
  wait(milliseconds: number): Promise<void>
  loadMessages(language: Language): Promise<Messages>
  /** What is wrong with a file, in every language. */
  loadLater(): Promise<Readonly<Record<Language, LaterMessages>>>
  /** A seed that nobody chose. */
  drawSeed(): number
  keep: Keep
}
