import type { Request, ResponseEnvelope, SessionEndedRequest } from 'ask-sdk-model';
import { property } from '../lambda/storage/property';
import { askSkill, tellSkill, type Skill } from './askSkill';
import type { Device } from './devices/device';
import type { PlayerHappening } from './devices/player';
import type { EchoEvent, SessionEnd } from './echoEvent';
import type { RequestHead } from './devices/requestHead';
import { envelopeOf, type Identity, type OpenSession } from './envelope';
import type { Reporter } from './reporter';

/** What a device and a skill have to say to each other, from one session to the next. */
export interface SkillSession {
  /** Whether the skill hears what is said without its name: not once it has ended its session, even while it still speaks. */
  takesWords(): boolean;
  /** Asks the skill, in a new session where none is open, and has the answer played. */
  ask(asked: (head: RequestHead) => Request, said: string | null, at: number): Promise<void>;
  /** Tells the skill that its session has ended; whatever it answers is not heard. */
  end(reason: Exclude<SessionEnd, 'skill'>, said: string | null, at: number): Promise<void>;
  /** Has the device tell something by itself, outside any session; what the skill answers is only done. */
  tell(told: (head: RequestHead) => Request, at: number): Promise<void>;
  /** Lets go of a session that the skill itself has ended. */
  close(at: number): void;
  /** Makes way for a new session: to name a skill is to begin one. */
  leave(at: number): Promise<void>;
}

export interface SessionParts {
  readonly skill: Skill;
  readonly device: Device;
  readonly identity: Identity;
  readonly newId: () => string;
  readonly reporter: Reporter;
  readonly onEvent: (event: EchoEvent) => void;
  /** What a response has the device's player do. */
  readonly onPlayer: (happenings: readonly PlayerHappening[]) => void;
}

/** Nobody is there to hear these. */
const SPOKEN = ['outputSpeech', 'reprompt', 'card', 'shouldEndSession'];

export function createSkillSession(parts: SessionParts): SkillSession {
  const { skill, device, identity, newId, reporter, onEvent, onPlayer } = parts;
  let session: OpenSession | null = null;
  let isEnded = false;

  return {
    takesWords,
    ask,
    end,
    tell,
    close(at) {
      if (session !== null) {
        over('skill', at);
      }
    },
    async leave(at) {
      if (takesWords()) {
        await end('USER_INITIATED', null, at);
      }
      session = null;
    },
  };

  function takesWords(): boolean {
    return session !== null && !isEnded;
  }

  async function ask(asked: (head: RequestHead) => Request, said: string | null, at: number): Promise<void> {
    const request = asked(headAt(at));
    const open = session ?? { id: `amzn1.echo-api.session.${newId()}`, isNew: true, attributes: {} };
    const envelope = envelopeOf(request, open, identity, device.contextAt(at));
    const answer = await askSkill(skill, envelope, (returned) => {
      const playing = device.play(returned, at);
      if (playing !== null) {
        onPlayer(obeyed(device, playing.reply.response, at));
      }
      return playing;
    });
    const exchange = { at, said, request: envelope };
    if (answer.kind === 'refused') {
      session = { ...open, isNew: false };
      reporter.unheard({ ...exchange, response: null });
      onEvent({ kind: 'problem', at, reason: answer.reason });
      return end('ERROR', null, at, answer.reason);
    }
    if (answer.kind === 'nothing') {
      const { response } = answer;
      session = { ...open, isNew: false, attributes: response.sessionAttributes ?? {} };
      reporter.unheard({ ...exchange, response });
      return;
    }
    const { reply } = answer.playing;
    session = { ...open, isNew: false, attributes: reply.attributes };
    isEnded = reply.ends;
    reporter.replied({ ...exchange, response: reply.response }, answer.playing);
  }

  async function end(
    reason: Exclude<SessionEnd, 'skill'>,
    said: string | null,
    at: number,
    problem?: string,
  ): Promise<void> {
    if (session === null) {
      return;
    }
    const request: SessionEndedRequest = {
      type: 'SessionEndedRequest',
      ...headAt(at),
      reason,
      ...errorOf(problem),
    };
    const envelope = envelopeOf(request, session, identity, device.contextAt(at));
    const told = await tellSkill(skill, envelope);
    if (told.problem !== null) {
      onEvent({ kind: 'problem', at, reason: told.problem });
    }
    reporter.unheard({ at, said, request: envelope, response: told.response });
    over(reason, at);
  }

  async function tell(told: (head: RequestHead) => Request, at: number): Promise<void> {
    const request = told(headAt(at));
    const envelope = envelopeOf(request, null, identity, device.contextAt(at));
    const { response, problem } = await tellSkill(skill, envelope);
    reporter.unheard({ at, said: null, request: envelope, response });
    const reason = problem ?? doneAs(response, at);
    if (reason !== null) {
      onEvent({ kind: 'problem', at, reason });
    }
  }

  /** Does what is answered to the device itself; gives the reason where Alexa would refuse it. */
  function doneAs(response: ResponseEnvelope | null, at: number): string | null {
    const spoken = SPOKEN.filter((name) => property(response?.response, name) !== undefined);
    if (spoken.length > 0) {
      return `What the device tells by itself was answered with ${spoken.join(' and ')}.`;
    }
    try {
      onPlayer(response === null ? [] : obeyed(device, response, at));
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  function over(reason: SessionEnd, at: number): void {
    session = null;
    onEvent({ kind: 'sessionOver', at, reason });
  }

  function headAt(at: number): RequestHead {
    return {
      requestId: `amzn1.echo-api.request.${newId()}`,
      timestamp: new Date(at).toISOString(),
      locale: identity.locale,
    };
  }
}

/** Throws with the reason where Alexa would refuse what the device's player is to do. */
function obeyed({ player }: Device, { response }: ResponseEnvelope, at: number): readonly PlayerHappening[] {
  const directives = (response.directives ?? []).filter(({ type }) => type.startsWith('AudioPlayer.'));
  if (player === null && directives.length > 0) {
    throw new TypeError('The response has a directive for an audio player, and this device has none.');
  }
  return player?.obey(directives, at) ?? [];
}

function errorOf(problem: string | undefined): Pick<SessionEndedRequest, 'error'> {
  return problem === undefined ? {} : { error: { type: 'INVALID_RESPONSE', message: problem } };
}
