// Imports point one way: workout, coach, language, then speech, sound and screen, beside them storage, then turn, alexa,
// index. Nothing imports the simulator or the tools for voices.
const AWS = ['@aws-sdk/*', '@smithy/*'];
const ALEXA = ['ask-sdk-core', 'ask-sdk-model', 'ask-sdk-core/*', 'ask-sdk-model/*'];
const PACKAGES = [
  ...AWS,
  ...ALEXA,
  'aws-lambda',
  '@aws-lambda-powertools/*',
  'node:*',
  'aws-cdk-lib',
  'constructs',
];

/** The folders of the skill, and which others each may import. */
const MAY_IMPORT = {
  workout: [],
  coach: ['workout'],
  language: ['workout', 'coach'],
  speech: ['workout', 'coach', 'language'],
  sound: ['workout', 'coach', 'language'],
  screen: ['workout', 'coach', 'language'],
  storage: ['workout', 'coach'],
  turn: ['workout', 'coach', 'language', 'speech', 'sound', 'screen', 'storage'],
  alexa: ['workout', 'coach', 'language', 'speech', 'sound', 'screen', 'storage', 'turn'],
};
/** The rooms of the coach: each may import those before it. */
const ROOMS = ['person', 'place', 'lead', 'answers'];
const PURE = ['workout', 'coach', 'language', 'speech', 'sound', 'screen'];

const walls = Object.entries(MAY_IMPORT).map(([folder, mayImport]) => ({
  files: `lambda/${folder}/**/*.ts`,
  mayNotImport: notIn([folder, ...mayImport]),
  packages: packagesKeptOutOf(folder),
}));

const rooms = ROOMS.map((room, index) => ({
  files: `lambda/coach/${room}/**/*.ts`,
  mayNotImport: notIn(['coach', ...MAY_IMPORT.coach]),
  rooms: [...ROOMS.slice(index + 1).map((other) => `**/${other}/**`), '**/respond'],
  packages: PACKAGES,
}));

function notIn(folders) {
  return [...Object.keys(MAY_IMPORT), 'index'].filter((folder) => !folders.includes(folder));
}

function packagesKeptOutOf(folder) {
  if (PURE.includes(folder)) return PACKAGES;
  return folder === 'alexa' ? AWS : [...AWS, ...ALEXA];
}

function importRule(folders, packages, rooms = []) {
  const group = [
    ...folders.map((folder) => (folder === 'index' ? '**/index' : `**/${folder}/**`)),
    ...rooms,
    ...packages,
    '**/simulator/**',
    '**/tempo/**',
    '**/voice/**',
  ];
  return [
    'error',
    { patterns: [{ group, message: 'Imports point one way; see "How the code is laid out" in README.md.' }] },
  ];
}

const noClock = [
  'error',
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time as an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Take the time as an argument.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take a number as an argument.',
  },
];

const noGlobals = [
  'error',
  ...[
    'performance',
    'crypto',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'process',
    'console',
    'fetch',
  ].map((name) => ({ name, message: 'The pure folders take everything as an argument.' })),
];

const noEnvironment = [
  'error',
  {
    object: 'process',
    property: 'env',
    message: 'Only lambda/index.ts and infra/app.ts read the environment.',
  },
];

/** What runs in a browser: it draws what it is told, and needs nothing of the skill, of the device or of Node. */
const IN_BROWSER = {
  files: ['simulator/page/web/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['../*', '!../messages'], message: 'The page draws a View and imports nothing else.' },
          { group: ['../messages'], allowTypeImports: true, message: 'Import the types only.' },
          { regex: '^[^.]', message: 'The page has no packages.' },
        ],
      },
    ],
  },
};

export default [
  IN_BROWSER,
  ...[...walls, ...rooms].map(({ files, mayNotImport, packages, rooms: later }) => ({
    files: [files],
    rules: { 'no-restricted-imports': importRule(mayNotImport, packages, later) },
  })),
  {
    files: ['lambda/storage/dynamo*.ts'],
    rules: { 'no-restricted-imports': importRule(notIn(['storage', ...MAY_IMPORT.storage]), ALEXA) },
  },
  {
    files: [
      `lambda/{${PURE.join(',')}}/**/*.ts`,
      'lambda/storage/{progressRecord,progressSchema,property,setNames}.ts',
      'lambda/storage/upgrades/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': noClock, 'no-restricted-globals': noGlobals },
  },
  {
    files: ['lambda/**/*.ts', 'simulator/**/*.ts', 'tempo/**/*.ts', 'voice/**/*.ts', 'infra/**/*.ts'],
    ignores: ['lambda/index.ts', 'infra/app.ts'],
    rules: { 'no-restricted-properties': noEnvironment },
  },
];
