import { inCircuit, seen } from './seen';
import type { Command } from '../../lambda/coach/command';
import { confirmed, isBegun, placeOf } from '../../lambda/coach/person/workout';
import { faultsOf } from '../conversations/validResponse';
import { say, SITUATIONS, type Answered } from './situations';

type Kind = Exclude<Command['kind'], 'launch' | 'sessionEnded' | 'erased'>;

const REMIND_ME = { kind: 'remindMe', isAnswer: false, consent: null } as const;
const NO_REMINDERS = { result: { outcome: 'unsupported', timeZone: null } } as const;

/** What a command is for. Only those that move may change the place; those that end may leave the workout. */
const COMMANDS: Readonly<Record<Kind, readonly ['moves' | 'asks' | 'sets' | 'ends', ...Command[]]>> = {
  goOn: ['moves', { kind: 'goOn', played: false }],
  yes: ['moves', { kind: 'yes' }],
  no: ['moves', { kind: 'no' }],
  next: ['moves', { kind: 'next' }],
  back: ['moves', { kind: 'back' }],
  repeat: ['asks', { kind: 'repeat' }],
  again: ['moves', { kind: 'again' }],
  sayAgain: ['asks', { kind: 'sayAgain' }],
  startSetAgain: ['moves', { kind: 'startSetAgain' }],
  skipSet: ['moves', { kind: 'skipSet' }],
  skipExercise: [
    'moves',
    { kind: 'skipExercise', exercise: null },
    { kind: 'skipExercise', exercise: 'squat' },
  ],
  otherSide: ['moves', { kind: 'otherSide' }],
  only: ['moves', { kind: 'only', exercises: ['squat'] }, { kind: 'only', exercises: [] }],
  goTo: ['moves', { kind: 'goTo', exercise: 'squat' }, { kind: 'goTo', exercise: null }],
  goToRep: [
    'moves',
    { kind: 'goToRep', rep: 1 },
    { kind: 'goToRep', rep: 4 },
    { kind: 'goToRep', rep: 99 },
    { kind: 'goToRep', rep: null },
  ],
  startOver: ['moves', { kind: 'startOver' }],
  pause: ['asks', { kind: 'pause' }],
  wait: ['asks', { kind: 'wait' }],
  stop: ['ends', { kind: 'stop' }],
  cancel: ['ends', { kind: 'cancel' }],
  home: ['ends', { kind: 'home' }],
  endWorkout: ['ends', { kind: 'endWorkout' }],
  whereAmI: ['asks', { kind: 'whereAmI' }],
  howManyLeft: ['asks', { kind: 'howManyLeft' }],
  howManyDone: ['asks', { kind: 'howManyDone' }],
  setsDone: ['asks', { kind: 'setsDone' }],
  onlyDid: ['moves', { kind: 'onlyDid', reps: 3 }, { kind: 'onlyDid', reps: null }],
  howLong: ['asks', { kind: 'howLong' }],
  fullWorkout: ['moves', { kind: 'fullWorkout' }],
  buildUp: ['moves', { kind: 'buildUp' }],
  setLevel: [
    'sets',
    { kind: 'setLevel', level: 12 },
    { kind: 'setLevel', level: 0 },
    { kind: 'setLevel', level: null },
  ],
  setRounds: [
    'sets',
    { kind: 'setRounds', rounds: 3 },
    { kind: 'setRounds', rounds: 99 },
    { kind: 'setRounds', rounds: null },
  ],
  timeBudget: [
    'sets',
    { kind: 'timeBudget', minutes: 12 },
    { kind: 'timeBudget', minutes: 1 },
    { kind: 'timeBudget', minutes: null },
  ],
  moveLevel: ['sets', { kind: 'moveLevel', by: 1 }, { kind: 'moveLevel', by: -1 }],
  moveRounds: ['sets', { kind: 'moveRounds', by: 1 }, { kind: 'moveRounds', by: -1 }],
  choose: [
    'moves',
    { kind: 'choose', choice: 'first' },
    { kind: 'choose', choice: 'second' },
    { kind: 'choose', choice: 'either' },
  ],
  setOrder: ['sets', { kind: 'setOrder', order: 'straight' }, { kind: 'setOrder', order: null }],
  rate: ['ends', { kind: 'rate', rating: 'hard' }, { kind: 'rate', rating: null }],
  repsInMe: ['ends', { kind: 'repsInMe', reps: 3 }, { kind: 'repsInMe', reps: null }],
  endedBecause: ['ends', { kind: 'endedBecause', reason: 'time' }, { kind: 'endedBecause', reason: null }],
  lowerFor: [
    'sets',
    { kind: 'lowerFor', seconds: 6 },
    { kind: 'lowerFor', seconds: 60 },
    { kind: 'lowerFor', seconds: null },
  ],
  lowerSlower: ['sets', { kind: 'lowerSlower' }],
  lowerFaster: ['sets', { kind: 'lowerFaster' }],
  countSlower: ['sets', { kind: 'countSlower' }],
  countFaster: ['sets', { kind: 'countFaster' }],
  load: [
    'sets',
    { kind: 'load', load: 'lighter', exercise: null },
    { kind: 'load', load: 'stronger', exercise: 'bridge' },
    { kind: 'load', load: 'standard', exercise: null },
  ],
  bridgePosition: [
    'sets',
    { kind: 'bridgePosition', position: 'flat' },
    { kind: 'bridgePosition', position: 'kneeling' },
  ],
  cushion: ['sets', { kind: 'cushion', exercise: null }, { kind: 'cushion', exercise: 'bridge' }],
  band: ['sets', { kind: 'band', band: false }],
  bandMissing: ['sets', { kind: 'bandMissing' }],
  talk: ['sets', { kind: 'talk', talk: 'less' }, { kind: 'talk', talk: 'more' }],
  waitForMe: ['sets', { kind: 'waitForMe', waitForMe: true }],
  nonStop: ['sets', { kind: 'nonStop', nonStop: true }],
  loopOrShuffle: ['asks', { kind: 'loopOrShuffle' }],
  useScreen: ['sets', { kind: 'useScreen', useScreen: false }],
  firstSide: [
    'moves',
    { kind: 'firstSide', side: 'right', of: 'leg' },
    { kind: 'firstSide', side: 'left', of: 'leg' },
    { kind: 'firstSide', side: 'right', of: 'side' },
    { kind: 'firstSide', side: null, of: 'side' },
  ],
  reps: [
    'sets',
    { kind: 'reps', reps: 20, exercise: null },
    { kind: 'reps', reps: 2, exercise: 'squat' },
    { kind: 'reps', reps: 'standard', exercise: null },
    { kind: 'reps', reps: null, exercise: null },
  ],
  rests: [
    'sets',
    { kind: 'rests', change: 'longer' },
    { kind: 'rests', change: 'shorter' },
    { kind: 'rests', change: null },
  ],
  howTo: ['asks', { kind: 'howTo', exercise: null }, { kind: 'howTo', exercise: 'bridge' }],
  whatsNext: ['asks', { kind: 'whatsNext' }],
  explain: ['asks', { kind: 'explain', topic: 'whySlow' }, { kind: 'explain', topic: 'pregnancy' }],
  mishap: ['asks', { kind: 'mishap' }],
  emergency: ['asks', { kind: 'emergency' }],
  symptom: ['asks', { kind: 'symptom' }],
  effort: ['asks', { kind: 'effort' }],
  niggle: ['asks', { kind: 'niggle', of: 'cramp' }, { kind: 'niggle', of: 'click' }],
  today: ['asks', { kind: 'today' }],
  mySettings: ['asks', { kind: 'mySettings' }],
  report: ['asks', { kind: 'report' }],
  lastTime: ['asks', { kind: 'lastTime' }],
  thisWeek: ['asks', { kind: 'thisWeek' }],
  record: ['asks', { kind: 'record' }],
  setGoal: [
    'sets',
    { kind: 'setGoal', perWeek: 3 },
    { kind: 'setGoal', perWeek: 50 },
    { kind: 'setGoal', perWeek: null },
  ],
  easyWeek: ['sets', { kind: 'easyWeek' }],
  deleteData: ['asks', { kind: 'deleteData' }, { kind: 'deleteData', isRecognised: true }],
  whose: ['asks', { kind: 'whose', whose: 'mine' }, { kind: 'whose', whose: null }],
  everything: ['moves', { kind: 'everything' }],
  remindMe: [
    'asks',
    { ...REMIND_ME, days: ['tuesday'], time: null },
    { ...REMIND_ME, days: [], time: { hour: 7, minute: 0 }, isAnswer: true },
    { ...REMIND_ME, ...NO_REMINDERS, days: ['tuesday'], time: { hour: 7, minute: 0 } },
  ],
  listReminders: ['asks', { kind: 'listReminders', found: 'unsupported' }],
  cancelReminders: ['asks', { kind: 'cancelReminders', cancelled: 'unsupported' }],
  help: ['asks', { kind: 'help' }],
  notUnderstood: ['asks', { kind: 'notUnderstood' }],
};

