import type { Panel, ScreenView } from '../messages';
import { byId, make } from './elements';
import type { FromScreen, ToScreen } from './screenMessages';

/** The screen of a Show, in a frame that is fetched once one is chosen. */
export interface ScreenFrame {
  /** Is a screen, dark until something is shown on it; null where there is none. */
  be(panel: Panel | null): void;
  /** Shows something from a time in its speech on; resolves once that is drawn. */
  show(screen: ScreenView, from: number): Promise<void>;
  hide(): void;
}

/** A screen that cannot draw must not keep the coach from speaking. */
const LONGEST_MS = 6_000;

export function createScreenFrame(onTouch: (button: string) => void): ScreenFrame {
  const stage = byId('screen');
  const panel = byId('panel');
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
    be(next) {
      document.body.classList.toggle('asScreen', next !== null);
      if (next === null) return;
      const { width, height, isRound } = next;
      Object.assign(panel.style, { width: `${String(width)}px`, height: `${String(height)}px` });
      panel.classList.toggle('round', isRound);
      fit();
    },
    async show(screen, from) {
      document.body.classList.add('withScreen');
      frame ??= opened();
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
    panel.replaceChildren(made);
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
    const { offsetWidth, offsetHeight } = panel;
    const scale = Math.min(stage.clientWidth / offsetWidth, stage.clientHeight / offsetHeight);
    if (!Number.isFinite(scale)) return;
    panel.style.transform = `translate(-50%, -50%) scale(${scale.toFixed(4)})`;
    document.body.style.setProperty(
      '--lower',
      `${String(Math.round(scale * Math.min(offsetWidth, offsetHeight)))}px`,
    );
  }
}
