import { StaticAplTemplateValidator } from 'apl-suggester';
import document from '../../lambda/screen/document.json';
import { figureOf } from '../../lambda/screen/figures/figureOf';
import { FIGURE_NAMES } from '../../lambda/screen/showing';

interface Node extends Readonly<Record<string, unknown>> {
  readonly type?: string;
  readonly style?: string;
}

const COMPONENTS = ['Container', 'Text', 'Frame', 'VectorGraphic', 'TouchWrapper'];
const COMMANDS = ['SetValue', 'SendEvent', 'Sequential', 'SpeakItem'];
const LAYOUTS = Object.keys(document.layouts);
const GRAPHICS = ['AVG', 'path', 'group'];
const KINDS = ['any', 'number', 'string', 'boolean', 'color', 'radial'];
const KNOWN = new Set(['APL', ...COMPONENTS, ...COMMANDS, ...LAYOUTS, ...GRAPHICS, ...KINDS]);

describe('The document', () => {
  test('is made of components, commands, layouts and graphics that there are', () => {
    const unknown = nodesOf(document).filter(({ type }) => type !== undefined && !KNOWN.has(type));
    expect(unknown).toEqual([]);
  });

  test('names only resources and styles that it has', () => {
    const resources = document.resources.flatMap((block) => [
      ...Object.keys(block.colors ?? {}),
      ...Object.keys(block.booleans ?? {}),
      ...Object.keys(block.numbers),
    ]);
    const named = [...JSON.stringify(document).matchAll(/@(\w+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !resources.includes(name ?? ''))).toEqual([]);
    const styles = nodesOf(document).flatMap(({ style }) => (style === undefined ? [] : [style]));
    expect(styles.filter((style) => !(style in document.styles))).toEqual([]);
  });

  test('speaks, and tells of it, on a sequencer of its own that no touch elsewhere ends, with the screen kept awake', () => {
    const speaking = nodesOf(document).filter(
      ({ commands }) => Array.isArray(commands) && commands.some((each: Node) => each.type === 'SpeakItem'),
    );
    expect(speaking).toHaveLength(1);
    expect(speaking[0]).toMatchObject({ type: 'Sequential', sequencer: 'voice', screenLock: true });
    const touched = nodesOf(document).filter(
      (node) => node.type === 'SendEvent' && String(node['arguments']).startsWith('touched'),
    );
    expect(touched).not.toEqual([]);
    expect(touched.filter(({ sequencer }) => sequencer !== 'voice')).toEqual([]);
  });

  test('passes the check of Amazon’s authoring tool, with every figure in it', async () => {
    // It tells the console of what it has no opinion on.
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const validator = new StaticAplTemplateValidator();
    for (const name of FIGURE_NAMES) {
      const graphics = { ...document.graphics, figure: figureOf(name) };
      expect(await validator.validate({ ...document, graphics })).toEqual([]);
    }
    warned.mockRestore();
  });
});

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}
