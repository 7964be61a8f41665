import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../lambda/language/locales';
import { FRAME_BYTES, FRAME_MS } from '../lambda/sound/frames';
import { optionsIn, type Command } from '../tempo/command';
import { UsageError } from '../tempo/usageError';
import { complaintsAbout } from './check';
import { openEncoder } from './encode';
import { encodePhrase } from './encodePhrase';
import { makePack } from './makePack';
import { everyMoment, type Moment } from './moments';
import { committedFolder, pollyFolder, readPack, writePack, type PackFiles } from './packFiles';
import { freeVoice, pollyVoice, type Voice } from './voices';

const LANGUAGES = [...new Set(LOCALES.map((locale) => locale.replace(/-.*/, '')))];

export const voice: Command = {
  help: `Renders the voice pack: everything that a workout can say by itself, each phrase as a small MP3.

  npm run voice                           what the committed pack lacks, with a free voice that is installed already
  npm run voice -- --check                only tells whether the committed pack says everything
  npm run voice -- --polly NAME           the same into dist/voice, with a voice of Amazon Polly

  --anew             everything, and not only what is new
  --language L       ${LANGUAGES.join(' or ')} (default ${LANGUAGES[0] ?? ''})
  --engine ENGINE    of Polly: standard, neural or generative (default neural)

Polly needs AWS credentials and AWS_REGION as for the AWS command line. All of it is some 9,500 characters: $0.04 with a
standard voice, $0.15 with a neural one, $0.29 with a generative one. A phrase that is too long for its beat is asked for
again, faster. docs/sound.md tells what a pack is.
Exit code: 0, or 2 for options that cannot be used, or where something has no sound or does not fit its beat.`,
  async run(argv) {
    const { values } = optionsIn({
      args: [...argv],
      options: {
        check: { type: 'boolean' },
        anew: { type: 'boolean' },
        language: { type: 'string' },
        polly: { type: 'string' },
        engine: { type: 'string' },
      },
    });
    const { check = false, anew = false, language = LANGUAGES[0] ?? '', polly, engine } = values;
    if (!LANGUAGES.includes(language)) {
      throw new UsageError(`Expected --language to be ${LANGUAGES.join(' or ')}, but got "${language}".`);
    }
    if (engine !== undefined && polly === undefined) {
      throw new UsageError('Expected --polly, with the name of a voice, beside --engine.');
    }
    const folder = polly === undefined ? committedFolder(language) : pollyFolder(language, polly);
    const moments = everyMoment(language);
    if (check) {
      report(folder, moments);
      return;
    }
    const speaker = polly === undefined ? await freeVoice(language) : pollyVoice(polly, engine ?? 'neural');
    const before = anew ? null : readPack(folder);
    writePack(folder, await packOf(moments, language, speaker, before));
    if (speaker.licenceText !== undefined) writeFileSync(join(folder, 'LICENCE'), speaker.licenceText);
    report(folder, moments);
  },
};

async function packOf(
  moments: readonly Moment[],
  language: string,
  { name, licence, say }: Voice,
  before: PackFiles | null,
): Promise<PackFiles> {
  const encode = await openEncoder();
  const phrases = await makePack(
    moments,
    before?.voice === name ? before.phrases : new Map(),
    async (phrase, percent) => {
      const encoded = encodePhrase(phrase, await say(phrase, percent), encode);
      console.log(`rendered "${phrase}"${percent === 100 ? '' : ` in ${percent} % of its length`}`);
      return encoded;
    },
  );
  return { language, voice: name, licence, phrases };
}

/** Tells what a pack holds, or what is wrong with it. */
function report(folder: string, moments: readonly Moment[]): void {
  const pack = readPack(folder);
  const complaints = complaintsAbout(pack, moments);
  if (complaints.length > 0) {
    throw new UsageError(`${folder}: ${complaints.join('; ')}. "npm run voice" renders what is missing.`);
  }
  const recordings = [...(pack?.phrases.values() ?? [])];
  const bytes = recordings.reduce((sum, recording) => sum + recording.bytes.length, 0);
  const seconds = (bytes / FRAME_BYTES) * (FRAME_MS / 1000);
  const hurried = recordings.filter(({ percent }) => percent < 100).length;
  console.log(
    `${folder}: ${recordings.length} phrases by ${pack?.voice ?? ''}, ${Math.round(seconds)} s, ` +
      `${(bytes / 1e6).toFixed(2)} MB, ${hurried} of them said faster to fit their beat.`,
  );
}
