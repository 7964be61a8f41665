import { join } from 'node:path';
import { ACCEPTED, licences } from '../../infra/licences';

test('everything a deployed skill may hold has a licence that lets it be passed on', () => {
  const all = licences(join(__dirname, '../..'));
  expect(all.map(({ name }) => name)).toContain('ask-sdk-core');
  expect(all.filter(({ licence }) => !ACCEPTED.includes(licence))).toEqual([]);
});
