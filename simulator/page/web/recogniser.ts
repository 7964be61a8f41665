/** What this page uses of the browser's speech recognition, which TypeScript does not describe. */
export interface Recogniser {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally?: boolean;
  onresult: ((event: RecognisedEvent) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(track?: MediaStreamTrack): void;
  stop(): void;
  abort(): void;
}

export interface RecognisedEvent {
  readonly resultIndex: number;
  readonly results: ArrayLike<{ readonly isFinal: boolean; readonly 0: { readonly transcript: string } }>;
}

/** How a browser recognises speech: what makes a recogniser, and what can be asked before one is made. */
export interface Recognition {
  new (): Recogniser;
  /** Only where it can work without sending the sound away. */
  available?(asked: Local): Promise<'available' | 'downloadable' | 'downloading' | 'unavailable'>;
  install?(asked: Local): Promise<boolean>;
}

interface Local {
  readonly langs: readonly string[];
  readonly processLocally: true;
}

/** The browser's own recognition; null where it has none. */
export function recognitionHere(): Recognition | null {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as unknown as Record<
    string,
    Recognition | undefined
  >;
  return SpeechRecognition ?? webkitSpeechRecognition ?? null;
}

export function localIn(lang: string): Local {
  return { langs: [lang], processLocally: true };
}
