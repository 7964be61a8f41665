import {
  answersInto,
  answersTo,
  WHILE_COUNTING,
  WHILE_LEFT,
  WHILE_PAUSED,
  WHILE_QUIET,
  WHILE_SPEAKING,
  WHILE_STREAMING,
} from '../../../simulator/page/suggestions';
import type { Question } from '../../../lambda/coach/person/question';
import type { PlayingView } from '../../../simulator/page/messages';
import { quietView, viewOf } from '../../../simulator/page/view';
import { isUnderstood } from '../../../simulator/hearing/utterance';
import { meaningOf, replyTo } from '../coachOnSpeaker';

const QUESTIONS: readonly Question[] = [
  ...(['level', 'begin', 'ready', 'resume', 'hurt', 'carryOn', 'fresh', 'rating', 'endedBecause'] as const),
  ...(['startOver', 'deleteData', 'deleteWhose', 'remind', 'remindWhen'] as const),
];

let view: PlayingView;
beforeAll(async () => {
  view = viewOf(await replyTo('Alexa, start eccentric glutes', 'build up'), null, 'speaker', WHILE_QUIET);
});

function sceneAt(at: number) {
  return view.scenes.findLast((scene) => scene.at <= at);
}

describe('a reply as a page plays it', () => {
  it('has each phrase at the time of its first word, and never two at once', () => {
    expect(view.phrases[0]).toMatchObject({ at: 0 });
    view.phrases.slice(1).forEach((phrase, index) => {
      const before = view.phrases[index];
      expect(phrase.at).toBe((before?.at ?? 0) + (before?.room ?? 0));
      expect(before?.room).toBeGreaterThanOrEqual(before?.length ?? 0);
    });
  });

  it('counts every beat of a rep in a phrase of its own, a second apart', () => {
    const [set] = view.sets;
    const start = set?.start ?? NaN;
    const beats = view.phrases.filter(({ at }) => at >= start && at < start + 5_000);
    expect(beats.map(({ text }) => text)).toEqual(['press', 'one', 'lower', 'two', 'touch']);
    expect(beats.map(({ at }) => at - start)).toEqual([0, 1000, 2000, 3000, 4000]);
  });

  it('knows both sides and the first set after the silence, each with its place in the workout', () => {
    expect(view.sets.map(({ name, reps }) => [name, reps])).toEqual([
      ['Lunges, left leg', 8],
      ['Lunges, right leg', 8],
      ['Clamshells, left side', 8],
    ]);
    const shares = view.sets.flatMap(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(view.sets[0]?.phases.map(({ kind, length }) => [kind, length])).toEqual([
      ['lift', 2000],
      ['lower', 3000],
    ]);
  });

  it('offers the answers already while a question is led up to, and the ways on while a set-up is told', async () => {
    const welcome = viewOf(await replyTo('Alexa, start eccentric glutes'), null, 'speaker', WHILE_QUIET);
    expect(welcome.scenes[0]?.suggestions).toContain('Alexa, build up');
    expect(view.scenes[0]?.suggestions).toEqual(WHILE_SPEAKING);
  });

  it('offers the same answers while a question is asked again', async () => {
    const { scenes } = viewOf(await replyTo('Alexa, start eccentric glutes'), null, 'speaker', WHILE_QUIET);
    expect(scenes.map(({ kind }) => kind)).toEqual(['speaking', 'listening', 'speaking', 'listening']);
    expect(scenes[2]?.suggestions).toEqual(scenes[0]?.suggestions);
    expect(scenes[3]?.suggestions).toEqual(scenes[1]?.suggestions);
  });

  it('shows first and foremost how to get past a long set-up, and presses nobody while it counts', () => {
    expect(view.scenes[0]).toMatchObject({ isUrged: true, suggestions: WHILE_SPEAKING });
    expect(WHILE_SPEAKING[0]).toBe('Alexa, ready');
    const counting = view.scenes.filter(({ kind }) => kind !== 'speaking');
    expect(counting.map(({ isUrged }) => isUrged)).not.toContain(true);
  });

  it('offers once the session is over what may be said then', async () => {
    const goodbye = viewOf(
      await replyTo('Alexa, start eccentric glutes', 'stop'),
      null,
      'speaker',
      WHILE_PAUSED,
    );
    expect(goodbye.scenes.map(({ suggestions }) => suggestions)).toEqual([WHILE_PAUSED]);
  });

  it('offers after the last set of all the answers to what is asked then', async () => {
    const lines = ['Alexa, start eccentric glutes', 'build up', 'ready', 'ready', 'ready'];
    const { scenes, sets } = viewOf(await replyTo(...lines), null, 'speaker', WHILE_QUIET);
    expect(sets.at(-1)?.share[1]).toBe(1);
    const counted = scenes.findLastIndex(({ kind }) => kind === 'counting');
    expect(scenes[counted + 1]?.suggestions).toEqual(answersInto('rating', 1));
  });

  it('offers one round only where there are more', () => {
    expect(answersTo('begin', 3)).toContain('Just one round');
    expect(answersTo('begin', 1)).not.toContain('Just one round');
  });

  it('shows sentences one by one, long ones in parts, with all their words', () => {
    const shown = view.captions.map(({ words }) => words.map(([, word]) => word).join(' '));
    expect(shown.join(' ')).toBe(view.phrases.map(({ text }) => text).join(' '));
    expect(shown).toContain('Lunges first.');
    expect(Math.max(...view.captions.map(({ words }) => words.length))).toBeLessThanOrEqual(14);
    view.captions.slice(1).forEach((caption, index) => {
      expect(caption.at).toBeGreaterThanOrEqual(view.captions[index]?.end ?? NaN);
    });
  });

  it('offers what fits the moment: while it counts, while it speaks, and once it listens', () => {
    const start = view.sets[0]?.start ?? NaN;
    expect(sceneAt(0)?.kind).toBe('speaking');
    expect(sceneAt(start + 1)).toMatchObject({ kind: 'counting', suggestions: WHILE_COUNTING });
    const listening = view.scenes.find(({ kind }) => kind === 'listening');
    expect(listening?.suggestions).toEqual(answersTo('ready', 1));
    expect(view.scenes.at(-1)).toMatchObject({ kind: 'listening', at: view.end - 8_000 });
  });

  it.each([
    ...QUESTIONS.flatMap((question) => answersTo(question, 3).map((words) => [question, words] as const)),
    ...answersTo(null, 1).map((words) => ['no question', words] as const),
    ...[...WHILE_COUNTING, ...WHILE_SPEAKING, ...WHILE_STREAMING].map(
      (words) => ['any time', words] as const,
    ),
    ...[...WHILE_PAUSED, ...WHILE_LEFT, ...WHILE_QUIET].map((words) => ['any time', words] as const),
  ])('offers at %s only what is understood: %s', (_, words) => {
    expect(isUnderstood(meaningOf(words))).toBe(true);
  });

  it('tells while it is quiet how to begin, or to go on', () => {
    expect(quietView('idle').offer).toEqual({ label: 'Start', words: WHILE_QUIET[0] });
    expect(quietView('left').offer).toEqual({ label: 'Go on', words: WHILE_LEFT[0] });
    expect(quietView('paused').offer).toEqual({ label: 'Resume', words: WHILE_PAUSED[0] });
  });
});
