import type { Request, SessionEndedRequest } from 'ask-sdk-model';
import { askSkill, tellSkill, type Skill } from './askSkill';
import type { Device } from './devices/device';
import type { EchoEvent, SessionEnd } from './echoEvent';
import { envelopeOf, type Identity, type OpenSession, type RequestHead } from './envelope';
import type { Reporter } from './reporter';

/** What a device and a skill have to say to each other, from one session to the next. */
export interface SkillSession {
  /** Whether the skill hears what is said without its name: not once it has ended its session, even while it still speaks. */
  takesWords(): boolean;
  /** Asks the skill, in a new session where none is open, and has the answer played. */
  ask(asked: (head: RequestHead) => Request, said: string | null, at: number): Promise<void>;
  /** Tells the skill that its session has ended; whatever it answers is not heard. */
  end(reason: Exclude<SessionEnd, 'skill'>, said: string | null, at: number): Promise<void>;
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
}

export function createSkillSession(parts: SessionParts): SkillSession {
  const { skill, device, identity, newId, reporter, onEvent } = parts;
  let session: OpenSession | null = null;
  let isEnded = false;

  return {
    takesWords,
    ask,
    end,
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
    const answer = await askSkill(skill, envelope, (returned) => device.play(returned, at));
    const exchange = { at, said, request: envelope };
    if (answer.kind === 'refused') {
      session = { ...open, isNew: false };
      reporter.unheard({ ...exchange, response: null });
      onEvent({ kind: 'problem', at, reason: answer.reason });
      return end('ERROR', null, at, answer.reason);
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

function errorOf(problem: string | undefined): Pick<SessionEndedRequest, 'error'> {
  return problem === undefined ? {} : { error: { type: 'INVALID_RESPONSE', message: problem } };
}
