import type { Request, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { SPEAKER } from '../lambda/speech/speaker';
import type { VoiceTable } from '../lambda/speech/voiceTable';
import { envelopeOf, intentRequest, type Identity, type OpenSession, type RequestHead } from './envelope';
import { endOf, momentOf, playedOf, type Moment, type Played } from './playback';
import { readReply, type Reply } from './reply';
import type { Meaning } from './utterance';

export type Skill = (request: RequestEnvelope, context: unknown) => Promise<unknown>;

/** One thing said, or one request that Alexa sent by herself, with its answer and how much of that was heard. */
export interface Exchange {
  readonly at: number;
  readonly said: string | null;
  readonly request: RequestEnvelope | null;
  readonly response: ResponseEnvelope | null;
  readonly played: Played;
}

/** A reply on its way to the ear. Times are in milliseconds of the Unix epoch. */
export interface Playing {
  readonly reply: Reply;
  readonly startsAt: number;
}

/** What happens on the device, in order. */
export type EchoEvent =
  | { readonly kind: 'said'; readonly at: number; readonly text: string; readonly meaning: Meaning }
  | { readonly kind: 'alexaHerself'; readonly at: number }
  | { readonly kind: 'replied'; readonly playing: Playing }
  /** Nothing more of the last reply will be heard after this time. */
  | { readonly kind: 'quiet'; readonly at: number; readonly playing: Playing; readonly cut: boolean }
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'sessionOver'; readonly at: number; readonly reason: SessionEnd }
  | { readonly kind: 'problem'; readonly at: number; readonly reason: string };

export type SessionEnd = 'skill' | 'USER_INITIATED' | 'EXCEEDED_MAX_REPROMPTS' | 'ERROR';

/** A speaker without a screen, in a time that its owner moves forward. Calls must follow one another. */
export interface Echo {
  /** Says something at a time; everything due before it happens first. */
  say(text: string, at: number): Promise<Meaning>;
  /** Lets time go by: silence closes the session when it has lasted long enough. */
  passTo(at: number): Promise<void>;
  /** Puts the device away, whatever it is doing. */
  putAway(at: number): void;
  momentAt(at: number): Moment;
  /** What is being played, or null when it is quiet and no session is open. */
  playing(): Playing | null;
  /** When the last reply began, or null before the first. */
  lastReplyBegan(): number | null;
}

export interface EchoParts {
  readonly skill: Skill;
  readonly meaningOf: (text: string) => Meaning;
  readonly voice: VoiceTable;
  readonly identity: Identity;
  readonly newId: () => string;
  readonly onEvent: (event: EchoEvent) => void;
}

interface Turn extends Playing {
  readonly exchange: Omit<Exchange, 'played'>;
}

const NOT_PLAYED: Played = { speechMs: 0, repromptMs: 0 };

