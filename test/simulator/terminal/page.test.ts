import { screenPage } from '../../../simulator/terminal/page';

function written() {
  const texts: string[] = [];
  const page = screenPage(
    (text) => texts.push(text),
    () => 80,
  );
  return { page, texts };
}

describe('a page on a terminal', () => {
  it('is drawn anew only when something below it has changed', () => {
    const { page, texts } = written();
    page.drawBelow(['no session', '> '], 2);
    const { length } = texts;
    page.drawBelow(['no session', '> '], 2);
    expect(texts).toHaveLength(length);
    page.drawBelow(['no session', '> a'], 3);
    page.drawBelow(['no session', '> a'], 2);
    expect(texts.length).toBeGreaterThan(length);
    expect(texts.join('')).toContain('> a');
  });

  it('keeps what is below under a line that grows', () => {
    const { page, texts } = written();
    page.drawBelow(['speaking', '> '], 2);
    page.add('lower');
    expect(texts.slice(-2).join('')).toContain('lower\nspeaking\n> ');
  });
});
