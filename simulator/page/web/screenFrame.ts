import type { ScreenView } from '../messages';
import { byId, make } from './elements';
import type { FromScreen, ToScreen } from './screenMessages';

/** The screen of a Show, in a frame that is fetched once one is chosen. */
export interface ScreenFrame {
  /** Shows something from a time in its speech on; resolves once that is drawn. */
  show(screen: ScreenView, from: number): Promise<void>;
  hide(): void;
}

/** A screen that cannot draw must not keep the coach from speaking. */
const LONGEST_MS = 6_000;

export function createScreenFrame(onTouch: (button: string) => void): ScreenFrame {
  const stage = byId('screen');
  let frame: HTMLIFrameElement | null = null;
  let ready: Promise<void> = Promise.resolve();
  let told: (kind: FromScreen['kind']) => void = () => undefined;

  addEventListener('message', ({ data, source, origin }: MessageEvent<FromScreen>) => {
    if (frame === null || source !== frame.contentWindow || origin !== location.origin) return;
    if (data.kind === 'touched') onTouch(data.button);
    else told(data.kind);
  });
  new ResizeObserver(fit).observe(stage);

  return {
    async show(screen, from) {
      document.body.classList.add('withScreen');
      frame ??= opened();
      const { width, height, isRound } = screen.viewport;
      Object.assign(frame.style, { width: `${String(width)}px`, height: `${String(height)}px` });
      frame.classList.toggle('round', isRound);
      fit();
      await ready;
      const drawn = tellsBy('drawn');
      frame.contentWindow?.postMessage({ kind: 'show', screen, from } satisfies ToScreen, location.origin);
      await drawn;
    },
    hide() {
      document.body.classList.remove('withScreen');
    },
  };

  function opened(): HTMLIFrameElement {
    const made = make('iframe', '');
    made.title = 'The screen of the Echo';
    ready = tellsBy('ready');
    made.src = '/screen';
    stage.replaceChildren(made);
    return made;
  }

  function tellsBy(kind: FromScreen['kind']): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, LONGEST_MS);
      told = (toldKind) => {
        if (toldKind !== kind) return;
        clearTimeout(late);
        resolve();
      };
    });
  }

  /** As large as the stage allows; a transformation leaves touches where they belong. */
  function fit(): void {
    if (frame === null) return;
    const { offsetWidth, offsetHeight } = frame;
    const scale = Math.min(stage.clientWidth / offsetWidth, stage.clientHeight / offsetHeight);
    frame.style.transform = `translate(-50%, -50%) scale(${scale.toFixed(4)})`;
  }
}
