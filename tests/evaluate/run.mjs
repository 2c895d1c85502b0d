/**
 * Computes reference cases with src/core: `npm run --silent evaluate -- FILE…`. On standard output there is JSON and
 * nothing else (`evaluate.ts` says what is in it), on standard error what a person should know. Exit code 1: something
 * could not be computed.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

/** npm changes to the folder of the package; the files are meant from where it was called. */
function whereIs(file) {
  const called = resolve(process.env.INIT_CWD ?? '.', file)
  return existsSync(called) ? called : resolve(file)
}

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: npm run --silent evaluate -- FILE…')
  process.exit(2)
}

/** `evaluate.ts` as a module for Node, with everything that it needs in one file. */
async function load() {
  const folder = await mkdtemp(join(tmpdir(), 'backstep-evaluate-'))
  try {
    await build({
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL('./evaluate.ts', import.meta.url)),
        outDir: folder,
        target: 'es2023',
        rollupOptions: { output: { entryFileNames: 'evaluate.mjs' } },
      },
    })
    return await import(pathToFileURL(join(folder, 'evaluate.mjs')).href)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const { evaluateFiles } = await load()
process.exitCode = evaluateFiles(
  files.map((file) => ({ name: file, path: whereIs(file) })),
  (text) => process.stdout.write(text),
  (line) => console.error(`evaluate: ${line}`),
)
