import { SHAPE_NAMES } from '../../screens/shapes';
import { TABLE_MOODS, type TableMood } from '../tableMood';
import * as v from 'valibot';

const MOST_WORDS = 300;
/** Three weeks are the longest jump that the page offers. */
const LONGEST_JUMP = 21 * 86_400_000;

const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));

/** A speaker has no screen. */
const SHAPES = ['speaker', ...SHAPE_NAMES] as const;

/** What a page asks of its device, and how far its last reply was heard. */
export const actSchema = v.intersect([
  v.object({
    device: v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/)),
    /** The number of the reply that the page knows; a later one on the device makes the rest void. */
    reply: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    /** Milliseconds into that reply; null when it is quiet. */
    heard: v.nullable(milliseconds),
    /** How many exchanges the page has. */
    seen: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.variant('do', [
    v.object({ do: v.literal('look') }),
    v.object({ do: v.literal('say'), text: v.pipe(v.string(), v.maxLength(MOST_WORDS)) }),
    /** Nobody said anything until now. */
    v.object({ do: v.literal('pass') }),
    /** Touches a button on the screen. */
    v.object({ do: v.literal('touch'), button: v.pipe(v.string(), v.maxLength(40)) }),
    v.object({ do: v.literal('jump'), ms: v.pipe(milliseconds, v.maxValue(LONGEST_JUMP)) }),
    v.object({
      do: v.literal('set'),
      table: v.optional(v.picklist(TABLE_MOODS)),
      person: v.optional(v.nullable(v.picklist(['second']))),
      /** How many times its planned length the voice takes. */
      pace: v.optional(v.picklist([0.9, 1, 1.1])),
      shape: v.optional(v.picklist(SHAPES)),
    }),
  ]),
]);

export type Act = v.InferOutput<typeof actSchema>;

/** A device as a page shows it. Times within a reply are in milliseconds from the start of its speech. */
export interface View {
  readonly reply: number;
  /** The time on the device, in milliseconds of the Unix epoch. */
  readonly at: number;
  /** Null when it is quiet. */
  readonly playing: PlayingView | null;
  /** What its screen is like; null where it has none, or shows nothing of the skill on it. */
  readonly panel: Panel | null;
  /** What has to be told of the device; null where nothing has. */
  readonly note: string | null;
  /** What the page says while it is quiet. */
  readonly quiet: Scene;
  /** Milliseconds until the device does something by itself while it is quiet; null where it does nothing. */
  readonly quietFor: number | null;
  /** What is offered then above all else: what it is called, and what is said by it. */
  readonly offer: { readonly label: string; readonly words: string };
  /** What is worth telling of the last thing that was said; null where nothing is. */
  readonly notice: string | null;
  /** Whether a workout is begun, and something of it left to do. */
  readonly isUnderWay: boolean;
  readonly settings: Settings;
  /** Those that the page has not seen yet. */
  readonly exchanges: readonly ExchangeView[];
  /** How many the page has seen with these. */
  readonly seen: number;
}

export interface Settings {
  readonly table: TableMood;
  readonly person: 'second' | null;
  readonly pace: number;
  readonly shape: (typeof SHAPES)[number];
}

/** A reply on its way to the ear, with the listening and the reprompt that follow if nobody says anything. */
export interface PlayingView {
  /** Where it begins: a stream may go on from its middle. */
  readonly from: number;
  readonly phrases: readonly Phrase[];
  readonly captions: readonly Caption[];
  readonly sets: readonly SetView[];
  /** From the start on, in order; each lasts until the next. */
  readonly scenes: readonly Scene[];
  /** What is drawn from the start on; null where nothing is. */
  readonly screen: ScreenView | null;
  /** What the player of a Show tells of a stream; null where none plays. */
  readonly card: { readonly title: string; readonly subtitle: string } | null;
  /** When the device does something next by itself: the session is over, say. */
  readonly next: number;
  readonly end: number;
}

/** A screen, in pixels of its own. */
export interface Panel {
  readonly width: number;
  readonly height: number;
  readonly isRound: boolean;
}

/** A document of APL with its data, for a screen. */
export interface ScreenView {
  readonly document: unknown;
  readonly data: unknown;
  readonly viewport: Panel & { readonly mode: string; readonly dpi: number };
  /** Whether the document begins to count once the speech begins. */
  readonly speaks: boolean;
}

/** Words that are said in one go. */
export interface Phrase {
  /** When they are felt to begin. */
  readonly at: number;
  readonly length: number;
  /** The time until something else is said. */
  readonly room: number;
  readonly text: string;
}

/** Words that are shown at once. */
export interface Caption {
  readonly at: number;
  readonly end: number;
  readonly words: readonly (readonly [at: number, word: string])[];
}

/** A run of reps. */
export interface SetView {
  readonly start: number;
  readonly repLength: number;
  readonly phases: readonly PhaseView[];
  readonly fromRep: number;
  readonly toRep: number;
  /** The reps of the whole set. */
  readonly reps: number;
  readonly name: string;
  readonly round: string;
  /** How much of the workout is done at its start and at its end, from 0 to 1. */
  readonly share: readonly [from: number, to: number];
}

export interface PhaseView {
  readonly kind: 'lift' | 'hold' | 'lower';
  readonly length: number;
}

/** What somebody is told and offered from a time on. */
export interface Scene {
  readonly at: number;
  readonly kind: 'speaking' | 'counting' | 'listening' | 'quiet';
  readonly status: string;
  readonly suggestions: readonly string[];
  /** Whether the first of them is what helps most. */
  readonly isUrged: boolean;
}

/** A request as it was sent to the skill, and its answer. */
export interface ExchangeView {
  readonly at: number;
  /** What was said, or null where the device asked by itself. */
  readonly said: string | null;
  readonly request: unknown;
  readonly response: unknown;
}
