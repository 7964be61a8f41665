import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

let eslint: ESLint;

beforeAll(async () => {
  // ESLint's own configuration is no module of Jest's kind, so it is read the way ESLint reads it.
  eslint = new ESLint({ overrideConfigFile: 'eslint.walls.mjs', baseConfig: { languageOptions: { parser: tseslint.parser } } });
  await eslint.calculateConfigForFile('lambda/workout/x.ts');
});

async function rulesBroken(filePath: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? ['nothing was linted'];
}

function importOf(from: string): string {
  return `import { thing } from '${from}';\nthing();`;
}
