// The rules of imports between rooms, as data. Each rule has the sentence that is printed when an import breaks it.
// `.dependency-cruiser.mjs` passes these rules to dependency-cruiser.

const libraries = '^node_modules/';
const library = (...names) => names.map((name) => `^(node_modules/)?(@types/)?${name}(/|$)`);
const specs = '\\.spec\\.tsx?$';

/** The modules that the files of a folder may import besides each other. `builtins`: whether Node's own modules too. */
export const rooms = [
  { room: 'domain', folder: '^src/domain/', sentence: 'domain: itself and luxon.', may: library('luxon') },
  {
    room: 'contract',
    folder: '^src/contract/',
    sentence: 'contract: nothing; types of the domain may be imported as types.',
    may: ['^src/domain/'],
  },
  {
    room: 'platform',
    folder: '^src/platform/',
    sentence: 'platform: Nest and libraries; no other room, but for the languages, which are data.',
    may: [libraries, '^src/contract/languages/'],
    builtins: true,
  },
  {
    room: 'storage',
    folder: '^src/storage/',
    sentence: 'storage: domain, platform, TypeORM.',
    may: ['^src/domain/', '^src/platform/', ...library('typeorm', 'better-sqlite3', '@nestjs/common')],
    builtins: true,
  },
  {
    room: 'use-cases',
    folder: '^src/use-cases/',
    sentence: "use-cases: domain, storage's unit of work and stores (never TypeORM), platform, Nest's @Injectable.",
    may: [
      '^src/domain/',
      '^src/platform/',
      '^src/storage/(unit-of-work|unit|hub-of-id)\\.ts$',
      '^src/storage/stores/',
      ...library('@nestjs/common', 'yaml'),
    ],
    builtins: true,
  },
  {
    room: 'jobs',
    folder: '^src/jobs/',
    sentence: 'jobs: use-cases, platform.',
    may: ['^src/use-cases/', '^src/platform/', ...library('@nestjs/common')],
  },
  ...['web', 'live', 'post'].map((room) => ({
    room,
    folder: `^src/${room}/`,
    except: ['^src/web/browser/'],
    sentence: 'web, live, post: use-cases, domain, contract, platform; never each other, never storage.',
    may: ['^src/use-cases/', '^src/domain/', '^src/contract/', '^src/platform/', libraries],
    builtins: true,
  })),
  ...['src/web/browser', 'kiosk-ui', 'display-ui'].map((room) => ({
    room,
    folder: `^${room}/`,
    sentence: 'web/browser, kiosk-ui, display-ui: contract only, and libraries for browsers.',
    may: ['^src/contract/', libraries],
  })),
];

const roomRule = ({ room, folder, except = [], sentence, may, builtins }) => ({
  name: `${room.replaceAll('/', '-')}-imports`,
  comment: sentence,
  severity: 'error',
  from: { path: folder, pathNot: [specs, ...except] },
  to: { pathNot: [folder, ...may], ...(builtins && { dependencyTypesNot: ['core'] }) },
});

/** The rules that a list of allowed folders cannot express. */
const further = [
  { name: 'no-cycles', comment: 'No cycles at all.', from: {}, to: { circular: true } },
  {
    name: 'contract-types-only',
    comment: 'contract: nothing; types of the domain may be imported as types.',
    from: { path: '^src/contract/', pathNot: specs },
    to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'one-verb-alone',
    comment: 'use-cases: no other use case. What two of them share is a step.',
    from: { path: '^src/use-cases/[^/]+/[^/]+\\.ts$', pathNot: [specs, '/index\\.ts$', '^src/use-cases/steps/'] },
    to: { path: '^src/use-cases/', pathNot: ['^src/use-cases/hub/city-file/', '^src/use-cases/steps/'] },
  },
  {
    name: 'steps-know-no-verb',
    comment: 'use-cases/steps: domain, storage, platform; no use case.',
    from: { path: '^src/use-cases/steps/', pathNot: specs },
    to: { path: '^src/use-cases/', pathNot: '^src/use-cases/steps/' },
  },
  {
    name: 'stores-know-no-unit',
    comment: 'storage/stores: a store does not know the unit of work.',
    from: { path: '^src/storage/stores/', pathNot: specs },
    to: { path: '^src/storage/(unit|unit-of-work)\\.ts$' },
  },
  {
    name: 'one-face-alone',
    comment: 'web/pages: pages of one face never import another face’s.',
    from: { path: '^src/web/pages/([^/]+)/', pathNot: specs },
    to: { path: '^src/web/pages/[^/]+/', pathNot: '^src/web/pages/$1/' },
  },
  {
    name: 'api-without-pages',
    comment: 'web/api: never imports pages.',
    from: { path: '^src/web/api/', pathNot: specs },
    to: { path: '^src/web/pages/' },
  },
  {
    name: 'typeorm-in-storage-only',
    comment: 'storage is the only room that knows TypeORM.',
    from: { path: '^src/', pathNot: ['^src/storage/', specs] },
    to: { path: '^(node_modules/)?typeorm(/|$)' },
  },
  {
    name: 'browser-scripts-apart',
    comment: "web/browser is not part of the server's build.",
    from: { path: '^src/', pathNot: '^src/web/browser/' },
    to: { path: '^(src/web/browser|kiosk-ui|display-ui)/' },
  },
  {
    name: 'tests-stay-out',
    comment: 'Tests stay out of the build.',
    from: { path: '^(src|kiosk-ui|display-ui)/', pathNot: specs },
    to: { path: ['^test/', specs] },
  },
];

export const forbidden = [...rooms.map(roomRule), ...further.map((rule) => ({ severity: 'error', ...rule }))];
