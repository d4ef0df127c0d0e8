import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import about from './package.json' with { type: 'json' };

/** The desk that `npm run dev` shows; the built screens always talk to where they came from. */
const desk = process.env.HS_DESK ?? 'http://localhost:8080';

export default defineConfig({
  base: './',
  define: { __VERSION__: JSON.stringify(about.version) },
  plugins: [react()],
  server: {
    port: 5173,
    proxy: {
      '/hsapi/wsapp': { target: desk, changeOrigin: true },
      '/hsapi/ws': { target: desk, changeOrigin: true, ws: true, rewriteWsOrigin: true },
    },
  },
  build: {
    outDir: 'target/frontend',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'grid', test: /node_modules[\\/](@?ag-grid)/ },
            { name: 'kit', test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-)/ },
            { name: 'vendor', test: /node_modules/ },
          ],
        },
      },
    },
  },
  test: {
    restoreMocks: true,
    // the kit's first painting takes seconds where many share the processors
    testTimeout: 30_000,
    maxWorkers: '100%',
    // what shows something has a page, of the rest what asks for one in its first line
    projects: [
      { extends: true, test: { name: 'plain', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'page', include: ['src/**/*.test.tsx'], environment: 'happy-dom' },
      },
    ],
  },
});
