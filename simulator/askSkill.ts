import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Playing } from './devices/device';

export type Skill = (request: RequestEnvelope, context: unknown) => Promise<unknown>;

export type Answer =
  | { readonly kind: 'playing'; readonly playing: Playing }
  /** Nothing is to be heard or seen of it. */
  | { readonly kind: 'nothing'; readonly response: ResponseEnvelope }
  /** The skill failed, or returned what Alexa would refuse. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Sends a request to a skill as over the wire, and has what it returns played. */
export async function askSkill(
  skill: Skill,
  request: RequestEnvelope,
  play: (returned: unknown) => Playing | null,
): Promise<Answer> {
  try {
    const returned = await skill(structuredClone(request), {});
    const playing = play(returned);
    return playing === null
      ? { kind: 'nothing', response: returned as ResponseEnvelope }
      : { kind: 'playing', playing };
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Sends a request whose answer is not heard, and gives that answer, or why there is none. */
export async function tellSkill(
  skill: Skill,
  request: RequestEnvelope,
): Promise<{ readonly response: ResponseEnvelope | null; readonly problem: string | null }> {
  try {
    const returned = await skill(structuredClone(request), {});
    const isObject = typeof returned === 'object' && returned !== null;
    return { response: isObject ? (returned as ResponseEnvelope) : null, problem: null };
  } catch (error) {
    return { response: null, problem: String(error) };
  }
}
