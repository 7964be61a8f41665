// Runs in a frame of its own, because Amazon's renderer needs rights that the page itself must not have.
import type { ScreenView } from '../messages';
import type { FromScreen, ToScreen } from './screenMessages';

/** What is used here of Amazon's renderer, which comes as one script without types. */
interface Renderer {
  init(): Promise<void>;
  destroy(): void;
}

interface Sounds {
  onPrepared(id: string): void;
  onPlaybackStarted(id: string): void;
  onPlaybackFinished(id: string): void;
}

declare const AplRenderer: {
  readonly default: { create(options: object): Renderer };
  readonly Content: { create(document: string): { addData(name: string, data: string): void } };
  initEngine(): Promise<void>;
};

// Called any later than at once after its script it may wait for ever.
const ready = AplRenderer.initEngine();
let renderer: Renderer | null = null;
let finishing: ReturnType<typeof setTimeout> | undefined;
/** How far the time here is ahead: a screen that goes on in mid-speech has to catch up. */
let ahead = 0;
const systemTime = Date.now.bind(Date);
const drawNext = requestAnimationFrame.bind(globalThis);
Date.now = () => systemTime() + ahead;
globalThis.requestAnimationFrame = (draw) =>
  drawNext(() => {
    draw(Date.now());
  });

addEventListener('message', ({ data, source, origin }: MessageEvent<Partial<ToScreen> | null>) => {
  // Others in the page, such as what checks how accessible it is, talk to every frame.
  if (source === parent && origin === location.origin && data?.kind === 'show') void show(data as ToScreen);
});
tell({ kind: 'ready' });

async function show({ screen, from }: ToScreen): Promise<void> {
  await ready;
  clearTimeout(finishing);
  renderer?.destroy();
  const view = document.createElement('div');
  document.getElementById('view')?.replaceChildren(view);
  renderer = AplRenderer.default.create(optionsFor(screen, view, from));
  await renderer.init();
  if (!screen.speaks) tell({ kind: 'drawn' });
}

/** As the renderer numbers them. */
const STILL = 0;
const MOVING = 2;

function optionsFor(
  { document: shown, data, viewport }: ScreenView,
  view: HTMLElement,
  from: number,
): object {
  const content = AplRenderer.Content.create(JSON.stringify(shown));
  content.addData('payload', JSON.stringify(data));
  const { mode, ...size } = viewport;
  return {
    content,
    view,
    environment: {
      agentName: 'page',
      agentVersion: '1.0',
      animationQuality: matchMedia('(prefers-reduced-motion: reduce)').matches ? STILL : MOVING,
    },
    viewport: { ...size, shape: viewport.isRound ? 'ROUND' : 'RECTANGLE' },
    theme: 'dark',
    mode,
    utcTime: Date.now(),
    localTimeAdjustment: -new Date().getTimezoneOffset() * 60_000,
    audioPlayerFactory: (sounds: Sounds) => playerFor(sounds, from),
    onSendEvent: ({ arguments: [kind, button] }: { readonly arguments: readonly unknown[] }) => {
      if (kind === 'touched') tell({ kind: 'touched', button: String(button) });
    },
    // It would wait for Amazon's fonts, and complain that they do not come.
    notLoadFonts: true,
    logLevel: 'error',
    logTransport: () => undefined,
  };
}

/** Plays nothing itself: the page speaks as soon as it is told, and the screen is told when that must be over. */
function playerFor(sounds: Sounds, from: number): object {
  return {
    prepare(length: string) {
      void Promise.resolve().then(() => {
        sounds.onPrepared(length);
      });
      return length;
    },
    play(length: string) {
      sounds.onPlaybackStarted(length);
      ahead += from;
      tell({ kind: 'drawn' });
      finishing = setTimeout(
        () => {
          sounds.onPlaybackFinished(length);
        },
        Number(length) - from,
      );
    },
    flush() {
      clearTimeout(finishing);
    },
    releaseAudioContext: () => undefined,
  };
}

function tell(message: FromScreen): void {
  parent.postMessage(message, location.origin);
}
