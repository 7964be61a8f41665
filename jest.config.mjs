export default {
  roots: [
    '<rootDir>/interactionModel',
    '<rootDir>/lambda',
    '<rootDir>/simulator',
    '<rootDir>/infra',
    '<rootDir>/tempo',
    '<rootDir>/test',
  ],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/environment.ts'],
  globalSetup: '<rootDir>/test/temporaryRoot.ts',
  globalTeardown: '<rootDir>/test/nothingLeft.ts',
  cacheDirectory: 'node_modules/.cache/jest',
  transform: {
    '^.+\\.[cm]?ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' }, keepClassNames: true },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // With all cores each file's modules are let go by a worker; in one process they would pile up.
  maxWorkers: '100%',
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
  ],
  coverageThreshold: { global: { statements: 89, branches: 91, functions: 94 } },
};
