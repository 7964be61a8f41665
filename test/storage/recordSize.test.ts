import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { toRecord } from '../../lambda/storage/progressRecord';
import type { ProgressStore } from '../../lambda/storage/progressStore';
import { matched, spoken } from '../alexa/intentRequest';
import { skillOver } from '../alexa/parts';
import { screenIn } from '../../simulator/devices/screen';
import { device, intent, LAUNCH, userEvent } from '../conversations/device';

const NOW = Date.UTC(2027, 0, 4, 7);

test.each([
  ['a speaker', false],
  ['a screen whose voice was measured', true],
])(
  'a record stays under 1 KB at every turn of the longest workout, with every setting changed, on %s',
  async (_, hasScreen) => {
    const sizes: number[] = [];
    let filed = 0;
    const memory = memoryProgressStore();
    const store: ProgressStore = {
      ...memory,
      save(key, revision, saved) {
        const isOver = saved.filed.length > 0 || saved.progress.training.workouts > 0;
        filed += saved.filed.length;
        if (!isOver) sizes.push(JSON.stringify(toRecord(saved.progress)).length);
        return memory.save(key, revision, saved);
      },
    };
    const echo = device('echo', 'amzn1.ask.account.SOMEONE', () => skillOver(store).skill, hasScreen);
    await echo.send(LAUNCH, NOW);
    const changes = [
      ...['LighterIntent', 'PillowIntent', 'NoBandIntent', 'LessTalkingIntent'].map((name) => intent(name)),
      intent('RepsIntent', { reps: spoken('reps', '19') }),
      intent('FirstSideIntent', { side: matched('side', 'right') }),
      intent('RestsIntent', { length: matched('length', 'longer') }),
      intent('FullWorkoutIntent'),
    ];
    let at = NOW;
    for (const change of changes) await echo.send(change, (at += 10_000));
    while (filed === 0) {
      const answer = await echo.send(intent('ReadyIntent'), (at += 160_000));
      const { portion } = screenIn(answer)?.showing ?? {};
      if (portion !== undefined) await echo.send(userEvent('spoken', portion, 150_000), (at += 150_000));
    }
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.max(...sizes)).toBeLessThan(1024);
  },
);
