/** The browser's own voice, for words that the project has no sound of. It keeps no beat. */
export interface BrowserVoice {
  say(text: string): void;
  stop(): void;
}

export function createBrowserVoice(locale: string): BrowserVoice {
  return {
    say(text) {
      // Voices that are not local send the text away.
      const voice = speechSynthesis
        .getVoices()
        .find(({ localService, lang }) => localService && lang.startsWith(locale.slice(0, 2)));
      if (voice === undefined) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      speechSynthesis.speak(utterance);
    },
    stop() {
      speechSynthesis.cancel();
    },
  };
}
