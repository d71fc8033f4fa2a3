import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The window loads its files from inside the program, not from the root of a host.
  base: './',
  plugins: [svelte(), svelteTesting()],
  build: {
    target: 'safari16',
    // The security policy allows data: addresses for pictures only; every file stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What a start needs is one script and one style sheet: each file more is a round trip before the first picture.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
  server: {
    // The fonts live with the core, because the PDFs are set in the same ones.
    fs: { allow: ['.', '../src-tauri/core/fonts'] },
  },
  test: {
    environment: 'jsdom',
    include: ['{src,tests}/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // The whole window is made in some tests, on machines that may be busy.
    testTimeout: 20_000,
  },
});
