import type { SynthesizeSpeechCommandInput, SynthesizeSpeechCommandOutput } from '@aws-sdk/client-polly';
import { UsageError } from './usageError';

type Stream = NonNullable<SynthesizeSpeechCommandOutput['AudioStream']>;

/** What is asked of Polly beside the text: who speaks, and what is wanted of it. */
export type PollyRequest = Pick<
  SynthesizeSpeechCommandInput,
  'OutputFormat' | 'SampleRate' | 'SpeechMarkTypes'
> & {
  readonly voice: string;
  readonly engine: string;
};

const ENGINES = ['standard', 'neural', 'generative'] as const;

/** Polly's speech marks of a text, as JSON lines. Asks AWS with the credentials of the environment. */
export async function pollyMarks(ssml: string, voice: string, engine: string): Promise<string> {
  const answer = await askPolly(ssml, { voice, engine, OutputFormat: 'json', SpeechMarkTypes: ['word'] });
  return answer.transformToString();
}

/** Has Polly speak SSML; what it refuses is the person's to put right. */
export async function askPolly(ssml: string, { voice, engine, ...wanted }: PollyRequest): Promise<Stream> {
  const known = ENGINES.find((one) => one === engine);
  if (known === undefined) {
    throw new UsageError(
      `Expected --engine to be ${ENGINES.slice(0, -1).join(', ')} or generative, but got "${engine}".`,
    );
  }
  // Loaded only here: no other command needs the AWS SDK.
  const { PollyClient, SynthesizeSpeechCommand, VoiceId } = await import('@aws-sdk/client-polly');
  const id = Object.values(VoiceId).find((one) => one === voice);
  if (id === undefined)
    throw new UsageError(`Expected a voice that Polly has, such as Joanna, but got "${voice}".`);
  try {
    const { AudioStream } = await new PollyClient({}).send(
      new SynthesizeSpeechCommand({ ...wanted, Engine: known, Text: ssml, TextType: 'ssml', VoiceId: id }),
    );
    if (AudioStream === undefined) throw new Error('its answer was empty');
    return AudioStream;
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new UsageError(`Polly said nothing as ${voice}: ${reason}`);
  }
}
