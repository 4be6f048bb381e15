/**
 * Who may import whom. A match travels route → verb → rule → guarded write; the rooms below keep it on that way.
 * The reasons are in docs/, the proof that the rules bite in lib/setup/import-rules.test.ts.
 */

const DOMAIN = 'lib/domain/';
const PORTS = 'lib/ports/';
const VERBS = 'lib/verbs/';
const HTTP = 'lib/http/';
const AUTH = 'lib/auth/';
const CONFIG = 'lib/config';
const ADAPTERS = 'lib/adapters/';
const CONTAINER = 'lib/container';
// Hashing and canonical form: pure functions over node:crypto that every writer and reader of the log shares.
const LEDGER = 'lib/ledger/';
// The file for the court: what is written from a match's events, and what checks it anywhere.
const DISCLOSURE = 'lib/disclosure/';
const CORE = [DOMAIN, PORTS, VERBS, LEDGER];

/** Room → what it may import of the project besides itself. */
const ROOMS = {
  [DOMAIN]: [],
  [PORTS]: [DOMAIN],
  [VERBS]: [DOMAIN, PORTS, LEDGER, DISCLOSURE],
  'db/': [DOMAIN, PORTS, LEDGER],
  'lib/media/': [DOMAIN, PORTS],
  [LEDGER]: [DOMAIN, PORTS],
  // What recognition services send, read into our words: pure, so that every trap is a test of a function.
  [ADAPTERS]: [DOMAIN],
  // Held against the same rules as `verify` holds the whole desk against; images are scaled for print.
  [DISCLOSURE]: [DOMAIN, PORTS, LEDGER, 'lib/verify/', 'lib/media/'],
  // Signing and sending to integrators: node's crypto and HTTP behind a port.
  'lib/webhooks/': [DOMAIN, PORTS],
  // What the record has to be: reads through the ports, and is run by the command line and the worker.
  'lib/verify/': CORE,
  // The archive of a backup; where rows and images come from is behind ports.
  'lib/backup/': [DOMAIN, PORTS, LEDGER],
  'lib/worker/': [...CORE, 'lib/verify/'],
  // The route wrapper authenticates before anything else; auth knows nothing of routes.
  [HTTP]: [...CORE, AUTH, CONFIG, ADAPTERS],
  [AUTH]: [...CORE, CONFIG],
  // The key file and the witnesses' keys are read as the log reads them.
  [CONFIG]: [DOMAIN, PORTS, LEDGER],
  [CONTAINER]: ['lib/', 'db/'],
  'lib/server/': [...CORE, HTTP, AUTH, CONFIG, CONTAINER],
  // The importer reads packs and calls the API with what the practice desk has for it.
  'lib/cli/': [
    ...CORE,
    HTTP,
    AUTH,
    CONFIG,
    CONTAINER,
    'lib/server/',
    'lib/practice/',
    'lib/verify/',
    'lib/backup/',
    DISCLOSURE,
  ],
  'lib/practice/': [...CORE, HTTP, AUTH, CONFIG, CONTAINER, 'lib/server/'],
  'lib/setup/': [],
  'components/': [DOMAIN],
  // A route handler is schemas around one verb (route → verb → rule → guarded write); images stream through media.
  'app/': [...CORE, HTTP, AUTH, CONFIG, CONTAINER, 'lib/media/', 'components/'],
};

const PROJECT = '^(app|components|db|lib|e2e)/';
// Adapters’ shared test material reads results with the desk’s own schema.
const TESTS = '\\.test\\.tsx?$|^e2e/|/conformance/|^lib/adapters/testing/';
const npm = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room-${room.replace(/\/$/, '').replace('/', '-')}`,
  comment: `${room} may import only ${allowed.join(', ') || 'itself'} of the project.`,
  severity: 'error',
  from: { path: `^${room}`, pathNot: TESTS },
  to: { path: PROJECT, pathNot: `^(${[room, ...allowed].join('|')})` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'domain-is-pure',
      comment: 'lib/domain decides from what it is given: no Node, no React, no zod, no package at all.',
      severity: 'error',
      from: { path: `^${DOMAIN}`, pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: `^${DOMAIN}` },
    },
    {
      name: 'adapters-are-pure',
      comment: 'lib/adapters reads bodies: zod and the domain, no Node, no other package.',
      severity: 'error',
      from: { path: `^${ADAPTERS}`, pathNot: TESTS },
      to: { pathNot: [`^(${ADAPTERS}|${DOMAIN})`, '(^|node_modules/)zod(/|$)'] },
    },
    {
      name: 'domain-tests-stay-inside',
      comment: 'A test of a rule needs the rule, vitest and fast-check, and no other room.',
      severity: 'error',
      from: { path: `^${DOMAIN}.*\\.test\\.tsx?$` },
      to: { path: PROJECT, pathNot: `^${DOMAIN}` },
    },
    {
      name: 'drizzle-only-in-db',
      comment: 'The query builder stays behind the ports.',
      severity: 'error',
      from: { path: PROJECT, pathNot: `^db/|${TESTS}` },
      to: { path: npm('drizzle-orm', 'drizzle-kit') },
    },
    {
      name: 'drivers-only-in-engines',
      comment:
        'Only the engines (engine-*, and their parts sqlite-*, postgres-*) and the migration runner know a driver.',
      severity: 'error',
      from: { path: PROJECT, pathNot: `^db/(engine-|sqlite-|postgres-|migrate)|${TESTS}` },
      to: { path: npm('better-sqlite3', 'pg', '@types/better-sqlite3', '@types/pg') },
    },
    {
      name: 'components-run-in-the-browser',
      comment: 'Server code in a component would be shipped to the browser, or break there.',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'components-no-server-packages',
      comment: 'Packages that only work on the server.',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: { path: npm('sharp', 'pino', '@node-rs/argon2', '@fastify/busboy', 'tsx') },
    },
    {
      name: 'setup-needs-only-node',
      comment:
        'lib/setup runs before anything is installed; read-tsx.mjs is loaded later, by dependency-cruiser.',
      severity: 'error',
      from: { path: '^lib/setup/', pathNot: `${TESTS}|read-tsx` },
      to: { dependencyTypesNot: ['core', 'local'] },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one thought in two places.',
      severity: 'error',
      from: { path: PROJECT },
      to: { circular: true },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Shared test material lives in e2e/support or beside the tests, without .test in its name.',
      severity: 'error',
      from: { path: PROJECT },
      to: { path: '\\.(test|spec)\\.tsx?$' },
    },
    {
      name: 'every-import-resolves',
      comment: 'A path that leads nowhere would slip past every other rule.',
      severity: 'error',
      from: { path: PROJECT },
      to: { couldNotResolve: true, path: '^(@/|\\.)' },
    },
  ],
  options: {
    // TypeScript 7 has no parser that dependency-cruiser can call; see lib/setup/read-tsx.mjs.
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.next/|^db/migrations/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
  },
};
