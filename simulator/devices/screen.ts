import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Row, Showing } from '../../lambda/screen/showing';
import { property } from '../../lambda/storage/property';

/** What a response gives a screen to show, and to say where it speaks. */
export interface OnScreen {
  readonly showing: Showing;
  readonly ssml: string;
}

/** What is on a screen from a time on, in milliseconds from the start of the speech. */
export interface ScreenLine {
  readonly start: number;
  readonly text: string;
}

/** What a response shows; null where it shows nothing. */
export function screenIn({ response }: ResponseEnvelope): OnScreen | null {
  const directive = response.directives?.find(({ type }) => type === 'Alexa.Presentation.APL.RenderDocument');
  const properties = property(property(property(directive, 'datasources'), 'showing'), 'properties');
  if (properties === undefined) {
    return null;
  }
  const ssml = property(properties, 'ssml');
  return { showing: properties as Showing, ssml: typeof ssml === 'string' ? ssml : '' };
}

/** The buttons that can be touched. */
export function touchable({ count, card }: Showing): readonly string[] {
  const choices = (card?.choices ?? []).map(({ button }) => button);
  return [...(count === null ? [] : ['pause', 'next', 'back']), ...choices];
}

/** What is on the screen, each time that more than the word in its middle changes. */
export function linesOf(showing: Showing): readonly ScreenLine[] {
  const { count, card } = showing;
  const counted = (count?.rows ?? []).map((row) => ({ start: row[0], text: lineOf(showing, row) }));
  const read = card === null ? [] : [{ start: count?.ends ?? 0, text: cardLine(showing) }];
  return [...counted, ...read].filter(({ text }, index, all) => text !== all[index - 1]?.text);
}

function lineOf({ count, figure }: Showing, [, kind, word, , set, rep]: Row): string {
  const of = count?.sets[set];
  const doing = { rest: count?.rest, setUp: word, changeSides: word, countIn: of?.reps[0] };
  const under = kind in doing ? doing[kind as keyof typeof doing] : of?.reps[rep];
  return parts(count?.title, of?.side, under, kind === 'setUp' ? `(${String(figure)})` : '');
}

function cardLine({ card }: Showing): string {
  const figures = (card?.figures ?? []).map(({ number, label }) => `${number} ${label}`);
  const choices = (card?.choices ?? []).map(
    ({ button, label, under }) => `[${button}: ${label}${under && `, ${under}`}]`,
  );
  return parts(card?.heading, card?.body, ...figures, choices.join(' '));
}

function parts(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' · ');
}
