/** Python with a library, where this machine has it, and scripts run by it: many in one process, for importing takes seconds. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CANDIDATES = [process.env.PYTHON, '/usr/bin/python3', 'python3', 'python'].filter(
  (name): name is string => !!name,
)

/** The first Python here that can import the library; null if none can. */
export function pythonWith(library: 'torch' | 'numpy'): string | null {
  return CANDIDATES.find((name) => spawnSync(name, ['-c', `import ${library}`]).status === 0) ?? null
}

/** Runs each script in a name space of its own; warnings are errors. Says what each printed, and how it failed. */
const RUNNER = `
import contextlib, io, json, os, sys, traceback, warnings
folder, count = sys.argv[1], int(sys.argv[2])
outcomes = []
for k in range(count):
    printed, error = io.StringIO(), None
    path = os.path.join(folder, f"{k}.py")
    try:
        with open(path, encoding="utf-8") as file, contextlib.redirect_stdout(printed), warnings.catch_warnings():
            warnings.simplefilter("error", RuntimeWarning)
            exec(compile(file.read(), path, "exec"), {"__name__": "__main__"})
    except BaseException:
        error = traceback.format_exc()
    outcomes.append({"printed": printed.getvalue(), "error": error})
json.dump(outcomes, sys.stderr)
`

export interface Outcome {
  readonly printed: string
  /** null: it ran to its end. */
  readonly error: string | null
}

/** What became of each script, in order. */
export function runAll(python: string, scripts: readonly string[]): Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'backstep-scripts-'))
  try {
    scripts.forEach((script, k) => writeFileSync(join(folder, `${k}.py`), script))
    const run = spawnSync(python, ['-c', RUNNER, folder, String(scripts.length)], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, OMP_NUM_THREADS: '1', PYTHONIOENCODING: 'utf-8' },
    })
    if (run.status !== 0) throw new Error(run.stderr)
    return JSON.parse(run.stderr) as Outcome[]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
