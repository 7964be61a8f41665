import type { Command } from '../lambda/coach/command';
import { portionPlaying } from '../lambda/coach/person/answeredRequests';
import { newcomer, type Progress } from '../lambda/coach/person/progress';
import { noteSent } from '../lambda/coach/place/noteSent';
import { respond } from '../lambda/coach/respond';
import type { Surface } from '../lambda/coach/surface';
import type { Told } from '../lambda/coach/told';
import { filedBy } from '../lambda/coach/turn';
import type { Phrases } from '../lambda/language/phrases';
import { show, type SaidTurn } from '../lambda/screen/show';
import { toDocument, type ShownDocument } from '../lambda/screen/toDocument';
import { fitCues } from '../lambda/speech/beats';
import { sayReply } from '../lambda/speech/sayReply';
import { SPEAKER } from '../lambda/speech/speaker';
import { SPEAKING_SCREEN } from '../lambda/speech/speakingScreen';
import type { VoiceTable } from '../lambda/speech/voiceTable';
import { milliseconds, type Milliseconds } from '../lambda/workout/milliseconds';

/** A speaker with a screen that speaks. */
const SCREEN: Surface = { ...SPEAKER, ...SPEAKING_SCREEN };

/** What a turn shows, and how long it is spoken. */
export interface Shown {
  readonly turn: SaidTurn;
  readonly shown: ShownDocument;
  readonly speech: Milliseconds;
}

/** Somebody in front of a screen, from some progress on. */
export class Person {
  private requests = 0;
  private now: number;
  private length = milliseconds(0);
  private progress: Progress;

  constructor(
    now: Milliseconds,
    private readonly phrases: Phrases,
    private readonly voice: VoiceTable,
    known: Partial<Progress> = {},
  ) {
    this.now = now;
    this.progress = { ...newcomer(now), timeZone: 'Europe/London', ...known };
  }

  /** Says something; what is shown then is drawn by the screen's own means. */
  say(command: Command, told: Told | null = null): Shown {
    this.requests += 1;
    this.now += 1000;
    const decision = respond(command, this.progress, milliseconds(this.now), SCREEN, told);
    if (decision.kind !== 'turn')
      throw new Error(`Expected a turn for ${command.kind}, but got ${decision.kind}.`);
    const { progress, reply } = decision;
    const said = sayReply(reply, this.phrases, this.voice);
    const turn: SaidTurn = {
      portion: `passage${this.requests}`,
      reply,
      cues: fitCues(reply.speech.portion.timeline, this.phrases, this.voice, reply.settings),
      lengths: said.lengths,
      progress,
      filed: filedBy(decision)[0] ?? null,
    };
    this.progress = noteSent(progress, reply, said.lengths, turn.portion, SCREEN);
    this.length = said.lengths.speech;
    const shown = toDocument(show(turn, this.phrases), `<speak>${said.speech}</speak>`);
    return { turn, shown, speech: this.length };
  }

  /** Hears what is said to its end, and goes on. */
  hearOut(): Shown {
    this.goAway(SCREEN.startLatency + this.length);
    const portion = portionPlaying(this.progress) ?? '';
    return this.say({ kind: 'goOn', played: true }, { portion, index: 0, heard: 'all' });
  }

  goAway(ms: number): void {
    this.now += ms;
  }
}
