import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { SHAPE_NAMES } from '../../../screens/shapes';
import type { Devices } from '../../../simulator/page/devices';
import { servePage, type PageServer } from '../../../simulator/page/server';

const asked: unknown[] = [];
const devices: Devices = {
  act: (act) => {
    asked.push(act);
    return Promise.resolve({ reply: 7 } as never);
  },
};
const parts = {
  devices,
  soundOf: ({ text: words }: { readonly text: string }) =>
    words === 'unsayable' ? null : Buffer.from(words),
  itemsOfTable: () => Promise.resolve([{ pk: { S: 'account' } }]),
};

let page: PageServer;
beforeAll(async () => {
  page = await servePage(parts, 47_110);
});
afterAll(() => page.close());

interface Asked {
  readonly method?: string;
  readonly heads?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function ask(path: string, { method = 'GET', heads = {}, body }: Asked = {}) {
  const sent = request(`${page.address}${path}`, { method, headers: heads });
  sent.end(body);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.on('response', resolve).on('error', reject);
  });
  return { status: response.statusCode, heads: response.headers, body: await text(response) };
}

function say(body: string, heads: Readonly<Record<string, string>> = {}) {
  return ask('/echo', {
    method: 'POST',
    body,
    heads: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      origin: page.address,
      ...heads,
    },
  });
}

const SAYING = JSON.stringify({ device: 'kitchen00', reply: 0, heard: null, seen: 0, do: 'say', text: 'Hi' });

describe('the server of the page', () => {
  it.each(['/', '/page.js', '/page.css', '/icon.svg'])(
    'gives %s, for nobody to keep or to take for something else',
    async (path) => {
      const { status, heads, body } = await ask(path);
      expect([status, heads['cache-control'], heads['x-content-type-options']]).toEqual([
        200,
        'no-store',
        'nosniff',
      ]);
      expect(body.length).toBeGreaterThan(100);
    },
  );

  it('lets the page run nothing but its own script, and ask nobody else', async () => {
    const { heads } = await ask('/');
    const policy = String(heads['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('lets every shape of screen be chosen', async () => {
    const { body } = await ask('/');
    const [, options = ''] = /<select id="shape">(.*?)<\/select>/s.exec(body) ?? [];
    const chosen = Array.from(options.matchAll(/value="(\w+)"/g), ([, name]) => name);
    expect(chosen.toSorted()).toEqual(['speaker', ...SHAPE_NAMES].toSorted());
  });

  it('takes an act to the devices', async () => {
    expect(await say(SAYING)).toMatchObject({ status: 200, body: '{"reply":7}' });
    expect(asked).toEqual([JSON.parse(SAYING)]);
  });

  it.each([
    ['a name that leads here', { host: 'evil.example' }, 403],
    ['another page', { origin: 'https://evil.example' }, 403],
    ['a page that is nowhere', { origin: 'null' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 403],
  ])('refuses an act of %s', async (_, heads, status) => {
    expect(await say(SAYING, heads)).toMatchObject({ status });
  });

  it('refuses to be read under a name that only leads here', async () => {
    expect(await ask('/table', { heads: { host: 'evil.example' } })).toMatchObject({ status: 403 });
  });

  it.each([
    ['no JSON', 'hello'],
    ['no act', '{}'],
    ['an act that it does not know', SAYING.replace('"say"', '"shout"')],
    ['more than anybody says', JSON.stringify({ ...JSON.parse(SAYING), text: 'a'.repeat(301) })],
    ['far more than that', JSON.stringify({ ...JSON.parse(SAYING), more: 'a'.repeat(20_000) })],
  ])('refuses %s', async (_, body) => {
    expect(await say(body)).toMatchObject({ status: 400 });
  });

  it('gives the sound of words, and says where there is none', async () => {
    const sound = (words: string) => ask(`/sound?text=${words}&length=400&room=1000&pace=1`);
    expect(await sound('press')).toMatchObject({ status: 200, body: 'press' });
    expect(await sound('unsayable')).toMatchObject({ status: 204 });
    expect(await ask('/sound?text=press')).toMatchObject({ status: 400 });
  });

  it('shows the items of the table, and knows nothing else', async () => {
    expect(await ask('/table')).toMatchObject({ body: '[{"pk":{"S":"account"}}]' });
    expect(await ask('/../package.json')).toMatchObject({ status: 404 });
    expect(
      await ask('/', { method: 'PUT', heads: { origin: page.address, 'content-type': 'application/json' } }),
    ).toMatchObject({ status: 405 });
  });

  it('takes the next port where one is busy', async () => {
    const port = Number(new URL(page.address).port);
    const second = await servePage(parts, port);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
    await second.close();
  });
});
