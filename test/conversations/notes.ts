/** What somebody who was there writes down, and knows of the rules; nothing of it comes from the coach. */
export interface Notes {
  /** Who trains now, and on which day. */
  comes(who: string, day: string): void;
  /** Begins a workout at the level of the day, or at one that was asked for. */
  begins(asked?: number): void;
  /** The rep under way is not done. */
  isCut(): void;
  onlyDid(reps: number): void;
  skips(exercise: Exercise): void;
  /** The workout is over, as it was said to be. */
  ends(rating: Rating | 'tough' | null): void;
  isNew(): boolean;
  isAtTheEnd(): boolean;
  readonly hear: (words: string) => void;
  /** What was said and is not so. */
  readonly untrue: readonly string[];
  /** What has a number or a weekday in it and is not a fact that is known here. */
  readonly unknown: ReadonlySet<string>;
  /** The kinds of facts that were never said, so that nothing showed whether they are so. */
  neverSaid(): readonly string[];
}

export type Rating = 'easy' | 'good' | 'hard';
type Exercise = 'lunges' | 'clamshells' | 'squats' | 'bridges';

interface SetNote {
  readonly round: number;
  readonly exercise: Exercise;
  readonly side: string;
  readonly of: number;
  reps: number;
  /** Counted to its end. */
  isOver: boolean;
  skipped: boolean;
}

interface WorkoutNote {
  readonly day: number;
  readonly level: number;
  readonly sets: SetNote[];
}

interface PersonNotes {
  level: number | null;
  climbTo: number;
  goods: number;
  hards: number;
  now: WorkoutNote | null;
  readonly past: (WorkoutNote & { readonly whole: boolean })[];
  verdict: string;
}

/** Rounds and reps of each level. */
const LEVELS: readonly (readonly [rounds: number, ...reps: number[]])[] = [
  [0],
  [1, 8],
  [1, 10],
  [1, 12],
  [2, 8],
  [2, 10],
  [2, 12],
  [2, 12],
  [2, 15],
  [3, 12],
  [3, 15],
  [3, 15, 15, 20, 20],
  [3, 15, 20, 20, 20],
];
const EXERCISES: readonly (readonly [Exercise, readonly string[]])[] = [
  ['lunges', ['left leg', 'right leg']],
  ['clamshells', ['left side', 'right side']],
  ['squats', ['']],
  ['bridges', ['']],
];
const NUMBERS =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const GOAL = 2;
const A_NUMBER = new RegExp(
  `\\b(${[...NUMBERS.slice(1), 'thirty', 'forty', 'fifty', ...WEEKDAYS].join('|')})\\b`,
  'i',
);

type Rule = readonly [kind: string, pattern: RegExp, expected: (said: readonly string[]) => unknown];

