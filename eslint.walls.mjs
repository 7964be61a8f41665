// Imports point one way: workout, coach, speech and screen and storage, alexa, index. Nothing imports the simulator or the tempo tools.
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

const walls = [
  {
    folder: 'workout',
    mayNotImport: ['coach', 'speech', 'screen', 'storage', 'alexa', 'index'],
    packages: PACKAGES,
  },
  { folder: 'coach', mayNotImport: ['speech', 'screen', 'storage', 'alexa', 'index'], packages: PACKAGES },
  { folder: 'speech', mayNotImport: ['screen', 'storage', 'alexa', 'index'], packages: PACKAGES },
  { folder: 'screen', mayNotImport: ['speech', 'storage', 'alexa', 'index'], packages: PACKAGES },
  { folder: 'storage', mayNotImport: ['speech', 'screen', 'alexa', 'index'], packages: [...AWS, ...ALEXA] },
  { folder: 'alexa', mayNotImport: ['index'], packages: AWS },
];

function importRule(folders, packages) {
  const group = [
    ...folders.flatMap((folder) => [`**/${folder}`, `**/${folder}/**`]),
    ...packages,
    '**/simulator/**',
    '**/tempo/**',
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

export default [
  ...walls.map(({ folder, mayNotImport, packages }) => ({
    files: [`lambda/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': importRule(mayNotImport, packages) },
  })),
  {
    files: ['lambda/storage/dynamo*.ts'],
    rules: { 'no-restricted-imports': importRule(['speech', 'screen', 'alexa', 'index'], ALEXA) },
  },
  {
    files: ['lambda/{workout,coach,speech,screen}/**/*.ts', 'lambda/storage/progressRecord.ts'],
    rules: { 'no-restricted-syntax': noClock, 'no-restricted-globals': noGlobals },
  },
  {
    files: ['lambda/**/*.ts', 'simulator/**/*.ts', 'tempo/**/*.ts', 'infra/**/*.ts'],
    ignores: ['lambda/index.ts', 'infra/app.ts'],
    rules: { 'no-restricted-properties': noEnvironment },
  },
];
