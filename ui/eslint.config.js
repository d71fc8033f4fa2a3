import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const onlyTransport = {
  group: ['@tauri-apps/*'],
  message: 'Only src/lib/transport.ts knows Tauri.',
};

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/lib/generated.ts'] },
  ts.configs.recommended,
  svelte.configs.recommended,
  { languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    files: ['src/**'],
    ignores: ['src/lib/transport.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyTransport] }] },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // Own addresses are made by the router; this is no SvelteKit program.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
);
