/**
 * Who may import whom. Each rule is proved to fire by a planted fault (scripts/boundaries/planted-faults.mjs): a rule without
 * one is refused there.
 */
const NOT_TEST = '(\\.spec|\\.int-spec)\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'No circle of files, imports of types included: nothing in it can be read or tested alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-imports-only-zod',
      comment:
        'Shared is read by server, client and strangers: it needs nothing but zod, and one hash for lots that both sides draw.',
      severity: 'error',
      from: { path: '^shared/src', pathNot: NOT_TEST },
      to: { pathNot: ['^shared/src', '(^|/)node_modules/zod/', '(^|/)node_modules/@noble/hashes/'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'What decides knows neither Nest nor the database nor the system: itself and shared only (hashing and plain texts of the demo may be read).',
      severity: 'error',
      from: { path: '^server/src/modules/([^/]+)/domain/', pathNot: NOT_TEST },
      to: {
        pathNot: [
          '^server/src/modules/$1/domain/',
          '^shared/src',
          '(^|/)node_modules/zod/',
          '^(node:)?crypto$',
          '^server/src/modules/demo/content/',
        ],
      },
    },
    {
      name: 'modules-by-their-front-door',
      comment: 'Of another module only .module, .facade and .domain-events may be imported.',
      severity: 'error',
      from: { path: '^server/src/modules/([^/]+)/', pathNot: NOT_TEST },
      to: {
        path: '^server/src/modules/',
        pathNot: ['^server/src/modules/$1/', '\\.(module|facade|domain-events)\\.ts$'],
      },
    },
    {
      name: 'core-knows-no-module',
      comment: 'Core serves every module and so depends on none.',
      severity: 'error',
      from: { path: '^server/src/core/' },
      to: { path: '^server/src/modules/' },
    },
    {
      name: 'typeorm-behind-repositories',
      comment: 'Only repositories, entities, migrations, core/database, the fact log and the health check see TypeORM.',
      severity: 'error',
      from: {
        path: '^server/src/',
        pathNot: [
          '\\.(repository|entity)\\.ts$',
          '^server/src/migrations',
          '^server/src/core/(database|facts|health)/',
          '^server/src/cli/',
          '^server/src/entities\\.ts$',
          NOT_TEST,
        ],
      },
      to: { path: '(^|/)node_modules/(typeorm|@nestjs/typeorm|pg)/' },
    },
    {
      name: 'edges-do-not-touch-rows',
      comment:
        'Controllers, gateways and commands parse and answer; rows are the business of services and repositories.',
      severity: 'error',
      from: { path: '\\.(controller|gateway)\\.ts$' },
      to: { path: '\\.(repository|entity)\\.ts$' },
    },
    {
      name: 'features-are-islands',
      comment: 'A feature of the client imports no other feature; app/ composes them.',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/(features/(?!$1/)|app/)' },
    },
    {
      name: 'primitives-know-no-feature',
      comment: 'ui/ and lib/ serve every feature and so know none; ui/ knows not even lib/.',
      severity: 'error',
      from: { path: '^client/src/(ui|lib)/' },
      to: { path: '^client/src/(features|app)/' },
    },
    {
      name: 'ui-knows-no-lib',
      comment: 'The primitives hold no domain word and no server call.',
      severity: 'error',
      from: { path: '^client/src/ui/', pathNot: NOT_TEST },
      to: { path: ['^client/src/lib/', '^shared/src'] },
    },
    {
      name: 'client-and-server-are-strangers',
      comment: 'Client and server meet in the contract only.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/' },
    },
    {
      name: 'server-and-client-are-strangers',
      comment: 'The server uses the built client by path at run time, never its source.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
    {
      name: 'journeys-from-outside',
      comment: 'e2e drives the built product: of ours it imports the contract only.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(server|client)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['/dist/', '\\.css$', '\\.json$', '^node:'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
