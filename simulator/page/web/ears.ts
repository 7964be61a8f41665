import { consentTo, type Hearing } from './consent';
import { byId } from './elements';
import { recognitionHere, type RecognisedEvent, type Recogniser, type Recognition } from './recogniser';

/** What the ears do for the page. */
export interface EarsParts {
  readonly lang: string;
  /** Silences the coach, while somebody holds the button. */
  readonly hush: () => void;
  /** Lets the coach go on, where nothing was said. */
  readonly goOn: () => void;
  /** Lets the coach speak softly while the wake word is followed by more. */
  readonly soften: (isSoft: boolean) => void;
  /** Shows that it hears, and what. */
  readonly show: (isHearing: boolean, words: string) => void;
  readonly say: (text: string) => void;
  /** Whether a question was asked, so that no wake word is needed. */
  readonly isAsked: () => boolean;
}

const WAKE_WORD = /^(hey |okay )?alexa\b/i;
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 20_000;

/** Listens while a button or the space bar is held and, where that is switched on, for the wake word. */
export function openEars(parts: EarsParts): void {
  const recognition = recognitionHere();
  if (recognition === null) {
    byId('hold').hidden = true;
    byId('wake').hidden = true;
    byId('hearing').textContent = 'This browser does not listen. A keyboard with a microphone types for you.';
    return;
  }
  const release = holdToTalk(recognition, parts);
  answerToAlexa(recognition, parts, release);
}

/** Gives what tells whether somebody is holding. */
function holdToTalk(recognition: Recognition, parts: EarsParts): () => boolean {
  const button = byId('hold');
  let held: Recogniser | null = null;
  let hearing: Hearing = null;

  button.addEventListener('pointerdown', () => void press());
  addEventListener('pointerup', release);
  addEventListener('keydown', (event) => {
    if (isTalkKey(event)) {
      event.preventDefault();
      if (!event.repeat) void press();
    }
  });
  addEventListener('keyup', ({ key }) => {
    if (key === ' ') release();
  });
  return () => held !== null;

  async function press(): Promise<void> {
    if (hearing === null) {
      // The press goes into the question; the next one talks.
      hearing = await consentTo(recognition, parts.lang);
      if (hearing !== null) byId('hearing').textContent = 'Hold the button, or the space bar, and speak.';
      return;
    }
    if (held !== null) return;
    parts.hush();
    let words = '';
    held = recogniserOf(recognition, parts.lang, hearing);
    held.onresult = ({ results }) => {
      words = Array.from(results, (result) => result[0].transcript).join(' ');
      parts.show(true, words);
    };
    held.onerror = ({ error }) => {
      byId('hearing').textContent = complaint(error);
    };
    held.onend = () => {
      held = null;
      parts.show(false, '');
      if (words.trim() === '') parts.goOn();
      else parts.say(words.trim());
    };
    held.start();
    parts.show(true, '');
  }

  function release(): void {
    held?.stop();
  }
}

/** A space that is not typed, and presses no button. */
function isTalkKey({ key, target }: KeyboardEvent): boolean {
  return (
    key === ' ' &&
    target instanceof HTMLElement &&
    target.closest('input, button, select, summary, dialog') === null
  );
}

function answerToAlexa(recognition: Recognition, parts: EarsParts, isHeld: () => boolean): void {
  const wake = byId('handsFree') as HTMLInputElement;
  let recogniser: Recogniser | null = null;
  let pause = FIRST_PAUSE_MS;
  let last = { words: '', at: 0 };

  wake.addEventListener('change', () => {
    if (wake.checked) void begin();
    else end();
  });

  async function begin(): Promise<void> {
    const hearing = await consentTo(recognition, parts.lang);
    const track = hearing === null ? null : await microphone();
    if (hearing === null || track === null) {
      wake.checked = false;
      return;
    }
    byId('hearing').textContent = 'Say “Alexa”, then what you want.';
    const mine = recogniserOf(recognition, parts.lang, hearing);
    recogniser = mine;
    mine.continuous = true;
    mine.onresult = (event) => {
      pause = FIRST_PAUSE_MS;
      hear(event);
    };
    mine.onerror = ({ error }) => {
      if (error === 'not-allowed') end();
      if (error !== 'no-speech' && error !== 'aborted') byId('hearing').textContent = complaint(error);
    };
    // It ends by itself after a silence.
    mine.onend = () => {
      setTimeout(() => {
        if (recogniser === mine) mine.start(track);
      }, pause);
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    };
    mine.start(track);
  }

  function end(): void {
    recogniser?.abort();
    recogniser = null;
    wake.checked = false;
    byId('hearing').textContent = '';
  }

  function hear({ results, resultIndex }: RecognisedEvent): void {
    if (isHeld()) return;
    for (const result of Array.from(results).slice(resultIndex)) {
      const words = result[0].transcript.trim();
      const isForUs = WAKE_WORD.test(words) || parts.isAsked();
      parts.soften(isForUs && !result.isFinal);
      parts.show(isForUs && !result.isFinal, words);
      if (isForUs && result.isFinal && !isRepeated(words)) parts.say(words);
    }
  }

  /** Some browsers tell a result twice. */
  function isRepeated(words: string): boolean {
    const now = performance.now();
    const isSame = words === last.words && now - last.at < 1_000;
    last = { words, at: now };
    return isSame;
  }
}

function recogniserOf(recognition: Recognition, lang: string, hearing: Hearing): Recogniser {
  const recogniser = new recognition();
  recogniser.lang = lang;
  recogniser.interimResults = true;
  recogniser.continuous = true;
  if (hearing === 'here') recogniser.processLocally = true;
  return recogniser;
}

/** With the coach's own voice taken out of it, as far as the browser can. */
async function microphone(): Promise<MediaStreamTrack | null> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true } });
    return stream.getAudioTracks()[0] ?? null;
  } catch {
    byId('hearing').textContent = complaint('not-allowed');
    return null;
  }
}

function complaint(error: string): string {
  switch (error) {
    case 'not-allowed':
    case 'service-not-allowed':
      return 'The browser may not use the microphone. Allow it beside the address, or type.';
    case 'audio-capture':
      return 'There is no microphone.';
    case 'network':
      return 'The browser cannot reach what turns speech into words. Typing works.';
    case 'no-speech':
      return 'Nothing was heard.';
    default:
      return 'That was not heard. Hold and speak, or type.';
  }
}
