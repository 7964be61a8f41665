import type { Caption, PlayingView, Scene, SetView, View } from '../messages';
import { byId, make } from './elements';
import { drawRing, repAt, setFrom } from './ring';

/** What a page shows at a time of a reply. */
export interface Stage {
  draw(view: View, at: number | null): void;
}

/** As much as a page shows of a Show's audio player. */
type Card = NonNullable<PlayingView['card']>;

/** A silence as long as this is shown as time that runs out. */
const LONG_SILENCE_MS = 2_500;
/** "Three, two, one", a second each. */
const COUNT_IN_MS = 3_500;

export function createStage(onScene: (scene: Scene) => void): Stage {
  const words = byId('words');
  const count = byId('count');
  const place = byId('place');
  const round = byId('round');
  let caption: Caption | null = null;
  let scene: Scene | null = null;
  let share = 0;

  return {
    draw({ playing, quiet, panel, isUnderWay }, at) {
      if (playing === null || at === null) {
        showScene(quiet);
        if (!isUnderWay) forgetPlace();
        showCaption(null, 0);
        setText(count, '');
        drawRing(quiet, share, 0, false);
        return;
      }
      showScene(sceneAt(playing, at));
      if (panel === null || playing.card === null) drawPlaying(playing, at, isUnderWay);
      else drawCard(playing.card);
    },
  };

  function showScene(now: Scene): void {
    if (now === scene) return;
    scene = now;
    onScene(now);
  }

  function forgetPlace(): void {
    setText(place, '');
    setText(round, '');
    share = 0;
  }

  /** What is played is seen as on a Show: by its name. */
  function drawCard({ title, subtitle }: Card): void {
    caption = null;
    words.classList.add('big');
    words.dataset['size'] = 'middle';
    if (words.textContent !== title) words.replaceChildren(make('span', 'heard', title));
    setText(count, subtitle);
  }

  function drawPlaying(playing: PlayingView, at: number, isUnderWay: boolean): void {
    const now = sceneAt(playing, at);
    const rep = repAt(playing, at);
    const isAtWork = isUnderWay && !isDone(playing, at);
    if (rep === null && !isAtWork) forgetPlace();
    const set = rep?.set ?? (isAtWork ? setFrom(playing, at) : null);
    const shown = captionAt(playing, at);
    showCaption(shown, at);
    words.classList.toggle('big', rep !== null || isCountIn(shown, set));
    setText(count, rep === null ? '' : `${String(rep.rep)} of ${String(rep.set.reps)}`);
    if (set !== null) {
      setText(place, set.name);
      setText(round, set.round);
      const [from, to] = set.share;
      const done = (at - set.start) / ((set.toRep - set.fromRep + 1) * set.repLength);
      share = from + (to - from) * Math.min(1, Math.max(0, done));
    }
    const left = rep === null ? leftOf(playing, at, now) : null;
    drawRing(now, share, rep?.height ?? left ?? 0, left !== null && now.kind !== 'listening');
  }

  function showCaption(next: Caption | null, at: number): void {
    if (next !== caption || words.childElementCount !== (next?.words.length ?? 0)) {
      caption = next;
      words.replaceChildren(...(next?.words ?? []).flatMap(([, word]) => [make('span', '', word), ' ']));
      words.dataset['size'] = sizeOf(next);
    }
    const heard = next?.words.filter(([start]) => start <= at).length ?? 0;
    [...words.children].forEach((word, index) => {
      word.classList.toggle('heard', index < heard);
    });
  }
}

/** How much is left of the time to answer, or of a long silence, from 0 to 1; null where there is neither. */
function leftOf({ captions, scenes, end }: PlayingView, at: number, now: Scene): number | null {
  if (now.kind === 'listening') {
    const until = scenes.find((scene) => scene.at > now.at)?.at ?? end;
    return (until - at) / (until - now.at);
  }
  const before = captions.findLast((caption) => caption.at <= at)?.end ?? 0;
  const next = captions.find((caption) => caption.at > at)?.at ?? null;
  if (next === null || at < before || next - before < LONG_SILENCE_MS) return null;
  return (next - at) / (next - before);
}

function sceneAt({ scenes }: PlayingView, at: number): Scene {
  return scenes.findLast((scene) => scene.at <= at) ?? (scenes[0] as Scene);
}

/** Whether the last rep of a workout is over. */
function isDone(playing: PlayingView, at: number): boolean {
  return setFrom(playing, at) === null && playing.sets.at(-1)?.share[1] === 1;
}

/** The last words before a set are as large as its count. */
function isCountIn(caption: Caption | null, set: SetView | null): boolean {
  return (
    caption !== null && set !== null && caption.words.length === 1 && set.start - caption.at <= COUNT_IN_MS
  );
}

function captionAt({ captions }: PlayingView, at: number): Caption | null {
  return captions.findLast((caption) => caption.at <= at) ?? null;
}

function sizeOf(caption: Caption | null): string {
  const letters = caption?.words.reduce((sum, [, word]) => sum + word.length + 1, 0) ?? 0;
  if (letters <= 9) return 'short';
  return letters <= 60 ? 'middle' : 'long';
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
