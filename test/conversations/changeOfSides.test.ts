import { inFirstSet } from './conversation';

describe('a change of sides that is talked over', () => {
  it('is told again, also where the first side had been interrupted', async () => {
    const talk = await inFirstSet('level one');
    await talk.sayAtRep(4, 'pause');
    await talk.say('ready');
    const [first] = talk.progress().sent?.runs ?? [];
    if (first === undefined) throw new Error('Expected the rest of the set.');
    const end = first.start + (first.toRep - first.fromRep + 1) * first.repLength;
    const { speech } = await talk.sayAt(end / 1000 + 2, 'my settings');
    expect(speech).toMatch(/Lunges, right foot in front\./);
  });
});
