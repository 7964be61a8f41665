import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHRASES } from '../lambda/language/languages';
import { DEFAULT_LOCALE } from '../lambda/language/locales';
import { sentencesPage } from './everySentence';

const file = join(__dirname, 'sentences.md');
writeFileSync(file, sentencesPage(PHRASES[DEFAULT_LOCALE]));
console.log(`Wrote ${file}.`);
