import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { LOCALES } from '../../lambda/language/locales';
import { modelFile } from './models';

interface Definition {
  readonly type?: string;
  readonly properties?: object;
  readonly discriminator?: string;
  readonly additionalProperties?: unknown;
}

const validate = interactionModelSchema();

describe.each(LOCALES)('the interaction model %s', (locale) => {
  test('is as Amazon publishes the format', () => {
    validate(modelFile(locale));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('asks everything in a single turn: there is no dialog and there are no prompts', () => {
    const { interactionModel } = modelFile(locale) as { readonly interactionModel: object };
    expect(Object.keys(interactionModel)).toEqual(['languageModel']);
  });
});

describe('the check against the published format', () => {
  test('notices a missing invocation name', () => {
    expect(validate({ interactionModel: { languageModel: { intents: [{ name: 'A' }] } } })).toBe(false);
  });

  test('notices a misspelt key', () => {
    const languageModel = { invocationName: 'a b', intents: [{ name: 'A', sample: [] }] };
    expect(validate({ interactionModel: { languageModel } })).toBe(false);
  });
});

/** Amazon's own definition, made to refuse unknown keys. */
function interactionModelSchema(): ValidateFunction {
  const spec = JSON.parse(readFileSync(require.resolve('ask-smapi-model/spec.json'), 'utf8')) as {
    readonly definitions: Readonly<Record<string, Definition>>;
  };
  const definitions = Object.fromEntries(
    Object.entries(spec.definitions).map(([name, definition]) => [name, refuseUnknownKeys(definition)]),
  );
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  return ajv.compile({
    definitions,
    $ref: '#/definitions/v1.skill.interactionModel.InteractionModelData',
  });
}

function refuseUnknownKeys(definition: Definition): Definition {
  const isPlain =
    definition.type === 'object' &&
    definition.properties !== undefined &&
    definition.discriminator === undefined;
  return isPlain ? { additionalProperties: false, ...definition } : definition;
}
