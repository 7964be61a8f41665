import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesPage } from './everySentence';

const file = join(__dirname, 'sentences.md');
writeFileSync(file, sentencesPage());
console.log(`Wrote ${file}.`);