export function createEcho({ skill, meaningOf, voice, identity, newId, onEvent }: EchoParts): Echo {
  let session: OpenSession | null = null;
  let turn: Turn | null = null;
  let began: number | null = null;
  let latest = 0;

  return {
    async say(text, at) {
      await passTo(at);
      const meaning = meaningOf(text);
      // A skill that has ended its session hears nothing more, even while it still speaks.
      const isOpen = session !== null && turn?.reply.ends !== true;
      if (meaning.kind !== 'nothing') {
        hush();
      }
      onEvent({ kind: 'said', at: latest, text, meaning });
      await act(meaning, text, isOpen);
      return meaning;
    },
    passTo,
    putAway(at) {
      latest = Math.max(latest, at);
      hush();
    },
    momentAt: (at) => (turn === null ? { kind: 'over' } : momentOf(turn.reply, at - turn.startsAt)),
    playing: () => turn,
    lastReplyBegan: () => began,
  };

  async function passTo(at: number): Promise<void> {
    if (turn !== null) {
      const end = turn.startsAt + endOf(turn.reply);
      if (at >= end) {
        const { ends } = turn.reply;
        latest = Math.max(latest, end);
        hush();
        if (!ends) {
          await endSession('EXCEEDED_MAX_REPROMPTS', null);
        } else {
          closeSession('skill');
        }
      }
    }
    latest = Math.max(latest, at);
  }

  async function act(meaning: Meaning, text: string, isOpen: boolean): Promise<void> {
    switch (meaning.kind) {
      case 'nothing':
        return;
      case 'launch':
        await leaveSession(isOpen);
        await ask({ type: 'LaunchRequest', ...head() }, text);
        return;
      case 'oneShot':
        await leaveSession(isOpen);
        await ask(intentRequest(head(), meaning.intent), text);
        return;
      case 'exit':
      case 'intent':
        if (!isOpen) {
          heardByAlexa(text);
        } else if (meaning.kind === 'exit') {
          await endSession('USER_INITIATED', text);
        } else {
          await ask(intentRequest(head(), meaning.intent), text);
        }
    }
  }

  /** To name a skill is to begin a new session with it. */
  async function leaveSession(isOpen: boolean): Promise<void> {
    if (isOpen) {
      await endSession('USER_INITIATED', null);
    }
    session = null;
  }

  function heardByAlexa(text: string): void {
    if (session !== null) {
      closeSession('skill');
    }
    onEvent({ kind: 'alexaHerself', at: latest });
    report({ at: latest, said: text, request: null, response: null, played: NOT_PLAYED });
  }

  async function ask(request: Request, said: string): Promise<void> {
    const open = session ?? { id: `amzn1.echo-api.session.${newId()}`, isNew: true, attributes: {} };
    const envelope = envelopeOf(request, open, identity);
    const exchange = { at: latest, said, request: envelope };
    const answer = await answerTo(envelope);
    if (answer.kind === 'refused') {
      session = { ...open, isNew: false };
      report({ ...exchange, response: null, played: NOT_PLAYED });
      onEvent({ kind: 'problem', at: latest, reason: answer.reason });
      return endSession('ERROR', null, answer.reason);
    }
    const { reply } = answer;
    session = { ...open, isNew: false, attributes: reply.attributes };
    began = latest + SPEAKER.startLatency;
    turn = { reply, startsAt: began, exchange: { ...exchange, response: reply.response } };
    onEvent({ kind: 'replied', playing: turn });
  }

  async function answerTo(envelope: RequestEnvelope) {
    try {
      const returned = await skill(structuredClone(envelope), {});
      return { kind: 'reply' as const, reply: readReply(returned, voice) };
    } catch (error) {
      return { kind: 'refused' as const, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Tells the skill that its session has ended; whatever it answers is not heard. */
  async function endSession(
    reason: Exclude<SessionEnd, 'skill'>,
    said: string | null,
    problem?: string,
  ): Promise<void> {
    if (session === null) {
      return;
    }
    const error =
      problem === undefined ? {} : { error: { type: 'INVALID_RESPONSE' as const, message: problem } };
    const request = envelopeOf(
      { type: 'SessionEndedRequest', ...head(), reason, ...error },
      session,
      identity,
    );
    const at = latest;
    const response = await skill(structuredClone(request), {}).then(asEnvelope, (failure: unknown) => {
      onEvent({ kind: 'problem', at, reason: String(failure) });
      return null;
    });
    report({ at, said, request, response, played: NOT_PLAYED });
    closeSession(reason);
  }

  function closeSession(reason: SessionEnd): void {
    session = null;
    onEvent({ kind: 'sessionOver', at: latest, reason });
  }

  /** Stops what is being played, and reports how much of it was heard. */
  function hush(): void {
    if (turn === null) {
      return;
    }
    const elapsed = latest - turn.startsAt;
    const moment = momentOf(turn.reply, elapsed).kind;
    const cut = moment === 'thinking' || moment === 'speaking' || moment === 'reprompting';
    onEvent({ kind: 'quiet', at: latest, playing: turn, cut });
    report({ ...turn.exchange, played: playedOf(turn.reply, elapsed) });
    turn = null;
  }

  function report(exchange: Exchange): void {
    onEvent({ kind: 'exchange', exchange });
  }

  function head(): RequestHead {
    return {
      requestId: `amzn1.echo-api.request.${newId()}`,
      timestamp: new Date(latest).toISOString(),
      locale: identity.locale,
    };
  }
}

function asEnvelope(returned: unknown): ResponseEnvelope | null {
  return typeof returned === 'object' && returned !== null ? (returned as ResponseEnvelope) : null;
}
