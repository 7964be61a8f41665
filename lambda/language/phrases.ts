import type { Remark } from '../coach/reply';
import type { Settings } from '../coach/person/settings';
import type { Cue } from '../workout/cue';
import type { ScreenWords } from './screenWords';

/** Ways to say one thing, the fullest first; the first that fits its time is said, and none means silence. */
export type Forms = readonly string[];

type CueOf<K extends Cue['kind']> = Extract<Cue, { kind: K }>;

/** What a language must be able to say. A phrase that is missing fails the build. */
export interface Phrases {
  readonly countIn: (cue: CueOf<'countIn'>) => Forms;
  readonly rest: (cue: CueOf<'rest'>) => Forms;
  readonly changeSides: (cue: CueOf<'changeSides'>) => Forms;
  readonly setUp: (cue: CueOf<'setUp'>, settings: Settings) => Forms;
  readonly beat: (cue: CueOf<'beat'>, settings: Settings) => Forms;
  /** What a portion says by itself where nothing is said around it. None holds the wake word: it would wake the device. */
  readonly nextUp: (cue: CueOf<'nextUp'>) => Forms;
  readonly fromRep: (cue: CueOf<'fromRep'>) => Forms;
  readonly workoutOver: (cue: CueOf<'workoutOver'>) => Forms;
  /** What the safety line says in full, on a card in the Alexa app. */
  readonly safetyCard: { readonly title: string; readonly text: string };
  /** What Alexa says when a reminder is due. */
  readonly reminder: string;
  /** What is said when the program itself is at fault, and then asked. */
  readonly fault: { readonly said: string; readonly asked: string };
  readonly screen: ScreenWords;
  readonly remarks: { readonly [K in Remark['kind']]: (remark: Extract<Remark, { kind: K }>) => string };
}
