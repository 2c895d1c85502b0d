import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests that `run.mjs` asks for. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    testTimeout: 60_000,
    include: (process.env['MUTANTS_TESTS'] ?? '').split(' '),
  },
})
