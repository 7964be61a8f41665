import type { Request, Slot } from 'ask-sdk-model';
import fc from 'fast-check';
import { INTENT_NAMES } from '../../lambda/alexa/intents';
import { toCommand } from '../../lambda/alexa/toCommand';
import type { Command } from '../../lambda/coach/command';
import { intentRequest, matched, spoken, unmatched } from './intentRequest';

const KINDS: Readonly<Record<Command['kind'], true>> = {
  launch: true,
  ready: true,
  yes: true,
  no: true,
  next: true,
  back: true,
  repeat: true,
  startSetAgain: true,
  skipSet: true,
  skipExercise: true,
  otherSide: true,
  goTo: true,
  startOver: true,
  pause: true,
  resume: true,
  wait: true,
  stop: true,
  home: true,
  endWorkout: true,
  whereAmI: true,
  howManyLeft: true,
  howLong: true,
  fullWorkout: true,
  buildUp: true,
  setLevel: true,
  setRounds: true,
  setOrder: true,
  rate: true,
  endedBecause: true,
  lowerFor: true,
  lowerSlower: true,
  lowerFaster: true,
  countSlower: true,
  countFaster: true,
  load: true,
  bridgePosition: true,
  band: true,
  talk: true,
  waitForMe: true,
  howTo: true,
  explain: true,
  symptom: true,
  today: true,
  mySettings: true,
  report: true,
  lastTime: true,
  thisWeek: true,
  record: true,
  setGoal: true,
  easyWeek: true,
  deleteData: true,
  help: true,
  notUnderstood: true,
  sessionEnded: true,
};

describe('a request', () => {
  test('that opens the skill is a launch', () => {
    expect(toCommand(request({ type: 'LaunchRequest' }))).toEqual({ kind: 'launch' });
  });

  test('that only tells that the session is over is not answered', () => {
    expect(toCommand(request({ type: 'SessionEndedRequest', reason: 'ERROR' }))).toEqual({
      kind: 'sessionEnded',
    });
  });

  test.each(['CanFulfillIntentRequest', 'Connections.Response', 'launchrequest', '', undefined, 7])(
    'of the type %p is not understood',
    (type) => {
      expect(toCommand(request({ type }))).toEqual({ kind: 'notUnderstood' });
    },
  );

  test.each(['BananaIntent', 'AMAZON.LoopOnIntent', '', 'constructor', '__proto__', 'toString'])(
    'for the unknown intent "%s" is not understood',
    (name) => {
      expect(toCommand(intentRequest(name))).toEqual({ kind: 'notUnderstood' });
    },
  );
});

