import { planOf } from '../../tempo/plan';
import { onsetsOfMarks } from '../../tempo/marks';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';

const { runs } = planOf(
  [
    { words: 'press', silence: 500 },
    { words: 'heel heavy', silence: 400 },
    { words: "That's two.", silence: 0 },
  ],
  DEFAULT_VOICE,
);
const MARKS = [
  '{"time":12,"type":"word","start":7,"end":12,"value":"press"}',
  '{"time":14,"type":"viseme","value":"p"}',
  '{"time":500,"type":"word","start":12,"end":34,"value":"<break time=\\"500ms\\"/>"}',
  '{"time":1010,"type":"word","start":34,"end":38,"value":"heel"}',
  '{"time":1300,"type":"word","start":39,"end":44,"value":"heavy"}',
  '{"time":2020,"type":"word","start":60,"end":66,"value":"That\'s"}',
  '{"time":2300,"type":"word","start":67,"end":70,"value":"two"}',
];

describe('Speech marks', () => {
  test('give the onset of the first word of each run; visemes and breaks are no words', () => {
    expect(onsetsOfMarks(MARKS.join('\n'), runs, 'marks.json')).toEqual([12, 1010, 2020]);
  });

  test.each([
    [
      'of another text',
      [...MARKS.slice(0, 3), '{"time":9,"type":"word","value":"lift"}'],
      'marks.json: word 2 is “lift” where “heel” was expected: these marks are of another text.',
    ],
    [
      'of half the text',
      MARKS.slice(0, 4),
      'marks.json: the marks end before “heel heavy”; they are not of the whole text.',
    ],
    [
      'that are no JSON',
      ['press at 12'],
      'marks.json, line 1: expected one JSON object a line, as Polly writes speech marks.',
    ],
    [
      'without words',
      ['{"time":14,"type":"viseme","value":"p"}'],
      'marks.json: there are no word marks in it; ask Polly for SpeechMarkTypes ["word"].',
    ],
    [
      'without times',
      ['{"type":"word","value":"press"}'],
      'marks.json, line 1: expected a word mark with a "time" in ms and a "value".',
    ],
  ])('%s are refused in one sentence', (_, lines, message) => {
    expect(() => onsetsOfMarks(lines.join('\n'), runs, 'marks.json')).toThrow(message);
  });
});
