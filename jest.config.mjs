/** Projects by what they need; tests sit beside their code, what crosses folders is in test/. */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions()] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tools/', '<rootDir>/.data/'],
};

function swcOptions() {
  return {
    swcrc: false, // .swcrc is the build's: it turns .ts imports into .js
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, useDefineForClassFields: true },
      experimental: { keepImportAttributes: true },
    },
    sourceMaps: 'inline',
  };
}

/** `x.test.ts` needs nothing but Node; the others say in their name what they need. */
const needs = ['device', 'store', 'workflow', 'system', 'browser', 'chaos'];
const unit = {
  ...common,
  displayName: 'unit',
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...needs.map((need) => `\\.${need}\\.test\\.ts$`)],
};
/** device: SoftHSM2 and the test token · store: private MariaDB · workflow: time-skipping server · system: every process, as npm start runs them · browser: these and Chromium · chaos: the same, broken in every way */
const project = (need) => ({ ...common, displayName: need, testMatch: [`<rootDir>/**/*.${need}.test.ts`] });

export default { projects: [unit, ...needs.map(project)] };
