import type { ScreenView } from '../messages';

/** What the page has the frame show, from a time in its speech on. */
export interface ToScreen {
  readonly kind: 'show';
  readonly screen: ScreenView;
  readonly from: number;
}

/** What the frame tells: that it is there, that it shows what it was given, and what is touched on it. */
export type FromScreen =
  | { readonly kind: 'ready' }
  | { readonly kind: 'drawn' }
  | { readonly kind: 'touched'; readonly button: string };
