import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage } from '../../../infra/skillPackage/checkPackage';
import { LISTINGS } from '../../../infra/skillPackage/listings';
import { renderIcon } from '../../../infra/skillPackage/renderIcon';
import { writePackage } from '../../../infra/skillPackage/writePackage';
import { INVOCATION_NAMES } from '../../../lambda/language/invocationNames';
import { LOCALES } from '../../../lambda/language/locales';
import { loadHeard } from '../../../simulator/hearing/loadHeard';
import { utteranceResolver } from '../../../simulator/hearing/utterance';
import { temporaryFolder } from '../../temporaryFolder';

const root = join(__dirname, '../../..');
const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:coach';
const skillId = 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef';
const written = temporaryFolder();
let folder: string;
let skillPackage: string;

beforeAll(async () => {
  await writePackage({ root, folder: written, stage: 'prod', deployment: { functionArn, skillId } });
});
beforeEach(() => {
  folder = temporaryFolder();
  skillPackage = join(folder, 'skill-package');
  cpSync(written, folder, { recursive: true });
});

test("the package passes Amazon's published schema and our own checks", () => {
  expect(checkPackage(skillPackage)).toEqual([]);
});

test('the files are where the Alexa command line looks for them', () => {
  expect(readdirSync(folder).sort()).toEqual(['.ask', 'ask-resources.json', 'skill-package']);
  expect(json('ask-resources.json')).toMatchObject({
    profiles: { default: { skillMetadata: { src: './skill-package' } } },
  });
  expect(json('.ask/ask-states.json')).toMatchObject({ profiles: { default: { skillId } } });
  const models = readdirSync(join(skillPackage, 'interactionModels/custom'));
  expect(models.sort()).toEqual(LOCALES.map((locale) => `${locale}.json`).toSorted());
});

