import { INTENT_NAMES } from '../../lambda/alexa/intents';
import { toCommand } from '../../lambda/alexa/toCommand';
import { intentRequest, matched } from '../alexa/intentRequest';
import { LOCALES } from '../../lambda/language/locales';
import { isBuiltIn, languageModel } from './models';

const REQUIRED_BUILT_INS = [
  ...['Help', 'Stop', 'Cancel', 'Fallback', 'NavigateHome', 'Pause', 'Resume', 'Next', 'Previous', 'Repeat'],
  ...['StartOver', 'Yes', 'No'],
].map((name) => `AMAZON.${name}Intent`);

/** Slots whose words only have to be heard; a reply is the same for all of them. */
const ONLY_HEARD = ['part', 'muscle', 'effort', 'day'];

describe.each(LOCALES)('the intents of %s', (locale) => {
  const { intents, types } = languageModel(locale);
  const names = intents.map(({ name }) => name);

  test('are each there once, and each has a command', () => {
    expect(names.toSorted()).toEqual(INTENT_NAMES.toSorted());
  });

  test('hold every built-in intent that a coach needs', () => {
    expect(REQUIRED_BUILT_INS.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('of our own have names Amazon accepts', () => {
    const own = intents.filter((intent) => !isBuiltIn(intent)).map(({ name }) => name);
    expect(own.filter((name) => !/^[A-Za-z_]+$/.test(name))).toEqual([]);
  });

  const values = intents.flatMap((intent) =>
    (intent.slots ?? [])
      .filter((slot) => !ONLY_HEARD.includes(slot.name))
      .flatMap((slot) =>
        (types.find(({ name }) => name === slot.type)?.values ?? []).map(({ id }) => ({
          intent: intent.name,
          slot: slot.name,
          id,
        })),
      ),
  );

  test.each(values)('$intent knows the $slot "$id"', ({ intent, slot, id }) => {
    const command = toCommand(intentRequest(intent, { [slot]: matched(slot, id) }));
    expect(command).not.toEqual(toCommand(intentRequest(intent, { [slot]: matched(slot, 'nothing') })));
  });
});
