import type { ResponseEnvelope } from 'ask-sdk-model';
import { property } from '../../lambda/storage/property';
import { SHAPES } from '../devices/shapes';
import type { Panel, ScreenView } from './messages';

/** What a screen of a shape is like; null where there is none, or the skill does not draw on it. */
export function panelOf(shape: string): Panel | null {
  const viewport = SHAPES[shape]?.viewport;
  if (viewport === undefined || viewport.mode === 'TV') return null;
  const { currentPixelWidth: width = 0, currentPixelHeight: height = 0 } = viewport;
  return { width, height, isRound: viewport.shape === 'ROUND' };
}

/** What a screen of a shape draws of a response whose speech lasts so many milliseconds; null where it draws nothing new. */
export function screenView({ response }: ResponseEnvelope, shape: string, speech: number): ScreenView | null {
  const viewport = SHAPES[shape]?.viewport;
  const directive = response.directives?.find(({ type }) => type === 'Alexa.Presentation.APL.RenderDocument');
  const showing = property(property(directive, 'datasources'), 'showing');
  if (viewport === undefined || typeof showing !== 'object' || showing === null) return null;
  const properties = Object(property(showing, 'properties')) as Readonly<Record<string, unknown>>;
  const {
    currentPixelWidth: width = 0,
    currentPixelHeight: height = 0,
    shape: form,
    mode = 'HUB',
    dpi = 160,
  } = viewport;
  return {
    document: property(directive, 'document'),
    // Alexa's service turns the SSML into a sound; here the page speaks it, and the screen is told how long that takes.
    data: { showing: { ...showing, properties: { ...properties, speech: String(speech) } } },
    viewport: { width, height, isRound: form === 'ROUND', mode, dpi },
    speaks: properties['goesOn'] === true,
  };
}