test('the skill asks for reminders, and hears when it is disabled', () => {
  expect(manifest()).toMatchObject({
    permissions: [{ name: 'alexa::alerts:reminders:skill:readwrite' }],
    events: { endpoint: { uri: functionArn }, subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
    apis: { custom: { endpoint: { uri: functionArn } } },
  });
});

test('before there is a function the package names none, so that Amazon does not look for it', async () => {
  await writePackage({ root, folder, stage: 'dev', deployment: {} });
  expect(JSON.stringify(manifest())).not.toContain('endpoint');
  expect(checkPackage(skillPackage)).toEqual([]);
});

test('the dev skill can be told from the published one in the app', async () => {
  await writePackage({ root, folder, stage: 'dev', deployment: {} });
  expect(JSON.stringify(manifest())).toContain('Eccentric Glutes (dev)');
});

test.each(Object.entries(LISTINGS))(
  '%s: the description ends with the health disclaimer',
  (locale, { disclaimer }) => {
    const { description } = manifest().publishingInformation.locales[locale] ?? { description: '' };
    expect(description.endsWith(disclaimer)).toBe(true);
    expect(disclaimer).toMatch(/general fitness information.*not medical advice/);
  },
);

test.each(LOCALES)('%s: the store text calls the skill by the name it answers to there', (locale) => {
  const { description, examplePhrases } = LISTINGS[locale];
  for (const text of [description, ...examplePhrases]) expect(text).toContain(INVOCATION_NAMES[locale]);
});

test("Amazon's testers get the instructions of en-US, whatever locale comes first", () => {
  expect(manifest().publishingInformation.testingInstructions).toBe(LISTINGS['en-US'].testingInstructions);
});

test.each(Object.entries(LISTINGS))(
  '%s: whoever is asked for reminders can read what for',
  (_, { description, testingInstructions }) => {
    expect(description).toMatch(/remind/);
    expect(testingInstructions).toMatch(/"remind me .*allow/s);
  },
);

test.each(LOCALES)('%s: everything the testers are told to say is understood', (locale) => {
  const meaningOf = utteranceResolver(loadHeard('interactionModel', locale));
  const told = [...LISTINGS[locale].testingInstructions.matchAll(/"([^"]+)"/g)].map(
    ([, words = '']) => words,
  );
  const lost = told.filter((words) => {
    const meaning = meaningOf(words);
    return meaning.kind === 'intent' && !meaning.intent.understood;
  });
  expect(told.length).toBeGreaterThan(30);
  expect(lost).toEqual([]);
});

test('the testers are told how to reach every feature that the page names', () => {
  const { testingInstructions } = LISTINGS['en-US'];
  const [, table = ''] =
    /## What you can say\n([^#]*)/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const meaningOf = utteranceResolver(loadHeard('interactionModel', 'en-US'));
  const intents = (words: Iterable<RegExpMatchArray>): ReadonlySet<string> =>
    new Set(
      [...words].flatMap(([, said = '']) => {
        const meaning = meaningOf(said);
        return meaning.kind === 'intent' ? [meaning.intent.definition.name] : [];
      }),
    );
  const told = intents(testingInstructions.matchAll(/"([^"]+)"/g));
  const named = intents(table.split('Nothing needs')[0]?.matchAll(/_([^_]+)_/g) ?? []);
  expect(named.size).toBeGreaterThan(30);
  expect([...named].filter((name) => !told.has(name))).toEqual([]);
});

test.each(Object.entries(LISTINGS))('%s: the store text promises nothing for the body', (_, listing) => {
  expect(JSON.stringify(listing)).not.toMatch(
    /safe for|pregnancy.safe|\bcures?\b|\bheals?\b|\bburns?\b|lose weight|guarantee|faster results/i,
  );
});

test('a policy is named once the publisher has one', async () => {
  const deployment = { privacyUrl: 'https://example.com/privacy', termsUrl: 'https://example.com/terms' };
  await writePackage({ root, folder, stage: 'prod', deployment });
  const policies = {
    privacyPolicyUrl: 'https://example.com/privacy',
    termsOfUseUrl: 'https://example.com/terms',
  };
  expect(manifest().privacyAndCompliance.locales).toEqual(
    Object.fromEntries(LOCALES.map((locale) => [locale, policies])),
  );
});

describe('what would be turned down is named', () => {
  test('a key Amazon does not know', () => {
    edit('skill.json', '"permissions"', '"permisions"');
    expect(checkPackage(skillPackage)).toEqual([expect.stringContaining('permisions')]);
  });

  test('an example phrase no intent has', () => {
    edit('skill.json', 'eccentric glutes where am I', 'eccentric glutes to sing');
    expect(checkPackage(skillPackage)).toEqual([expect.stringContaining('no intent has "sing"')]);
  });

  test('an example phrase with another name', () => {
    edit('skill.json', 'Alexa, open eccentric glutes"', 'Alexa, open eccentric flutes"');
    expect(checkPackage(skillPackage)).toEqual([
      expect.stringContaining('should begin "Alexa, open eccentric glutes"'),
    ]);
  });

  test('a model in a locale the store text lacks', () => {
    const models = join(skillPackage, 'interactionModels/custom');
    cpSync(join(models, 'en-US.json'), join(models, 'de-DE.json'));
    const locales = LOCALES.toSorted().join(', ');
    expect(checkPackage(skillPackage)).toEqual([
      `skill.json: publishingInformation speaks ${locales}, but the models are de-DE, ${locales}.`,
      `skill.json: privacyAndCompliance speaks ${locales}, but the models are de-DE, ${locales}.`,
    ]);
  });

  test('an icon of the wrong size', async () => {
    writeFileSync(join(skillPackage, 'assets/images/icon-108.png'), await renderIcon(96));
    expect(checkPackage(skillPackage)).toEqual([expect.stringContaining('but is 96 by 96')]);
  });
});

function json(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function manifest(): Manifest {
  return (json('skill-package/skill.json') as { readonly manifest: Manifest }).manifest;
}

function edit(file: string, from: string, to: string): void {
  const path = join(skillPackage, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

interface Manifest {
  readonly publishingInformation: {
    readonly testingInstructions: string;
    readonly locales: Record<string, { readonly description: string }>;
  };
  readonly privacyAndCompliance: { readonly locales: unknown };
}
