// Lints `[{ filePath, code }]` from standard input by the walls alone and prints the rules that each breaks. A process
// of its own, because Jest cannot load a configuration that is an ES module.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint({ overrideConfigFile: 'eslint.walls.mjs' });
const linted = JSON.parse(await text(process.stdin)).map(async ({ filePath, code }) => {
  const [result] = await eslint.lintText(code, { filePath });
  return result.messages.map(({ ruleId }) => ruleId ?? 'not linted');
});
console.log(JSON.stringify(await Promise.all(linted)));