const PAIRS = Object.keys(SITUATIONS).flatMap((where) =>
  Object.values(COMMANDS).flatMap(([what, ...commands]) =>
    commands.map((command) => [JSON.stringify(command), where, what, command] as const),
  ),
);

describe('every command in every state', () => {
  test.each(PAIRS)('%s, %s: has an answer that can be spoken', async (_, where, __, command) => {
    const { turn, said } = say(here(where), command);
    const { reply } = turn;
    const isOpen = reply.question !== null;
    const output = (ssml: string) => ({ type: 'SSML', ssml: `<speak>${ssml}</speak>` });
    expect(
      await faultsOf({
        version: '1.0',
        sessionAttributes: {},
        response: {
          outputSpeech: output(said.speech),
          ...(said.reprompt === null ? {} : { reprompt: { outputSpeech: output(said.reprompt) } }),
          shouldEndSession: !isOpen,
        },
      }),
    ).toEqual([]);
  });

  const BEGINS_ANOTHER = ['setLevel', 'moveLevel', 'setRounds', 'moveRounds'];
  const isUsual = (command: Command) =>
    command.kind === 'load' && command.load === 'standard' && command.exercise === null;
  const STAYS = PAIRS.filter(
    ([, where, what, command]) =>
      what === 'asks' ||
      (what === 'sets' &&
        !(where === 'rating' && (BEGINS_ANOTHER.includes(command.kind) || isUsual(command)))),
  );
  test.each(STAYS)('%s, %s: leaves the person where they are', (_, where, __, command) => {
    const before = say(here(where), { kind: 'whereAmI' });
    const after = say(here(where), command);
    expect(setOf(after)).toBe(setOf(before));
    expect(played(after)).toEqual(played(before));
  });

  test.each<[string, RegExp]>([
    ['nothing started', /ready|build up/],
    ['choosing', /full workout.*build up/],
    ['set-up', /pause/],
    ['lifting', /pause/],
    ['lowering', /pause/],
    ['resting', /skip|ready/],
    ['paused', /resume/],
    ['confirming', /yes or no/],
    ['rating', /easy, good or hard/],
    ['finished', /ready|build up|full workout/],
  ])('help, %s: names words that fit', (where, words) => {
    expect(say(here(where), { kind: 'help' }).said.speech).toMatch(words);
  });

  // A set (L C S B with l or r for its side) and a rep, or - before and after a workout; then > counts, ? asks, . ends.
  test('those that move, lead here', () => {
    const moving = Object.values(COMMANDS).flatMap(([what, ...commands]) =>
      what === 'moves' || what === 'ends' ? commands : [],
    );
    const row = (cells: readonly string[]): string =>
      cells
        .map((cell) => cell.padEnd(18))
        .join(' ')
        .trimEnd();
    const table = moving.map((command) =>
      row([nameOf(command), ...Object.keys(SITUATIONS).map((where) => outcome(say(here(where), command)))]),
    );
    expect([row(['', ...Object.keys(SITUATIONS)]), ...table].join('\n')).toMatchInlineSnapshot(`
     "                   nothing started    choosing           set-up             count-in           lifting            lowering           between sides      resting            paused             confirming         rating             finished
     goOn               Ll1 >              Ll1 >              Ll1 >              Ll1 >              Ll6 >              Ll6 >              Lr1 >              Cl1 >              Ll6 >              Ll6 >              - ? rating         Ll1 >
     yes                Ll1 >              Ll1 >              Ll1 >              Ll1 >              Ll6 >              Ll6 >              Lr1 >              Cl1 >              Ll6 >              Ll1 >              - .                Ll1 >
     no                 - ? level          - ? level          Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? ready        - .                - ? begin
     next               Ll1 >              - ? level          Ll1 >              Ll1 >              Lr1 ? ready        Lr1 ? ready        Lr1 >              Cl1 >              Lr1 ? ready        Ll6 >              - .                Ll1 >
     back               - ? level          - ? level          Ll1 ? ready        Ll1 ? ready        Ll1 ? ready        Ll1 ? ready        Ll1 ? ready        Lr1 ? ready        Ll1 ? ready        Ll1 ? ready        B1 ? ready         - ? begin
     again              - ? level          - ? level          Ll1 >              Ll1 >              Ll6 >              Ll6 >              Lr1 >              Cl1 >              Ll6 ? resume       Ll6 ? startOver    Ll1 ? ready        - ? begin
     startSetAgain      - ? level          - ? level          Ll1 >              Ll1 >              Ll1 >              Ll1 >              Lr1 >              Cl1 >              Ll1 >              Ll1 >              B1 >               - ? begin
     skipSet            - ? level          - ? level          Lr1 ? ready        Lr1 ? ready        Lr1 ? ready        Lr1 ? ready        Cl1 ? ready        Cr1 ? ready        Lr1 ? ready        Lr1 ? ready        - .                - ? begin
     skipExercise       - ? level          - ? level          Cl1 ? ready        Cl1 ? ready        Cl1 ? ready        Cl1 ? ready        Cl1 ? ready        S1 ? ready         Cl1 ? ready        Cl1 ? ready        - .                - ? begin
     skipExercise squat - ? level          - ? level          Ll1 >              Ll1 >              Ll6 >              Ll6 >              Lr1 >              Cl1 >              Ll6 ? resume       Ll6 ? startOver    - .                - ? begin
     otherSide          - ? level          - ? level          Lr1 ? ready        Lr1 ? ready        Lr1 ? ready        Lr1 ? ready        Lr1 >              Cr1 ? ready        Lr1 ? ready        Lr1 ? ready        - ? rating         - ? begin
     only squat         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         - ? rating         S1 ? ready
     only               - ? level          - ? level          Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? startOver    - ? rating         - ? begin
     goTo squat         - ? level          S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         S1 ? ready         - ? begin
     goTo               - ? level          - ? level          Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? startOver    - ? rating         - ? begin
     goToRep 1          - ? level          - ? level          Ll1 >              Ll1 >              Ll1 >              Ll1 >              Lr1 >              Cl1 >              Ll1 >              Ll1 >              B1 >               - ? begin
     goToRep 4          - ? level          - ? level          Ll4 >              Ll4 >              Ll4 >              Ll4 >              Lr4 >              Cl4 >              Ll4 >              Ll4 >              B4 >               - ? begin
     goToRep 99         - ? level          - ? level          Ll8 >              Ll8 >              Ll8 >              Ll8 >              Lr8 >              Cl8 >              Ll8 >              Ll8 >              B8 >               - ? begin
     goToRep            - ? level          - ? level          Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? startOver    - ? rating         - ? begin
     startOver          Ll1 >              Ll1 >              Ll1 ? startOver    Ll1 ? startOver    Ll6 ? startOver    Ll6 ? startOver    Lr1 ? startOver    Cl1 ? startOver    Ll6 ? startOver    Ll6 ? startOver    Ll1 >              Ll1 >
     stop               - .                - .                Ll1 .              Ll1 .              Ll6 .              Ll6 .              Lr1 .              Cl1 .              Ll6 .              Ll6 .              - .                - .
     cancel             - .                - .                Ll1 .              Ll1 .              Ll6 .              Ll6 .              Lr1 .              Cl1 .              Ll6 .              Ll6 ? ready        - .                - .
     home               - .                - .                Ll1 .              Ll1 .              Ll6 .              Ll6 .              Lr1 .              Cl1 .              Ll6 .              Ll6 .              - .                - .
     endWorkout         - .                - .                Ll1 ? endedBecause Ll1 ? endedBecause Ll6 ? endedBecause Ll6 ? endedBecause Lr1 ? endedBecause Cl1 ? endedBecause Ll6 ? endedBecause Ll6 ? endedBecause - .                - .
     onlyDid 3          - ? level          - ? level          Ll1 >              Ll1 >              Ll4 >              Ll4 >              Lr1 >              Cl1 >              Ll4 >              Ll4 >              - ? rating         - ? begin
     onlyDid            - ? level          - ? level          Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? startOver    - ? rating         - ? begin
     fullWorkout        Ll1 >              Ll1 >              Ll1 >              Ll1 >              Ll6 >              Ll6 >              Lr1 >              Cl1 >              Ll6 ? resume       Ll6 ? startOver    Ll1 >              Ll1 >
     buildUp            Ll1 >              Ll1 >              Ll1 >              Ll1 >              Ll6 >              Ll6 >              Lr1 >              Cl1 >              Ll6 ? resume       Ll6 ? startOver    Ll1 >              Ll1 >
     choose first       - ? level          Ll1 >              Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? startOver    - .                - ? begin
     choose second      - ? level          Ll1 >              Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? startOver    - .                - ? begin
     choose either      - ? level          Ll1 >              Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? ready        - .                - ? begin
     rate hard          - ? level          Ll1 >              Ll1 >              Ll1 >              Ll6 >              Ll6 >              Lr1 >              Cl1 >              Ll6 ? resume       Ll6 ? startOver    - .                - ? begin
     rate               - ? level          - ? level          Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? startOver    - ? rating         - ? begin
     repsInMe 3         - ? level          - ? level          Ll1 >              Ll1 >              Ll6 >              Ll6 >              Lr1 >              Cl1 >              Ll6 ? resume       Ll6 ? startOver    - .                - ? begin
     repsInMe           - ? level          - ? level          Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? startOver    - ? rating         - ? begin
     endedBecause time  - ? level          - ? begin          - .                - .                - .                - .                - .                - .                - .                - .                - .                - ? begin
     endedBecause       - ? level          - ? level          Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? startOver    - ? rating         - ? begin
     firstSide right leg - ? level          - ? level          Lr1 >              Lr1 >              Ll6 >              Ll6 >              Lr1 >              Cl1 >              Ll6 ? resume       Ll6 ? startOver    - ? rating         - ? begin
     firstSide left leg - ? level          - ? level          Ll1 >              Ll1 >              Ll6 >              Ll6 >              Lr1 >              Cr1 >              Ll6 ? resume       Ll6 ? startOver    - ? rating         - ? begin
     firstSide right side - ? level          - ? level          Lr1 >              Lr1 >              Ll6 >              Ll6 >              Lr1 >              Cr1 >              Ll6 ? resume       Ll6 ? startOver    - ? rating         - ? begin
     firstSide  side    - ? level          - ? level          Ll1 ? resume       Ll1 ? resume       Ll6 ? resume       Ll6 ? resume       Lr1 ? resume       Cl1 ? resume       Ll6 ? resume       Ll6 ? startOver    - ? rating         - ? begin
     everything         Ll1 >              Ll1 >              Ll1 >              Ll1 >              Ll6 >              Ll6 >              Lr1 >              Cl1 >              Ll6 ? resume       Ll6 ? startOver    - ? rating         Ll1 >"
    `);
  });

  test('"ready" and "resume" in a session of their own begin at the level that was reached', () => {
    const { progress } = say(here('finished'), { kind: 'goOn', played: false });
    expect(seen(progress)?.programme.level).toBe(here('finished').progress?.training.level);
  });
});

