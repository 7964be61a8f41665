/** One piece of speech as it was marked up. */
export type SpeechPiece =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'break'; readonly ms: number };

// Source: platform limits of Alexa's SSML, developer.amazon.com/docs/alexa/custom-skills/speech-synthesis-markup-language-ssml-reference.html
const TAGS = new Set([
  'alexa:name',
  'amazon:domain',
  'amazon:effect',
  'amazon:emotion',
  'audio',
  'break',
  'emphasis',
  'lang',
  'p',
  'phoneme',
  'prosody',
  's',
  'say-as',
  'speak',
  'sub',
  'voice',
  'w',
]);
const LONGEST_BREAK_MS = 10_000;
/** Amazon gives no figures for the named strengths; these are estimates. */
const STRENGTH_MS: Readonly<Record<string, number>> = {
  none: 0,
  'x-weak': 0,
  weak: 200,
  medium: 400,
  strong: 700,
  'x-strong': 1000,
};
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TAG = /^<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/;

/** Takes SSML apart as Alexa reads it; throws a SyntaxError that says what she would refuse. */
export function piecesOf(ssml: string): readonly SpeechPiece[] {
  const tokens = ssml.trim().match(/<[^>]*>?|[^<]+/g) ?? [];
  const open: string[] = [];
  const pieces = tokens.flatMap((token, index): readonly SpeechPiece[] => {
    if (!token.startsWith('<')) {
      return [{ kind: 'text', text: unescaped(token) }];
    }
    const [, closing, name = '', attributes = '', selfClosing] = TAG.exec(token) ?? [];
    if (!TAGS.has(name)) {
      throw new SyntaxError(`The SSML has a tag that Alexa does not know: ${token}`);
    }
    if (closing === '/') {
      const opened = open.pop();
      if (opened !== name) {
        throw new SyntaxError(`The SSML closes <${name}> where <${opened ?? 'nothing'}> is open.`);
      }
    } else if (selfClosing !== '/') {
      open.push(name);
    }
    if (open.length === 0 && index < tokens.length - 1) {
      throw new SyntaxError('The SSML is not one <speak> element.');
    }
    return name === 'break' && closing !== '/' ? [{ kind: 'break', ms: lengthOfBreak(attributes) }] : [];
  });
  if (open.length > 0 || !/^<speak[\s>]/.test(tokens[0] ?? '')) {
    throw new SyntaxError(`The SSML is not one whole <speak> element: ${ssml.slice(0, 60)}`);
  }
  return pieces;
}

function lengthOfBreak(attributes: string): number {
  const time = /\stime\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
  if (time === undefined) {
    const strength = /\sstrength\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? 'medium';
    return STRENGTH_MS[strength] ?? refuseBreak(attributes);
  }
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(time) ?? [];
  const ms = Math.round(Number(amount) * (unit === 's' ? 1000 : 1));
  return ms <= LONGEST_BREAK_MS ? ms : refuseBreak(attributes);
}

function refuseBreak(attributes: string): never {
  throw new SyntaxError(`The SSML has a break that Alexa refuses (at most 10 s):${attributes}`);
}

function unescaped(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+)?;?/gi, (entity, name: string | undefined) => {
    const character = name === undefined || !entity.endsWith(';') ? undefined : characterOf(name);
    if (character === undefined) {
      throw new SyntaxError(`The SSML has an unescaped "&" or an unknown entity: ${entity}`);
    }
    return character;
  });
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) {
    return ENTITIES[name];
  }
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
