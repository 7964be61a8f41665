import { execFileSync } from 'node:child_process';

interface Code {
  readonly filePath: string;
  readonly code: string;
}

interface Wall {
  readonly title: string;
  readonly pieces: readonly Code[];
  /** The rule that every piece breaks, or that none does. */
  readonly rule: string;
  readonly bites: boolean;
}

/** The folders of the skill, and which others each may use. */
const MAY_USE = {
  workout: [],
  coach: ['workout'],
  language: ['workout', 'coach'],
  speech: ['workout', 'coach', 'language'],
  sound: ['workout', 'coach', 'language'],
  screen: ['workout', 'coach', 'language'],
  storage: ['workout', 'coach'],
  turn: ['workout', 'coach', 'language', 'speech', 'sound', 'screen', 'storage'],
  alexa: ['workout', 'coach', 'language', 'speech', 'sound', 'screen', 'storage', 'turn'],
} as const;
/** The rooms of the coach, each of which may use those before it. */
const ROOMS = ['person', 'place', 'lead', 'answers'];
const FOLDERS = Object.keys(MAY_USE);
const PACKAGES = ['@aws-sdk/client-dynamodb', '@smithy/core', 'ask-sdk-core', 'ask-sdk-model'];
const PURE = ['workout', 'coach', 'language', 'speech', 'sound', 'screen'];
const PURE_FILES = [
  ...PURE.map((folder) => `${folder}/file`),
  'coach/person/file',
  'storage/progressRecord',
  'storage/upgrades/file',
];

const IN_BROWSER = 'simulator/page/web/file.ts';

const WALLS: readonly Wall[] = [
  ...Object.entries(MAY_USE).flatMap(([folder, mayUse]: [string, readonly string[]]) => {
    const others = FOLDERS.filter((other) => other !== folder);
    return [
      imports(`${folder} may not use what comes after it`, true, [
        ...others.filter((other) => !mayUse.includes(other)).map((other) => [folder, `../${other}/thing`]),
        [folder, '../index'],
        [folder, '../../simulator/echo'],
        [folder, '../../voice/encode'],
        [`${folder}/deep`, '../../../simulator/echo'],
        [`${folder}/deep`, '../../../tempo/bursts'],
      ]),
      imports(`${folder} may use its own files and what comes before it`, false, [
        ...mayUse.map((other) => [folder, `../${other}/thing`]),
        ...mayUse.map((other) => [`${folder}/deep`, `../../${other}/thing`]),
        [folder, './other'],
        [`${folder}/deep`, '../other'],
      ]),
    ];
  }),
  ...ROOMS.flatMap((room, index) => [
    imports(`the coach's room ${room} may not use what comes after it`, true, [
      ...ROOMS.slice(index + 1).map((other) => [`coach/${room}`, `../${other}/thing`]),
      [`coach/${room}`, '../respond'],
      [`coach/${room}`, '../../speech/thing'],
    ]),
    imports(`the coach's room ${room} may use what comes before it`, false, [
      ...ROOMS.slice(0, index).map((other) => [`coach/${room}`, `../${other}/thing`]),
      [`coach/${room}`, '../reply'],
      [`coach/${room}`, '../../workout/thing'],
    ]),
  ]),
  ...PURE.map((folder) =>
    imports(
      `nothing of AWS, of Alexa or of Node comes into ${folder}`,
      true,
      [...PACKAGES, 'aws-lambda', 'node:fs', 'aws-cdk-lib', 'constructs'].map((name) => [folder, name]),
    ),
  ),
  imports(
    'the AWS SDK comes into no folder',
    true,
    FOLDERS.map((folder) => [folder, '@aws-sdk/client-dynamodb']),
  ),
  {
    ...imports('the AWS SDK comes into one file', false, []),
    pieces: [importing('lambda/storage/dynamoProgressStore.ts', '@aws-sdk/client-dynamodb')],
  },
  imports(
    'the Alexa SDK comes into no other folder',
    true,
    FOLDERS.filter((folder) => folder !== 'alexa').map((folder) => [folder, 'ask-sdk-core']),
  ),
  {
    ...imports('the Alexa SDK stays out of the file that has the AWS SDK', true, []),
    pieces: [importing('lambda/storage/dynamoProgressStore.ts', 'ask-sdk-core')],
  },
  imports('the Alexa SDK comes into its own folder', false, [['alexa', 'ask-sdk-core']]),
  ...[
    ['the clock', 'Date.now();'],
    ['a new date of now', 'new Date();'],
    ['the date as a function', 'Date();'],
    ['a random number', 'Math.random();'],
  ].map(([what = '', code = '']) => pure(`the pure folders refuse ${what}`, 'no-restricted-syntax', code)),
  ...[
    'performance.now();',
    'crypto.randomUUID();',
    'setTimeout(f, 1);',
    'process.uptime();',
    'fetch(a);',
  ].map((code) => pure(`the pure folders refuse ${code}`, 'no-restricted-globals', code)),
  {
    ...pure(
      'the pure folders let a date of a given time pass',
      'no-restricted-syntax',
      'new Date(0); Date.UTC(2027, 0, 4); Math.floor(1.5);',
    ),
    bites: false,
  },
  {
    ...imports('the page in the browser may use nothing but its own files', true, []),
    pieces: [
      '../view',
      '../../echo',
      '../../../lambda/workout/tempo',
      'valibot',
      'node:fs',
      '../messages',
    ].map((from) => importing(IN_BROWSER, from)),
  },
  {
    ...imports('the page in the browser may use what a View is', false, []),
    pieces: [
      importing(IN_BROWSER, './ring'),
      { filePath: IN_BROWSER, code: "import type { View } from '../messages';\nexport type Mine = View;\n" },
    ],
  },
  {
    title: 'the environment is read nowhere else, whichever way it is written',
    pieces: readingEnvironment([
      'lambda/coach/file.ts',
      'lambda/turn/file.ts',
      'lambda/alexa/file.ts',
      'simulator/echo.ts',
      'infra/skillStack.ts',
    ]),
    rule: 'no-restricted-properties',
    bites: true,
  },
  {
    title: 'the environment is read by the entry and by the infrastructure',
    pieces: readingEnvironment(['lambda/index.ts', 'infra/app.ts']),
    rule: 'no-restricted-properties',
    bites: false,
  },
];

