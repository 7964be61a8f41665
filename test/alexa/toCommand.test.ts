import type { Request } from 'ask-sdk-model';
import fc from 'fast-check';
import { INTENT_NAMES } from '../../lambda/alexa/intents';
import { toCommand } from '../../lambda/alexa/toCommand';
import { intentRequest, spoken, unmatched } from './intentRequest';

describe('a request', () => {
  test('that opens the skill is a launch', () => {
    expect(toCommand(request({ type: 'LaunchRequest' }))).toEqual({
      kind: 'launch',
      stranger: null,
    });
  });

  test.each([
    ['ERROR', false],
    ['USER_INITIATED', false],
    ['EXCEEDED_MAX_REPROMPTS', true],
  ])(
    'that only tells that the session is over, by %s, says whether it was silence',
    (reason, afterSilence) => {
      expect(toCommand(request({ type: 'SessionEndedRequest', reason }))).toEqual({
        kind: 'sessionEnded',
        afterSilence,
      });
    },
  );

  test.each(['CanFulfillIntentRequest', 'Connections.Response', 'launchrequest', '', undefined, 7])(
    'of the type %p is not understood',
    (type) => {
      expect(toCommand(request({ type }))).toEqual({ kind: 'notUnderstood' });
    },
  );

  test.each(['BananaIntent', 'AMAZON.SelectIntent', '', 'constructor', '__proto__', 'toString'])(
    'for the unknown intent "%s" is not understood',
    (name) => {
      expect(toCommand(intentRequest(name))).toEqual({ kind: 'notUnderstood' });
    },
  );
});

describe('words in a slot that stand for nothing', () => {
  test.each([
    ['SkipExerciseIntent', 'exercise'],
    ['LighterIntent', 'exercise'],
    ['StrongerIntent', 'exercise'],
    ['StandardIntent', 'exercise'],
    ['HowToIntent', 'exercise'],
    ['SetOrderIntent', 'order'],
  ])('are not understood, rather than taken for no words: %s', (name, slot) => {
    expect(toCommand(intentRequest(name, { [slot]: unmatched(slot, 'bananas') }))).toEqual({
      kind: 'notUnderstood',
    });
    expect(toCommand(intentRequest(name))).not.toEqual({ kind: 'notUnderstood' });
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
        expect(toCommand(request(anything))).toHaveProperty('kind');
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

/** What came over the wire, called a request as the SDK calls it, whatever it is. */
function request(wire: unknown): Request {
  return wire as Request;
}