function here(where: string) {
  const situation = SITUATIONS[where];
  if (situation === undefined) throw new Error(`There is no state called "${where}".`);
  return situation;
}

function nameOf(command: Command): string {
  return Object.values(command)
    .filter((value) => value !== false || command.kind !== 'goOn')
    .join(' ');
}

/** The set somebody is in; before it has begun, whatever is proposed. */
function setOf({ progress: { workout } }: Answered): string {
  if (!isBegun(workout)) return 'not begun';
  if (workout.kind === 'done') return 'the end';
  const { round, exercise, side, rep } = workout.place;
  return `${round} ${exercise} ${side} ${rep}`;
}

/** The sets that were done or played, whether or not somebody went on from them, with their reps. */
function played({ progress: { workout } }: Answered): readonly string[] {
  if (!isBegun(workout)) return [];
  const tally = inCircuit(confirmed(workout).tally);
  return tally.flatMap((reps, set) => (reps > 0 ? [`${set}: ${reps}`] : []));
}

/** Where one is then, and what the coach does: counts, asks something, or ends the session. */
function outcome({ progress: { workout }, turn: { reply } }: Answered): string {
  const place = isBegun(workout) ? placeOf(workout) : null;
  const side = place === null || place.side === 'both' ? '' : place.side.charAt(0);
  const where = place === null ? '-' : `${place.exercise.charAt(0).toUpperCase()}${side}${place.rep}`;
  if (reply.question === null) return `${where} .`;
  return reply.speech.portion.runs.length > 0 ? `${where} >` : `${where} ? ${reply.question}`;
}
