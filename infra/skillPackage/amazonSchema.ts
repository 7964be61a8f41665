import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

/** What Amazon's published schema holds against `value`, one sentence each; none if it is fine. */
export function faultsBySchema(kind: SchemaKind, value: unknown): readonly string[] {
  const validate = validatorOf(kind);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath === '' ? 'The whole' : instancePath} ${message ?? ''} ${JSON.stringify(params)}`.trim(),
  );
}

export type SchemaKind =
  'v1.skill.Manifest.SkillManifestEnvelope' | 'v1.skill.interactionModel.InteractionModelData';

const compiled = new Map<SchemaKind, ValidateFunction>();

function validatorOf(kind: SchemaKind): ValidateFunction {
  const known = compiled.get(kind);
  if (known !== undefined) return known;
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  ajv.addSchema({ definitions: closedDefinitions() }, 'spec');
  const validate = ajv.compile({ $ref: `spec#/definitions/${kind}` });
  compiled.set(kind, validate);
  return validate;
}

// The published schema lets unknown keys pass; a misspelt one should not. A definition that others build on by
// allOf has to stay open.
function closedDefinitions(): Record<string, unknown> {
  // Read, not imported: the compiler would make a type of each of its thousands of lines.
  const spec = readFileSync(require.resolve('ask-smapi-model/spec.json'), 'utf8');
  const { definitions } = JSON.parse(spec) as { readonly definitions: Record<string, Definition> };
  const open = new Set(
    Object.values(definitions).flatMap(({ allOf = [] }) =>
      allOf.map(({ $ref = '' }) => $ref.split('/').pop()),
    ),
  );
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => {
      const plain = definition.properties !== undefined && definition.additionalProperties === undefined;
      return [name, plain && !open.has(name) ? { ...definition, additionalProperties: false } : definition];
    }),
  );
}

interface Definition {
  readonly $ref?: string;
  readonly allOf?: readonly Definition[];
  readonly properties?: object;
  readonly additionalProperties?: unknown;
}
