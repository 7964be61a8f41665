import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadUtterances } from '../../interactionModel/loadUtterances';
import { temporaryFolder } from '../temporaryFolder';

test('a locale says what its language says, and what its region adds', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'en.utterances'), 'GoIntent\n  go');
  writeFileSync(join(folder, 'en-AU.utterances'), 'GoIntent\n  go mate');
  const waysIn = (locale: 'en-US' | 'en-AU') => loadUtterances(folder, locale).intents[0]?.utterances.length;
  expect(waysIn('en-US')).toBe(1);
  expect(waysIn('en-AU')).toBe(2);
});