describe('the intents', () => {
  test('reach every command there is, together with launch and the end of the session', () => {
    const reached = [...INTENT_NAMES.map((name) => toCommand(intentRequest(name))), launch(), sessionEnded()];
    expect(new Set(reached.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
  });

  test.each<[string, Command]>([
    ['AMAZON.FallbackIntent', { kind: 'notUnderstood' }],
    ['AMAZON.CancelIntent', { kind: 'stop' }],
    ['AMAZON.PreviousIntent', { kind: 'back' }],
    ['DoneIntent', { kind: 'next' }],
    ['ShortIntent', { kind: 'setRounds', rounds: 1 }],
    ['PillowIntent', { kind: 'bridgePosition', position: 'pillow' }],
    ['NoBandIntent', { kind: 'band', band: false }],
    ['GoOnByYourselfIntent', { kind: 'waitForMe', waitForMe: false }],
    ['LessTalkingIntent', { kind: 'talk', talk: 'less' }],
    ['WhatsNextIntent', { kind: 'explain', topic: 'next' }],
    ['CountOrLowerIntent', { kind: 'explain', topic: 'countOrLower' }],
  ])('%s is a command without being told more', (name, command) => {
    expect(toCommand(intentRequest(name))).toEqual(command);
  });
});

describe('a slot', () => {
  test.each<[string, Slot, Command]>([
    ['SkipExerciseIntent', matched('exercise', 'squat'), { kind: 'skipExercise', exercise: 'squat' }],
    ['GoToExerciseIntent', matched('exercise', 'bridge'), { kind: 'goTo', exercise: 'bridge' }],
    ['HowToIntent', matched('exercise', 'clamshell'), { kind: 'howTo', exercise: 'clamshell' }],
    ['LighterIntent', matched('exercise', 'lunge'), { kind: 'load', load: 'lighter', exercise: 'lunge' }],
    ['SetOrderIntent', matched('order', 'straight'), { kind: 'setOrder', order: 'straight' }],
    ['RateIntent', matched('rating', 'hard'), { kind: 'rate', rating: 'hard' }],
    ['EndedBecauseIntent', matched('reason', 'time'), { kind: 'endedBecause', reason: 'time' }],
    ['SetLevelIntent', spoken('level', '8'), { kind: 'setLevel', level: 8 }],
    ['SetRoundsIntent', spoken('rounds', '1'), { kind: 'setRounds', rounds: 1 }],
    ['LowerForIntent', spoken('seconds', '5'), { kind: 'lowerFor', seconds: 5 }],
    ['SetGoalIntent', spoken('perWeek', '3'), { kind: 'setGoal', perWeek: 3 }],
    ['SetGoalIntent', matched('times', '2'), { kind: 'setGoal', perWeek: 2 }],
  ])('of %s says what is meant: %j', (name, slot, command) => {
    expect(toCommand(intentRequest(name, { [slot.name]: slot }))).toEqual(command);
  });

  test('is found under the authority that knows the words, after one that does not', () => {
    const slot = matched('exercise', 'lunge');
    const unknown = unmatched('exercise', 'lunges').resolutions?.resolutionsPerAuthority ?? [];
    const known = slot.resolutions?.resolutionsPerAuthority ?? [];
    const both = { ...slot, resolutions: { resolutionsPerAuthority: [...unknown, ...known] } };
    expect(toCommand(intentRequest('GoToExerciseIntent', { exercise: both }))).toEqual({
      kind: 'goTo',
      exercise: 'lunge',
    });
  });

  test.each<[string, Slot | undefined]>([
    ['that is missing', undefined],
    ['that is empty', { name: 'exercise', confirmationStatus: 'NONE' }],
    ['that was looked up nowhere', spoken('exercise', 'squats')],
    ['that no value fits', unmatched('exercise', 'bananas')],
    ['with an id we do not know', matched('exercise', 'burpee')],
  ])('%s names no exercise', (_, slot) => {
    const slots = slot === undefined ? {} : { exercise: slot };
    expect(toCommand(intentRequest('GoToExerciseIntent', slots))).toEqual({ kind: 'goTo', exercise: null });
  });

  test.each(['?', '', '9,999', '9999', '100', '-1', '2.5', 'eight', ' 8', '0x8', '1e1', 'NaN', 'Infinity'])(
    'with the number "%s" was not understood',
    (value) => {
      expect(toCommand(intentRequest('SetLevelIntent', { level: spoken('level', value) }))).toEqual({
        kind: 'setLevel',
        level: null,
      });
    },
  );

  test('keeps a number the coach cannot do: that is for the coach to say', () => {
    expect(toCommand(intentRequest('SetLevelIntent', { level: spoken('level', '40') }))).toEqual({
      kind: 'setLevel',
      level: 40,
    });
  });
});

describe('whatever comes over the wire', () => {
  const names = fc.oneof(fc.constantFrom(...INTENT_NAMES), fc.string());
  const slotNames = fc.constantFrom('exercise', 'level', 'rounds', 'order', 'rating', 'reason', 'times');
  const resolutions = fc.record(
    {
      resolutionsPerAuthority: fc.oneof(
        fc.anything(),
        fc.array(
          fc.oneof(
            fc.anything(),
            fc.record({ status: fc.constant({ code: 'ER_SUCCESS_MATCH' }), values: fc.anything() }),
            fc.record({
              status: fc.constant({ code: 'ER_SUCCESS_MATCH' }),
              values: fc.array(fc.oneof(fc.anything(), fc.record({ value: fc.anything() }))),
            }),
          ),
        ),
      ),
    },
    { requiredKeys: [] },
  );
  const slot = fc.oneof(
    fc.anything(),
    fc.record({ value: fc.anything(), resolutions: fc.oneof(fc.anything(), resolutions) }),
  );
  const malformed = fc.oneof(
    fc.anything(),
    fc.record({ type: fc.constantFrom('IntentRequest', 'LaunchRequest'), intent: fc.anything() }),
    fc.record({
      type: fc.constant('IntentRequest'),
      intent: fc.record({
        name: fc.oneof(names, fc.anything()),
        slots: fc.oneof(fc.anything(), fc.dictionary(slotNames, slot)),
      }),
    }),
  );

  test('there is a command, and never an exception', () => {
    fc.assert(
      fc.property(malformed, (anything) => {
        expect(Object.keys(KINDS)).toContain(toCommand(request(anything)).kind);
      }),
      { numRuns: 2000 },
    );
  });

  test('a number in a command is whole and has at most two digits, whatever was heard', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (value) => {
        const command = toCommand(intentRequest('SetRoundsIntent', { rounds: spoken('rounds', value) }));
        const rounds = command.kind === 'setRounds' ? command.rounds : undefined;
        expect(
          rounds === null || (Number.isInteger(rounds) && Number(rounds) >= 0 && Number(rounds) < 100),
        ).toBe(true);
      }),
    );
  });
});

function launch(): Command {
  return toCommand(request({ type: 'LaunchRequest' }));
}

function sessionEnded(): Command {
  return toCommand(request({ type: 'SessionEndedRequest' }));
}

/** What came over the wire, called a request as the SDK calls it, whatever it is. */
function request(wire: unknown): Request {
  return wire as Request;
}
