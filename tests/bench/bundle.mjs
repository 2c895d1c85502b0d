/** Bundles an engine as the page's worker is: one minified module. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** For Node, `format` is cjs: TensorFlow.js looks for `require` and `__dirname` there. */
export async function bundle(entry, outDir, { name, format }) {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      lib: { entry: fileURLToPath(entry), formats: [format], fileName: () => name },
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      minify: true,
      rollupOptions: {
        external: [/^node:/, 'fs', 'path', 'worker_threads', 'perf_hooks', 'util', 'crypto'],
        // As in a worker, where Vite does not turn the outermost consts into vars.
        output: { topLevelVar: false },
      },
    },
  })
}
