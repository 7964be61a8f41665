import { UsageError } from './usageError';

const ENGINES = ['standard', 'neural'] as const;

/** Polly's speech marks of a text, as JSON lines. Asks AWS with the credentials of the environment. */
export async function pollyMarks(ssml: string, voice: string, engine: string): Promise<string> {
  const known = ENGINES.find((one) => one === engine);
  if (known === undefined) {
    throw new UsageError(`Expected --engine to be ${ENGINES.join(' or ')}, but got "${engine}".`);
  }
  // Loaded only here: no other command needs the AWS SDK.
  const { PollyClient, SynthesizeSpeechCommand, VoiceId } = await import('@aws-sdk/client-polly');
  const id = Object.values(VoiceId).find((one) => one === voice);
  if (id === undefined)
    throw new UsageError(`Expected a voice that Polly has, such as Joanna, but got "${voice}".`);
  try {
    const { AudioStream } = await new PollyClient({}).send(
      new SynthesizeSpeechCommand({
        Engine: known,
        OutputFormat: 'json',
        SpeechMarkTypes: ['word'],
        Text: ssml,
        TextType: 'ssml',
        VoiceId: id,
      }),
    );
    return (await AudioStream?.transformToString()) ?? '';
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new UsageError(`Polly gave no marks for ${voice}: ${reason}`);
  }
}
