import { availableParallelism } from 'node:os';

/** Packages that are ES modules only, which a test can load as CommonJS alone. */
const ES_MODULES = '/node_modules/(mpg123-decoder|@wasm-audio-decoders|simple-yenc)/';

export default {
  roots: [
    '<rootDir>/interactionModel',
    '<rootDir>/lambda',
    '<rootDir>/simulator',
    '<rootDir>/infra',
    '<rootDir>/tempo',
    '<rootDir>/voice',
    '<rootDir>/test',
  ],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/environment.ts'],
  globalSetup: '<rootDir>/test/temporaryRoot.ts',
  globalTeardown: '<rootDir>/test/nothingLeft.ts',
  testSequencer: '<rootDir>/test/longestFirst.mjs',
  cacheDirectory: 'node_modules/.cache/jest',
  transformIgnorePatterns: [`/node_modules/(?!${ES_MODULES.split('/')[2]}/)`],
  transform: {
    [ES_MODULES]: ['@swc/jest', { module: { type: 'commonjs' } }],
    '^.+\\.[cm]?ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' }, keepClassNames: true },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Each look-up of a global in jest's sandbox is slow; these are asked for thousands of times in every turn.
  sandboxInjectedGlobals: ['Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Set', 'String'],
  // One more than there are cores, as what runs in a browser waits for it now and then.
  maxWorkers: availableParallelism() + 1,
  // On a busy machine everything takes longer; nothing here is a matter of time.
  testTimeout: 120_000,
  coverageProvider: 'v8',
  coverageReporters: ['text-summary', 'lcovonly'],
  collectCoverageFrom: [
    'interactionModel/**/*.ts',
    'lambda/**/*.ts',
    'simulator/**/*.ts',
    'infra/**/*.ts',
    'tempo/**/*.ts',
    'voice/**/*.ts',
  ],
  coverageThreshold: { global: { statements: 89, branches: 91, functions: 94 } },
};
