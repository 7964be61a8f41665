import { aplScript } from '../../../simulator/page/aplScript';

/** The faces of the font that the document is written in, as they are declared: a line each. */
function faces(): readonly string[] {
  const declared = aplScript().match(/@font-face \{[^}]*amazon-ember-display[^}]*\}/g) ?? [];
  return declared.map((face) => face.replaceAll(String.raw`\n`, ' '));
}

describe("Amazon's renderer as the page has it", () => {
  it('fetches no font', () => {
    expect(faces().length).toBeGreaterThan(10);
    expect(aplScript()).not.toMatch(/url\('https:/);
  });

  it('writes bold letters in a bold font', () => {
    const bold = faces().filter((face) => /font-weight: [5-9]00/.test(face));
    expect(bold.every((face) => face.includes('local(Arial Bold)'))).toBe(true);
    expect(faces().filter((face) => face.includes('local(Arial)')).length).toBeGreaterThan(4);
  });
});
