import type { Scene } from '../messages';
import { byId, make } from './elements';

/** Where somebody types, clicks what is suggested, and reads what is going on. */
export interface Talk {
  show(scene: Scene): void;
  /** Tells something in place of what is usual, for a while; null takes it away. */
  notice(text: string | null): void;
  /** Shows that somebody is heard, and the words so far. */
  hear(isHearing: boolean, words: string): void;
  /** Offers one thing in the ring; null takes it away. */
  offer(offered: { readonly label: string; readonly hint: string; readonly take: () => void } | null): void;
}

const NOTHING_TYPED = 'Say it or type it';

/** A notice goes away by itself after this long. */
const NOTICE_MS = 15_000;

export function createTalk(say: (text: string) => void): Talk {
  const text = byId('text') as HTMLInputElement;
  const status = byId('status');
  const suggestions = byId('suggestions');
  const begin = byId('begin') as HTMLButtonElement;
  let scene: Scene | null = null;
  let noticed: string | null = null;
  let goes: ReturnType<typeof setTimeout> | undefined;

  byId('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const words = text.value.trim();
    text.value = '';
    if (words !== '') say(words);
  });
  // What slides under a mouse that rests is not chosen by it.
  suggestions.addEventListener('pointermove', ({ movementX, movementY }) => {
    if (movementX !== 0 || movementY !== 0) suggestions.classList.add('pointed');
  });
  return {
    show(next) {
      scene = next;
      showStatus();
      suggestions.classList.remove('pointed');
      suggestions.replaceChildren(...next.suggestions.map(suggestion));
      suggestions.firstElementChild?.classList.toggle('urged', next.isUrged);
    },
    notice(text) {
      clearTimeout(goes);
      noticed = text;
      showStatus();
      if (text === null) return;
      goes = setTimeout(() => {
        noticed = null;
        showStatus();
      }, NOTICE_MS);
    },
    hear(isHearing, words) {
      document.body.classList.toggle('hearing', isHearing);
      text.placeholder = isHearing ? words || 'I hear you' : NOTHING_TYPED;
    },
    offer(offered) {
      begin.hidden = offered === null;
      if (offered === null) return;
      begin.replaceChildren(make('strong', '', offered.label), make('span', '', offered.hint));
      begin.onclick = offered.take;
    },
  };

  function showStatus(): void {
    status.textContent = noticed ?? scene?.status ?? '';
  }

  function suggestion(words: string): HTMLElement {
    const button = make('button', 'suggestion', words);
    button.type = 'button';
    button.addEventListener('click', () => {
      // A second click would say it twice.
      suggestions.replaceChildren();
      say(words);
    });
    return button;
  }
}
