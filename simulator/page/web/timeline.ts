import type { PlayingView } from '../messages';
import { make } from './elements';

/** A reply from its start to the end of the silence, with a mark that runs. */
export interface Timeline {
  show(playing: PlayingView | null): void;
  draw(at: number | null): void;
}

export function createTimeline(element: HTMLElement): Timeline {
  const mark = make('i', 'mark');
  let shown: PlayingView | null = null;
  return {
    show(playing) {
      shown = playing;
      element.replaceChildren(...(playing === null ? [] : [...scenes(playing), ...phrases(playing), mark]));
    },
    draw(at) {
      if (shown !== null && at !== null) mark.style.left = percent(at, shown);
    },
  };
}

function scenes(playing: PlayingView): readonly HTMLElement[] {
  return playing.scenes.map(({ at, kind }, index) => {
    const until = playing.scenes[index + 1]?.at ?? playing.end;
    return bar(`scene ${kind}`, at, until - at, playing);
  });
}

function phrases(playing: PlayingView): readonly HTMLElement[] {
  return playing.phrases.map(({ at, length, text }) => {
    const element = bar('phrase', at, length, playing);
    element.title = `${(at / 1000).toFixed(2)} s: ${text}`;
    return element;
  });
}

function bar(className: string, at: number, length: number, playing: PlayingView): HTMLElement {
  const element = make('i', className);
  element.style.left = percent(at, playing);
  element.style.width = percent(length, playing);
  return element;
}

function percent(ms: number, { end }: PlayingView): string {
  return `${((100 * ms) / end).toFixed(3)}%`;
}
