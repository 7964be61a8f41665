import document from './document.json';
import { figureOf } from './figures/figureOf';
import type { Showing } from './showing';

/** A document of APL with the data it is to show. */
export interface ShownDocument {
  readonly document: Readonly<Record<string, unknown>>;
  readonly datasources: {
    readonly showing: {
      readonly type: 'object';
      readonly properties: Showing & { readonly ratio: number; readonly ssml: string };
      readonly transformers: readonly Readonly<Record<string, string>>[];
    };
  };
}

/** The document that shows something, with the one figure it needs; `ssml`, a whole `<speak>`, is what it says if it speaks. */
export function toDocument(showing: Showing, ssml: string): ShownDocument {
  const figure = showing.figure === null ? null : figureOf(showing.figure);
  const graphics = figure === null ? document.graphics : { ...document.graphics, figure };
  const toSpeech = { inputPath: 'ssml', transformer: 'ssmlToSpeech', outputName: 'speech' };
  const ratio = figure === null ? 1 : figure.height / figure.width;
  return {
    document: { ...document, graphics },
    datasources: {
      showing: {
        type: 'object',
        properties: { ...showing, ratio, ssml: showing.goesOn ? ssml : '' },
        transformers: showing.goesOn ? [toSpeech] : [],
      },
    },
  };
}