let broken: ReadonlyMap<Code, readonly string[]>;

beforeAll(() => {
  const pieces = WALLS.flatMap((wall) => wall.pieces);
  const printed = execFileSync(process.execPath, ['test/lintWalls.mjs'], {
    input: JSON.stringify(pieces),
    encoding: 'utf8',
  });
  const rules = JSON.parse(printed) as readonly (readonly string[])[];
  broken = new Map(pieces.map((piece, index) => [piece, rules[index] ?? []]));
});

test.each(WALLS)('$title', ({ pieces, rule, bites }) => {
  const passed = pieces.filter((piece) => broken.get(piece)?.includes(rule) !== bites);
  expect(passed).toEqual([]);
  expect(pieces).not.toEqual([]);
});

function importing(filePath: string, from: string): Code {
  return { filePath, code: `import { thing } from '${from}';\nthing();\n` };
}

function imports(title: string, bites: boolean, pairs: readonly (readonly string[])[]): Wall {
  const pieces = pairs.map(([folder = '', from = '']) => importing(`lambda/${folder}/file.ts`, from));
  return { title, pieces, rule: 'no-restricted-imports', bites };
}

function pure(title: string, rule: string, code: string): Wall {
  const pieces = PURE_FILES.map((file) => ({ filePath: `lambda/${file}.ts`, code: `${code}\n` }));
  return { title, pieces, rule, bites: true };
}

function readingEnvironment(files: readonly string[]): readonly Code[] {
  return files.flatMap((filePath) => [
    { filePath, code: "process.env['TABLE_NAME'];\n" },
    { filePath, code: 'const { env } = process;\nenv.A;\n' },
  ]);
}
