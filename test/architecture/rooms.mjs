// Who may import whom: the sentences of the house as data. `.dependency-cruiser.mjs` makes rules of them.

const libraries = '^node_modules/';
const library = (...names) => names.map((name) => `^(node_modules/)?(@types/)?${name}(/|$)`);
const specs = '\\.spec\\.tsx?$';

/** What a room may import besides itself; `builtins`: Node's own modules too. */
export const rooms = [
  { room: 'domain', folder: '^src/domain/', sentence: 'domain: itself and luxon.', may: library('luxon') },
  { room: 'contract', folder: '^src/contract/', sentence: 'contract: nothing.', may: [] },
  {
    room: 'platform',
    folder: '^src/platform/',
    sentence: 'platform: Nest and libraries; no other room.',
    may: [libraries],
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

/** What no list of allowed rooms can say. */
const further = [
  { name: 'no-cycles', comment: 'No cycles at all.', from: {}, to: { circular: true } },
  {
    name: 'one-verb-alone',
    comment: 'use-cases: not another use case. What two of them share goes down.',
    from: { path: '^src/use-cases/[^/]+/[^/]+\\.ts$', pathNot: specs },
    to: { path: '^src/use-cases/', pathNot: '^src/use-cases/hub/city-file/' },
  },
  {
    name: 'typeorm-in-the-cellar',
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
