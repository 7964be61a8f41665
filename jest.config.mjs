export default {
  roots: ['<rootDir>/lambda', '<rootDir>/simulator', '<rootDir>/infra', '<rootDir>/tempo', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/environment.ts'],
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
  coverageProvider: 'v8',
  coverageReporters: ['text-summary', 'lcovonly'],
  collectCoverageFrom: ['lambda/**/*.ts', 'simulator/**/*.ts', 'infra/**/*.ts', 'tempo/**/*.ts'],
};