/** Takes notes of who did what, and holds every sentence against them. */
export function notes(): Notes {
  const people = new Map<string, PersonNotes>();
  const untrue: string[] = [];
  const unknown = new Set<string>();
  const kinds = new Set<string>();
  let today = 0;
  let who = '';

  const RULES = rules();

  return {
    comes(name, day) {
      who = name;
      today = dayNumber(day);
      if (!people.has(who)) {
        people.set(who, { level: null, climbTo: 0, goods: 0, hards: 0, now: null, past: [], verdict: '' });
      }
      if (me().now !== null) ends(null);
    },
    begins(asked) {
      const level = asked ?? levelToday();
      me().now = { day: today, level, sets: setsOf(level) };
    },
    isCut() {
      setNow().reps -= 1;
    },
    onlyDid(reps) {
      setNow().reps = reps;
    },
    skips(exercise) {
      for (const set of me().now?.sets ?? [])
        if (set.exercise === exercise && set.reps === 0) set.skipped = true;
    },
    ends,
    isNew: () => me().level === null,
    isAtTheEnd: () => isAtItsEnd(me().now ?? NO_WORKOUT),
    hear(words) {
      if (words === 'lower') {
        const set = setAhead();
        set.reps += 1;
        set.isOver = set.reps === set.of;
        return;
      }
      for (const sentence of words.match(/[A-Z][^.?!]*[.?!]/g) ?? []) check(sentence);
    },
    untrue,
    unknown,
    neverSaid: () => RULES.map(([kind]) => kind).filter((kind) => !kinds.has(kind)),
  };

  function me(): PersonNotes {
    const person = people.get(who);
    if (person === undefined) throw new Error(`Nobody knows ${who}.`);
    return person;
  }

  function check(sentence: string): void {
    for (const [kind, pattern, expected] of RULES) {
      const found = pattern.exec(sentence);
      if (found === null) continue;
      kinds.add(kind);
      const said = found.slice(1).map((word: string | undefined) => word ?? '');
      const truth = expected(said.map((word) => word.toLowerCase()));
      if (truth !== true) {
        untrue.push(`day ${today}, ${who}: "${sentence}" (${kind}: ${JSON.stringify(truth)})`);
      }
      return;
    }
    if (A_NUMBER.test(sentence)) unknown.add(sentence);
  }

  // What was done.

  function setAhead(): SetNote {
    const set = me().now?.sets.find(({ isOver, skipped }) => !isOver && !skipped);
    if (set === undefined) throw new Error(`Day ${today}, ${who}: expected no more reps to be counted.`);
    return set;
  }

  /** The set under way, or else the one before it. */
  function setNow(): SetNote {
    const set = me()
      .now?.sets.filter(({ reps }) => reps > 0)
      .at(-1);
    if (set === undefined) throw new Error('Expected a set that was begun.');
    return set;
  }

  function workoutOfToday(): WorkoutNote | null {
    return me().now ?? me().past.at(-1) ?? null;
  }

  function last(): PersonNotes['past'][number] | null {
    const { now, past } = me();
    // Led to its end, it counts before it was said how it was.
    if (now !== null && isAtItsEnd(now)) return { ...now, whole: isWhole(now) };
    return past.at(-1) ?? null;
  }

  function all(): readonly WorkoutNote[] {
    const { now, past } = me();
    return now !== null && isAtItsEnd(now) ? [...past, now] : past;
  }

  // The rules.

  function levelToday(): number {
    const { level, past } = me();
    const before = past.at(-1);
    if (level === null) return me().now?.level ?? 1;
    return before === undefined ? level : afterGap(level, today - before.day);
  }

  function ends(rating: Rating | 'tough' | null): void {
    const person = me();
    const { now, past } = person;
    if (now === null) throw new Error('Expected a workout to end.');
    const before = past.at(-1);
    const gap = before === undefined ? null : now.day - before.day;
    const own = person.level ?? now.level;
    const lowered = gap === null ? own : afterGap(own, gap);
    if (gap !== null && gap > 14) {
      person.climbTo = Math.max(own, person.climbTo);
      person.goods = 0;
      person.hards = 0;
    }
    person.level = lowered;
    past.push({ ...now, whole: isAtItsEnd(now) && isWhole(now) });
    person.now = null;
    person.verdict = verdictOf(person, rating, gap, past.at(-1)?.whole === true);
  }

  function verdictOf(
    person: PersonNotes,
    rating: Rating | 'tough' | null,
    gap: number | null,
    whole: boolean,
  ): string {
    const level = person.level ?? 1;
    if (rating === null) return 'counts';
    if (rating !== 'tough' && !whole) return 'incomplete';
    if (rating === 'hard' || rating === 'tough') {
      person.goods = 0;
      person.hards += 1;
      if (person.hards < 2) return 'stays';
      person.hards = 0;
      person.level = Math.max(1, level - 1);
      return level === 1 ? 'bottom' : 'down';
    }
    person.hards = 0;
    if (gap === 0) return 'twice';
    if (gap === 1) return 'two days';
    if (person.climbTo > level) return up(person, 'back');
    if (rating === 'easy') return up(person, 'up');
    person.goods += 1;
    return person.goods < 2 ? 'one more' : up(person, 'up');
  }

  function up(person: PersonNotes, verdict: string): string {
    person.level = (person.level ?? 1) + 1;
    person.goods = 0;
    if (person.level >= person.climbTo) person.climbTo = 0;
    return verdict;
  }

  function thisWeek(): number {
    return inWeek(weekOf(today));
  }

  function inWeek(week: number): number {
    return all().filter(({ day }) => weekOf(day) === week).length;
  }

  /** The weeks on goal in a row, this one included once it is on goal; four earn one that may be missed. */
  function weeksInARow(): { readonly now: number; readonly longest: number } {
    let [row, spare, earning, longest] = [0, false, 0, 0];
    const first = weekOf(all()[0]?.day ?? today);
    for (let week = first; week < weekOf(today); week += 1) {
      if (inWeek(week) >= GOAL) {
        row += 1;
        earning += 1;
        if (earning === 4) [spare, earning] = [true, 0];
      } else if (spare) {
        spare = false;
      } else {
        [row, earning] = [0, 0];
      }
      longest = Math.max(longest, row);
    }
    const now = row + (thisWeek() >= GOAL ? 1 : 0);
    return { now, longest: Math.max(longest, now) };
  }

  // What may be said.

  function rules(): readonly Rule[] {
    const level = (): number => me().level ?? 1;
    const verdict = (wanted: string, said?: string, is = level()) =>
      (me().verdict === wanted && (said === undefined || number(said) === is)) || [me().verdict, is];
    const onLevel = (is: number, [name, rounds, least, most]: readonly string[]) =>
      (number(name) === is && isDose(is, number(rounds), number(least), number(most) || number(least))) || is;
    const week = (said: number, row: string | undefined) => {
      const { now } = weeksInARow();
      const isRow = row === undefined || row === '' ? null : number(row);
      return (said === thisWeek() && (isRow === null || isRow === now)) || [thisWeek(), now];
    };
    const D = '(\\w+): (\\w+) rounds? of (\\w+)(?: to (\\w+))?';
    return [
      ['offer', new RegExp(`^Level ${D}, `), (said) => onLevel(levelToday(), said)],
      ['report', new RegExp(`^You're on level ${D}\\.$`), (said) => onLevel(levelToday(), said)],
      [
        'week',
        /^(\w+) (?:of two|workouts) this week(?:, (\w+) weeks in a row)?\.$/,
        ([done, row]) => week(number(done), row),
      ],
      ['up', /^You move up to level (\w+)\.$/, ([to]) => verdict('up', to)],
      [
        'one more',
        /^One more like that and you move up to level (\w+)\.$/,
        ([to]) => verdict('one more', to, level() + 1),
      ],
      ['back', /^Back up one, to level (\w+)\.$/, ([to]) => verdict('back', to)],
      ['down', /^Two hard ones in a row, so we go down to level (\w+)\.$/, ([to]) => verdict('down', to)],
      ['down next time', /^Next time we go down to level (\w+)\.$/, ([to]) => verdict('down', to)],
      ['stays', /^We stay at level (\w+)\.$/, ([at]) => verdict('stays', at)],
      ['two like that', /^Two like that and I'll make it easier\.$/, () => verdict('stays')],
      ['two days', /^Two days in a row, so the level stays at (\w+)\.$/, ([at]) => verdict('two days', at)],
      ['twice', /^Twice in a day, so the level stays at (\w+)\.$/, ([at]) => verdict('twice', at)],
      ['whole only', /^The level moves only with whole workouts\.$/, () => verdict('incomplete')],
      [
        'last time',
        /^(?:(\w+) days ago|(Today|Yesterday)): level (\w+), (all|a part) of it\.$/,
        ([days, word, at, part]) => {
          const truth = last();
          const ago = word === 'today' ? 0 : word === 'yesterday' ? 1 : number(days);
          const isSo =
            truth !== null &&
            today - truth.day === ago &&
            truth.level === number(at) &&
            truth.whole === (part === 'all');
          return isSo || truth;
        },
      ],
      ['all time', /^(\w+) workouts? so far\.$/, ([n]) => number(n) === all().length || all().length],
      [
        'longest run',
        /^Your longest run is (\w+) weeks? on goal\.$/,
        ([n]) => number(n) === weeksInARow().longest || weeksInARow(),
      ],
      [
        'gap',
        /^It's been (\w+) weeks(?:, so we start (?:at (half) your level|(\w+) levels? lower) to keep soreness small)?\.$/,
        ([weeks, half, levels]) => {
          const own = level();
          const days = today - (me().past.at(-1)?.day ?? today);
          const start = half !== '' ? own / 2 : own - (levels === '' ? 0 : number(levels));
          return (
            (days > 14 && Math.round(days / 7) === number(weeks) && start === levelToday()) || [days, own]
          );
        },
      ],
      ['already', /^You've trained (today) already\.$/, () => me().past.at(-1)?.day === today],
      [
        'kept',
        /^I've kept (\S+)'s (?:(workout), all of it|(\w+) rounds?|(?:(\w+) sets?)?(?: and )?(?:(\w+) reps?)?)\.$/,
        ([day, whole, rounds, sets, reps]) => isKept(day, { whole, rounds, sets, reps }),
      ],
      [
        'set done',
        /^(?:That's|All) (\w+)(?:, no rush in any of them|, lowered slowly to the last| done)\.$/,
        ([n]) => (number(n) === setNow().reps && setNow().reps === setNow().of) || setNow(),
      ],
      ['round done', /^That's round (\w+)\.$/, ([n]) => number(n) === setNow().round || setNow()],
      [
        'workout done',
        /^And that's the workout: (\w+) rounds?, all of it\.$/,
        ([n]) => {
          const workout = workoutOfToday();
          return (
            (workout !== null && isWhole(workout) && workout.sets.at(-1)?.round === number(n)) || workout
          );
        },
      ],
      ['end', /^And that's the (end) of the workout\.$/, () => !isWhole(workoutOfToday() ?? NO_WORKOUT)],
      [
        'reps done',
        /^(?:All right, )?(\w+) (?:of the (squats|bridges)|on the ((?:left|right) (?:leg|side)))\.$/i,
        ([n, exercise, side]) => {
          const set = setNow();
          const isThere = exercise === '' ? set.side === side : set.exercise === exercise;
          return (number(n) === set.reps && isThere) || set;
        },
      ],
      [
        'sets done',
        /^(\w+) of (\w+) sets\.$/,
        ([n, of]) => {
          const sets = me().now?.sets ?? [];
          const whole = sets.filter(({ reps, of: asked }) => reps === asked).length;
          return (number(n) === whole && number(of) === sets.length) || [whole, sets.length];
        },
      ],
      [
        'at a rep',
        /^(?:Paused at|I stopped at|From|.*, from) rep (\w+)/,
        ([n]) => number(n) === setNow().reps + 1 || setNow(),
      ],
      [
        'slow counts',
        /\b(three|four) slow counts\b/,
        ([n]) => number(n) === ((me().now?.level ?? 0) < 7 ? 3 : 4),
      ],
    ];
  }

  function isKept(
    day: string | undefined,
    said: Readonly<Record<'whole' | 'rounds' | 'sets' | 'reps', string | undefined>>,
  ): unknown {
    const kept = me().past.at(-1);
    if (kept === undefined) return 'nothing';
    const ago = today - kept.day;
    const name = ago === 0 ? 'today' : ago === 1 ? 'yesterday' : WEEKDAYS[kept.day % 7]?.toLowerCase();
    const whole = kept.sets.filter(({ reps, of }) => reps === of).length;
    const over = kept.sets.find(({ reps, of }) => reps > 0 && reps < of)?.reps ?? 0;
    const isPart = number(said.sets) === whole && number(said.reps) === over;
    const isRounds =
      over === 0 && kept.sets.filter(({ round }) => round <= number(said.rounds)).length === whole;
    const isSo = said.whole ? kept.whole : !kept.whole && (said.rounds ? isRounds : isPart);
    return (day === name && isSo) || { name, whole, over };
  }
}

const NO_WORKOUT: WorkoutNote = { day: 0, level: 0, sets: [] };

function setsOf(level: number): SetNote[] {
  const [rounds, ...reps] = LEVELS[level] ?? [0];
  return Array.from({ length: rounds }, (_, round) => round + 1).flatMap((round) =>
    EXERCISES.flatMap(([exercise, sides], index) =>
      sides.map((side) => ({
        round,
        exercise,
        side,
        of: reps[index] ?? reps[0] ?? 0,
        reps: 0,
        isOver: false,
        skipped: false,
      })),
    ),
  );
}

function isDose(level: number, rounds: number, least: number, most: number): boolean {
  const [asked, ...reps] = LEVELS[level] ?? [0];
  return rounds === asked && least === Math.min(...reps) && most === Math.max(...reps);
}

/** A set that was corrected to fewer reps is done; a skipped one is not. */
function isWhole({ sets }: WorkoutNote): boolean {
  return sets.every(({ reps, skipped }) => reps > 0 && !skipped);
}

function isAtItsEnd({ sets }: WorkoutNote): boolean {
  return sets.every(({ isOver, skipped }) => isOver || skipped);
}

function afterGap(level: number, days: number): number {
  if (days <= 14) return level;
  return Math.max(1, days <= 28 ? level - 2 : Math.floor(level / 2));
}

function number(word: string | undefined): number {
  return Math.max(0, NUMBERS.indexOf((word ?? '').toLowerCase()));
}

/** Days from a Monday on. */
function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse('2027-01-04T00:00:00Z')) / 86_400_000);
}

function weekOf(day: number): number {
  return Math.floor(day / 7);
}
