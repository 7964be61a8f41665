import type { PlayingView, Scene, View } from '../messages';
import { createBrowserVoice } from './browserVoice';
import { createDrawer } from './drawer';
import { byId } from './elements';
import { openEars } from './ears';
import { createLoudness } from './loudness';
import { createPost, type Asked } from './post';
import { repAt } from './ring';
import { createScreenFrame } from './screenFrame';
import { createSpeaker } from './speaker';
import { soundLoader } from './sounds';
import { createStage } from './stage';
import { createTalk } from './talk';
import { recall, remember } from './window';

/** Hidden windows are woken once a second at the most; this much sound is always on its way. */
const AHEAD_MS = 8_000;
const LOOK_MS = 250;
const GONE: Scene = {
  at: 0,
  kind: 'quiet',
  status: 'The local Echo was closed. Run npm start again, then reload this page.',
  suggestions: [],
  isUrged: false,
};

void open();

async function open(): Promise<void> {
  const { device, place } = await recall();
  const context = new AudioContext({ latencyHint: 'interactive' });
  const loudness = createLoudness(context);
  const voice = createBrowserVoice(document.documentElement.lang);
  const post = createPost(device);
  let view = await post({ do: 'look' }, 0, null);
  /** Where the sound stands still, in a reply that somebody stopped; null while it plays and when it is quiet. */
  let held = view.playing === null ? null : place?.reply === view.reply ? place.heard : view.playing.from;
  let turns: Promise<void> = Promise.resolve();
  let quiet: ReturnType<typeof setTimeout> | undefined;
  /** Whatever begins later than it was asked for looks whether it is still wanted. */
  let hushes = 0;

  const speaker = createSpeaker({
    context,
    output: loudness.input,
    load: soundLoader(context, () => view.settings.pace),
    sayOtherwise: (text) => {
      voice.say(text);
    },
    ahead: AHEAD_MS,
  });
  const talk = createTalk((text) => {
    act({ do: 'say', text });
  });
  let scene = view.quiet;
  const stage = createStage((next) => {
    scene = next;
    talk.show(scene);
  });
  const screen = createScreenFrame((button) => {
    act({ do: 'touch', button });
  });
  const drawer = createDrawer(act);
  showDevice();
  openEars({
    lang: document.documentElement.lang,
    hush() {
      held = position();
      hush();
    },
    goOn: play,
    soften: (isSoft) => {
      loudness.soften(isSoft);
    },
    show: (isHearing, words) => {
      talk.hear(isHearing, words);
    },
    say: (text) => {
      act({ do: 'say', text });
    },
    isAsked: () => scene.kind === 'listening',
  });

  if (held === null) offerStart();
  else talk.offer({ label: 'Go on', hint: whereIn(view.playing, held), take: play });
  setInterval(look, LOOK_MS);
  addEventListener('pagehide', look);
  draw();

  function position(): number | null {
    return speaker.position() ?? held;
  }

  /** Whatever somebody does silences the coach at once, and is done once all that was asked before is. */
  function act(asked: Asked): void {
    void context.resume();
    held = position();
    hush();
    talk.notice(null);
    inTurn(async () => {
      held = position();
      hush();
      show(await post(asked, view.reply, held));
    });
  }

  /** One thing after the other, in the order in which they were asked for. */
  function inTurn(task: () => Promise<void>): void {
    turns = turns.then(task).catch(() => {
      hush();
      talk.show(GONE);
    });
  }

  function hush(): void {
    hushes += 1;
    speaker.stop();
    voice.stop();
  }

  function show(next: View): void {
    if (next.reply !== view.reply) held = next.playing?.from ?? null;
    take(next);
    clearTimeout(quiet);
    if (view.playing === null) {
      held = null;
      if (view.quietFor === null) screen.hide();
      else quiet = setTimeout(passQuietly, view.quietFor);
      offerStart();
    } else {
      play();
    }
  }

  function passQuietly(): void {
    inTurn(async () => {
      show(await post({ do: 'pass' }, view.reply, null));
    });
  }

  function take(next: View): void {
    view = next;
    showDevice();
    if (view.notice !== null) talk.notice(view.notice);
    talk.show(scene);
  }

  function showDevice(): void {
    drawer.show(view);
    screen.be(view.panel);
    byId('note').textContent = view.note;
  }

  function play(): void {
    if (view.playing === null) return;
    void context.resume();
    talk.offer(null);
    void begin(view.playing, held ?? view.playing.from);
  }

  /** The screen is drawn first: it counts from the moment at which the coach speaks. */
  async function begin(playing: PlayingView, from: number): Promise<void> {
    hush();
    const mine = hushes;
    held = from;
    if (playing.screen === null) screen.hide();
    else await screen.show(playing.screen, from);
    if (hushes !== mine) return;
    held = null;
    await speaker.play(playing.phrases, from);
  }

  function offerStart(): void {
    const { label, words } = view.offer;
    const take = () => {
      act({ do: 'say', text: words });
    };
    talk.offer({ label, hint: `“${words}”`, take });
  }

  /** Remembers where it is, and lets the device do what is due. */
  function look(): void {
    const at = position();
    remember({ device, place: at === null ? null : { reply: view.reply, heard: at } });
    const isDue = view.playing !== null && speaker.position() !== null && (at ?? 0) >= view.playing.next;
    if (isDue) inTurn(pass);
  }

  /** Lets the device do what is due, while the coach speaks on where that changes nothing. */
  async function pass(): Promise<void> {
    const at = speaker.position();
    if (view.playing === null || at === null || at < view.playing.next) return;
    const next = await post({ do: 'pass' }, view.reply, at);
    if (next.playing === null || next.reply !== view.reply) {
      hush();
      show(next);
    } else {
      take(next);
    }
  }

  function draw(): void {
    stage.draw(view, position());
    loudness.draw();
    drawer.draw(view, position());
    requestAnimationFrame(draw);
  }
}

/** Where a reply stands still, in words. */
function whereIn(playing: PlayingView | null, at: number): string {
  const rep = playing === null ? null : repAt(playing, at);
  return rep === null ? 'where it was' : `rep ${String(rep.rep)} of ${String(rep.set.reps)}`;
}
