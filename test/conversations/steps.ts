import fc from 'fast-check';
import { INTENT_NAMES } from '../../lambda/alexa/intents';
import { EXERCISE_IDS } from '../../lambda/workout/exercises';
import { matched, spoken } from '../alexa/intentRequest';
import { intent, LAUNCH, sessionEnded } from './device';

/** One thing that happens in a conversation. */
export type Step =
  | { readonly kind: 'send'; readonly device: number; readonly request: object }
  | { readonly kind: 'wait'; readonly ms: number }
  /** The device is switched off: nobody tells the skill. */
  | { readonly kind: 'unplug'; readonly device: number }
  /** Another process answers from now on; only the store is the same. */
  | { readonly kind: 'restart' }
  /** The last request once more, as it was. */
  | { readonly kind: 'twice' }
  /** A request is put on its way and comes only after the next ones. */
  | { readonly kind: 'holdBack'; readonly device: number; readonly request: object }
  | { readonly kind: 'deliver' }
  | Tell
  | { readonly kind: 'recognise'; readonly device: number; readonly person: string | null }
  | { readonly kind: 'trouble'; readonly failing: readonly ('load' | 'save' | 'erase')[] };

/** A screen tells something of what it shows, or of what it showed before. */
export interface Tell {
  readonly kind: 'tell';
  readonly device: number;
  readonly what: 'heardOut' | 'tooSoon' | 'touched' | 'cannotSpeak';
  /** How many passages before the last it tells of. */
  readonly back: number;
  /** From 0 to 1: whether the voice is off, how much was heard, which button is touched. */
  readonly share: number;
}

const SLOTS: Readonly<Record<string, fc.Arbitrary<Readonly<Record<string, object>>>>> = {
  SetLevelIntent: number('level'),
  SetRoundsIntent: number('rounds'),
  GoToRepIntent: number('rep'),
  RepsInMeIntent: number('reps'),
  OnlyDidIntent: number('reps'),
  LowerForIntent: number('seconds'),
  FirstSideIntent: oneOf('leg', ['left', 'right']),
  TimeBudgetIntent: number('minutes'),
  DeleteWhoseIntent: oneOf('whose', ['mine', 'household']),
  RepsIntent: number('reps'),
  RestsIntent: oneOf('length', ['longer', 'shorter', 'standard']),
  SetGoalIntent: number('perWeek'),
  RateIntent: oneOf('rating', ['easy', 'good', 'hard']),
  EndedBecauseIntent: oneOf('reason', ['tough', 'time']),
  SetOrderIntent: oneOf('order', ['circuit', 'straight']),
  SkipExerciseIntent: oneOf('exercise', EXERCISE_IDS),
  OnlyExerciseIntent: oneOf('exercise', EXERCISE_IDS),
  GoToExerciseIntent: oneOf('exercise', EXERCISE_IDS),
  LighterIntent: oneOf('exercise', EXERCISE_IDS),
  HowToIntent: oneOf('exercise', EXERCISE_IDS),
};

/** What is said most, so that workouts get somewhere. */
const USUAL = ['ReadyIntent', 'DoneIntent', 'AMAZON.YesIntent', 'AMAZON.NextIntent', 'BuildUpIntent'];

const anIntent = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...USUAL) },
    { weight: 4, arbitrary: fc.constantFrom(...INTENT_NAMES) },
  )
  .chain((name) => (SLOTS[name] ?? fc.constant({})).map((slots) => intent(name, slots)));

const aRequest = fc.oneof(
  { weight: 12, arbitrary: anIntent },
  { weight: 2, arbitrary: fc.constant(LAUNCH) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(sessionEnded('USER_INITIATED'), sessionEnded('EXCEEDED_MAX_REPROMPTS')),
  },
);

/** From a tenth of a second to two days, most of them as long as a set takes. */
const aPause = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 100, max: 240_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 100, max: 15_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 240_000, max: 2 * 86_400_000 }) },
);

const aPerson = fc.option(fc.constantFrom('amzn1.ask.person.A', 'amzn1.ask.person.B'));

const someTrouble = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray(['load', 'save', 'erase'] as const) },
);

const aTell = fc.record({
  kind: fc.constant('tell' as const),
  device: fc.constant(0),
  what: fc.constantFrom(
    ...(['heardOut', 'heardOut', 'heardOut', 'touched', 'touched', 'tooSoon', 'cannotSpeak'] as const),
  ),
  back: fc.constantFrom(0, 0, 0, 0, 0, 1, 2),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** What happens in a conversation with a screen. */
export function stepsOnScreen(): fc.Arbitrary<readonly Step[]> {
  const step = fc.oneof({ weight: 3, arbitrary: aTell }, { weight: 5, arbitrary: stepOn(1) });
  return fc.oneof(
    { weight: 3, arbitrary: fc.array(step, { minLength: 1, maxLength: 12, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }) },
  );
}

/** What happens in a conversation on one device, or on two: most are short, some have up to 60 turns. */
export function stepsOn(devices: number): fc.Arbitrary<readonly Step[]> {
  const step = stepOn(devices);
  return fc.oneof(
    { weight: 3, arbitrary: fc.array(step, { minLength: 1, maxLength: 24, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(step, { minLength: 1, maxLength: 120, size: 'max' }) },
  );
}

function stepOn(devices: number): fc.Arbitrary<Step> {
  const device = fc.nat({ max: devices - 1 });
  const send = fc.record({ kind: fc.constant('send' as const), device, request: aRequest });
  const wait = fc.record({ kind: fc.constant('wait' as const), ms: aPause });
  return fc.oneof(
    { weight: 20, arbitrary: send },
    { weight: 16, arbitrary: wait },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('unplug' as const), device }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'restart' } as const) },
    { weight: 2, arbitrary: fc.constant({ kind: 'twice' } as const) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('holdBack' as const), device, request: aRequest }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'deliver' } as const) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('recognise' as const), device, person: aPerson }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('trouble' as const), failing: someTrouble }),
    },
  );
}

function number(name: string) {
  return fc.nat({ max: 15 }).map((value) => ({ [name]: spoken(name, String(value)) }));
}

function oneOf(name: string, ids: readonly string[]) {
  return fc.oneof(
    fc.constantFrom(...ids).map((id) => ({ [name]: matched(name, id) })),
    fc.constant({}),
  );
}
