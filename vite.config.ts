import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'es2023', cssTarget: 'chrome123' },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/{core,trainer,content,i18n,interop,draw,store}/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'view',
          include: ['tests/{view,gallery}/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/view/setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], environment: 'node' },
      },
    ],
  },
})
