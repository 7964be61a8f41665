import { home, type Home, type Room } from './home';
import { notes, type Notes, type Rating } from './notes';

const OPEN = 'alexa, start eccentric glutes';
const ANNA = 'amzn1.ask.person.ANNA';

/** How a visit goes; the notes of it are taken as it happens. */
type Went = Rating | 'tough' | 'time' | 'no rating' | 'skips squats' | 'only twelve' | 'stops' | 'other room';

/** Two people of one home over eight weeks: who trains on which day, at which hour, and how it goes. */
const DIARY: readonly (readonly [who: 'household' | 'anna', day: string, went: Went, hour?: number])[] = [
  ['household', '2027-01-04', 'easy'],
  ['anna', '2027-01-05', 'good'],
  ['household', '2027-01-06', 'easy'],
  ['anna', '2027-01-07', 'only twelve'],
  ['household', '2027-01-08', 'good'],
  ['anna', '2027-01-09', 'tough'],
  ['household', '2027-01-11', 'good'],
  ['anna', '2027-01-12', 'tough'],
  ['household', '2027-01-13', 'no rating'],
  ['anna', '2027-01-14', 'stops'],
  ['household', '2027-01-15', 'easy'],
  // Sixteen days away.
  ['anna', '2027-01-16', 'good'],
  ['anna', '2027-01-19', 'good'],
  ['anna', '2027-01-20', 'easy'],
  ['anna', '2027-01-22', 'skips squats'],
  // Thirty days away.
  ['household', '2027-01-31', 'good'],
  ['household', '2027-02-01', 'good'],
  ['household', '2027-02-03', 'other room'],
  ['household', '2027-02-05', 'hard'],
  ['household', '2027-02-08', 'hard'],
  ['household', '2027-02-08', 'easy', 20],
  ['household', '2027-02-10', 'time'],
  ['household', '2027-02-12', 'good'],
  ['household', '2027-02-15', 'good'],
  ['household', '2027-02-17', 'skips squats'],
  ['household', '2027-02-19', 'stops'],
  ['anna', '2027-02-21', 'good'],
  ['household', '2027-02-22', 'easy'],
  ['anna', '2027-02-23', 'easy'],
  ['household', '2027-02-24', 'no rating'],
  ['anna', '2027-02-25', 'hard'],
  ['household', '2027-02-26', 'good'],
  ['anna', '2027-02-27', 'hard'],
];

/** Numbers that are no facts about anybody, and minutes, which have a test of their own. */
const NO_FACTS = [
  /minutes\?$|minutes\.$/,
  /^Four exercises, lowered slowly\.$/,
  /loop band if you have one\.$|feet on two rails\.$/,
  /^Picture two rails|^You'll hear:|^You may feel it for a day or two;/,
];

it('says nothing in eight weeks of two people that is not so', async () => {
  const taken = notes();
  const house = home('2027-01-04T06:00:00Z', taken.hear);
  for (const [index, [who, day, went, hour]] of DIARY.entries()) {
    await house.leaveUntil(`${day}T${String(hour ?? 8).padStart(2, '0')}:00:00Z`);
    house.voice(who === 'anna' ? ANNA : null);
    taken.comes(who, day);
    const [here, there] = index % 3 === 0 ? [house.bedroom, house.kitchen] : [house.kitchen, house.bedroom];
    await visit({ house, here, there, taken }, went, who === 'anna' ? 8 : 1);
  }
  expect(house.problems).toEqual([]);
  expect(taken.untrue).toEqual([]);
  const others = [...taken.unknown].filter((sentence) => !NO_FACTS.some((known) => known.test(sentence)));
  expect(others).toEqual([]);
  expect(taken.neverSaid()).toEqual([]);
});

interface Visit {
  readonly house: Home;
  readonly here: Room;
  readonly there: Room;
  readonly taken: Notes;
}

async function visit({ house, here, there, taken }: Visit, went: Went, firstLevel: number): Promise<void> {
  await said(here, OPEN);
  await begin(here, taken, firstLevel);
  switch (went) {
    case 'tough':
      await here.listenToLowering(4);
      taken.isCut();
      await here.say('how many have i done');
      await here.listenToLowering(2);
      taken.isCut();
      await said(here, 'end the workout');
      taken.ends('tough');
      await said(here, 'too tough');
      break;
    case 'time':
      await here.listen();
      await said(here, 'end the workout');
      taken.ends(null);
      await said(here, "i'm out of time");
      break;
    case 'stops':
      await here.listen();
      await here.say('ready');
      await here.listenToLowering(4);
      taken.isCut();
      await said(here, 'stop');
      return;
    case 'other room':
      await here.listenToLowering(4);
      taken.isCut();
      await said(here, 'pause');
      await here.staySilent();
      await house.leaveFor(10);
      await there.say(OPEN);
      await toTheEnd(there, taken);
      await rate(there, taken, 'good');
      break;
    case 'no rating':
      await toTheEnd(here, taken);
      await here.staySilent();
      taken.ends(null);
      break;
    case 'skips squats':
      await here.listen();
      taken.skips('squats');
      await said(here, 'skip squats');
      await toTheEnd(here, taken);
      await rate(here, taken, 'good');
      break;
    case 'only twelve':
      await here.listen();
      taken.onlyDid(12);
      await said(here, 'i only did twelve');
      await said(here, 'how many have i done');
      await toTheEnd(here, taken);
      await rate(here, taken, 'good');
      break;
    default:
      await here.listen();
      await said(here, 'how many sets have i done');
      await said(here, 'how many have i done');
      await toTheEnd(here, taken);
      await said(here, 'how am i doing');
      await rate(here, taken, went);
  }
  await here.staySilent();
  for (const question of ['how am i doing', 'how was this week', 'what did i do last time', 'my record'])
    await said(there, `alexa, ask eccentric glutes ${question}`);
  await said(there, 'stop');
}

async function begin(here: Room, taken: Notes, firstLevel: number): Promise<void> {
  if (taken.isNew()) {
    await said(here, `set level ${firstLevel === 1 ? 'one' : 'eight'}`);
    taken.begins(firstLevel);
  } else {
    taken.begins();
  }
  await here.say('ready');
}

async function toTheEnd(room: Room, taken: Notes): Promise<void> {
  await room.listen();
  for (let turn = 0; !taken.isAtTheEnd(); turn += 1) {
    if (turn > 40) throw new Error('Expected the workout to end.');
    await said(room, 'ready');
  }
}

async function rate(room: Room, taken: Notes, rating: Rating): Promise<void> {
  taken.ends(rating);
  await said(room, rating);
}

/** Says something and hears the answer out. */
async function said(room: Room, text: string): Promise<void> {
  await room.say(text);
  await room.listen();
}
