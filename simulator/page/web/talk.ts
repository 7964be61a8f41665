import type { Scene } from '../messages';
import { byId, make } from './elements';

/** Where somebody types, clicks what is suggested, and reads what is going on. */
export interface Talk {
  show(scene: Scene, notice: string | null): void;
  /** Shows that somebody is heard, and the words so far. */
  hear(isHearing: boolean, words: string): void;
  /** Offers one thing in the ring; null takes it away. */
  offer(offered: { readonly label: string; readonly hint: string; readonly take: () => void } | null): void;
}

const NOTHING_TYPED = 'Say it or type it';

export function createTalk(say: (text: string) => void): Talk {
  const text = byId('text') as HTMLInputElement;
  const status = byId('status');
  const suggestions = byId('suggestions');
  const begin = byId('begin') as HTMLButtonElement;

  byId('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const words = text.value.trim();
    text.value = '';
    if (words !== '') say(words);
  });
  return {
    show(scene, notice) {
      status.textContent = notice ?? scene.status;
      suggestions.replaceChildren(...scene.suggestions.map(suggestion));
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
