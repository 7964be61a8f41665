import type { ExchangeView, View } from '../messages';
import { byId, make } from './elements';
import type { Asked } from './post';
import { repAt, setFrom } from './ring';
import { createTimeline } from './timeline';

/** What developers see: folded away until somebody asks for it. */
export interface Drawer {
  /** Takes over what the device shows now. */
  show(view: View): void;
  draw(view: View, at: number | null): void;
}

const DAY_MS = 86_400_000;

export function createDrawer(act: (asked: Asked) => void): Drawer {
  const drawer = byId('drawer');
  const button = byId('behind');
  const timeline = createTimeline(byId('timeline'));

  button.addEventListener('click', () => {
    drawer.hidden = !drawer.hidden;
    button.setAttribute('aria-expanded', String(!drawer.hidden));
    if (drawer.hidden) return;
    void showTable();
    // On a telephone it opens below all else.
    drawer.scrollIntoView({ block: 'nearest' });
  });
  onClick('tomorrow', { do: 'jump', ms: DAY_MS });
  onClick('threeWeeks', { do: 'jump', ms: 21 * DAY_MS });
  onChange('person', (value) => ({ do: 'set', person: value === 'second' ? value : null }));
  onChange('mood', (value) => ({ do: 'set', table: value as View['settings']['table'] }));
  onChange('shape', (value) => ({ do: 'set', shape: value as View['settings']['shape'] }));
  onChange('pace', (value) => ({ do: 'set', pace: Number(value) as 0.9 | 1 | 1.1 }));

  return {
    show(view) {
      byId('turns').prepend(...view.exchanges.map(turn).reverse());
      (byId('person') as HTMLSelectElement).value = view.settings.person ?? '';
      (byId('mood') as HTMLSelectElement).value = view.settings.table;
      (byId('pace') as HTMLSelectElement).value = String(view.settings.pace);
      (byId('shape') as HTMLSelectElement).value = view.settings.shape;
      timeline.show(view.playing);
      if (!drawer.hidden) void showTable();
    },
    draw(view, at) {
      if (drawer.hidden) return;
      timeline.draw(at);
      setText('deviceTime', new Date(view.at + (at ?? 0)).toLocaleString());
      showPlace(view, at);
    },
  };

  function onClick(id: string, asked: Asked): void {
    byId(id).addEventListener('click', () => {
      act(asked);
    });
  }

  function onChange(id: string, askedFor: (value: string) => Asked): void {
    byId(id).addEventListener('change', ({ target }) => {
      act(askedFor((target as HTMLSelectElement).value));
    });
  }
}

function showPlace({ playing }: View, at: number | null): void {
  const rep = playing === null || at === null ? null : repAt(playing, at);
  const set = rep?.set ?? (playing === null || at === null ? null : setFrom(playing, at));
  setText('where', set === null ? 'no set' : `${set.name}, ${set.round.toLowerCase()}`);
  setText('rep', rep === null ? '–' : `${String(rep.rep)} of ${String(rep.set.reps)}`);
  setText('done', set === null ? '–' : `${String(Math.round(set.share[0] * 100))} % before this set`);
  setText(
    'heardFor',
    at === null ? 'quiet' : `${(at / 1000).toFixed(1)} s of ${((playing?.end ?? 0) / 1000).toFixed(1)} s`,
  );
}

/** Days pass in a moment here. */
const TIME: Intl.DateTimeFormatOptions = {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
};

function turn({ at, said, request, response }: ExchangeView): HTMLElement {
  const time = new Date(at).toLocaleString(undefined, TIME);
  return make(
    'details',
    'turn',
    make('summary', '', make('time', '', time), said === null ? nameOf(request) : `“${said}”`),
    make('h3', '', 'Request'),
    json(request),
    make('h3', '', 'Response'),
    json(response),
  );
}

function nameOf(request: unknown): string {
  return (request as { readonly request?: { readonly type?: string } }).request?.type ?? 'request';
}

function json(value: unknown, replace?: (key: string, value: unknown) => unknown): HTMLElement {
  const text = make('pre', '', JSON.stringify(value, replace, 2));
  text.tabIndex = 0;
  return text;
}

/** A record is kept as text. */
function opened(_: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('{') ? (JSON.parse(value) as unknown) : value;
}

async function showTable(): Promise<void> {
  const response = await fetch('/table');
  const items = (await response.json()) as readonly unknown[];
  byId('items').replaceChildren(
    ...(items.length === 0 ? ['Nothing is kept yet.'] : items.map((item) => json(item, opened))),
  );
}

function setText(id: string, text: string): void {
  const element = byId(id);
  if (element.textContent !== text) element.textContent = text;
}
