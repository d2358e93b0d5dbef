const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: false, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        target: 'es2022',
        keepClassNames: true,
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};
transform['^.+\\.tsx$'] = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const project = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/shared/src', '<rootDir>/server', '<rootDir>/client/src', '<rootDir>/scripts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // js before mjs: a package's index.mjs that imports its own ./index.js must not find itself.
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['/dist/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  moduleNameMapper: {
    '^@polylogue/shared/(.*)$': '<rootDir>/shared/src/$1.ts',
    '\\.css$': '<rootDir>/scripts/jest/style-stub.mjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // .tsx must be asked first: only there may `<T>` be markup.
  transform: { '^.+\\.tsx$': transform['^.+\\.tsx$'], '^.+\\.ts$': transform['^.+\\.tsx?$'] },
};

export default {
  projects: [
    { ...project, displayName: 'unit', testMatch: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.spec.mjs'] },
    {
      ...project,
      displayName: 'int',
      testMatch: ['**/*.int-spec.ts'],
      globalSetup: '<rootDir>/server/test/global-setup.mjs',
      globalTeardown: '<rootDir>/server/test/global-teardown.mjs',
    },
  ],
};
