import { startBrowser } from '../browser/startBrowser';
import { PHRASES } from '../lambda/language/languages';
import { DEFAULT_VOICE } from '../lambda/speech/voices';
import { EXERCISE_IDS } from '../lambda/workout/exercises';
import { LEVELS } from '../lambda/workout/levels';
import { LOWER_SECONDS } from '../lambda/workout/tempo';
import { lookAtBeats } from './beats';
import { setOf, setsOfLevel } from './moments';
import { SHAPE_NAMES, SHAPES } from './shapes';
import { openViewhost } from './viewhost';

/** Looks at every beat of every exercise, level and lowering, the shapes taking turns, and tells where something else is seen than said. */
export async function lookAtEveryBeat(): Promise<void> {
  const browser = await startBrowser();
  const screen = await openViewhost(browser);
  let [sets, beats, faults] = [0, 0, 0];
  for (const level of LEVELS) {
    for (const lower of LOWER_SECONDS) {
      const portions = setsOfLevel(level, PHRASES['en-US'], DEFAULT_VOICE, lower);
      for (const exercise of EXERCISE_IDS) {
        const shape = SHAPE_NAMES[sets % SHAPE_NAMES.length] ?? 'show5';
        const seen = await lookAtBeats(screen, setOf(exercise, portions), SHAPES[shape]);
        const wrong = seen.filter((beat) => beat.seen !== beat.said);
        const complaints = await screen.complaints();
        [sets, beats, faults] = [sets + 1, beats + seen.length, faults + wrong.length + complaints.length];
        for (const { said, seen: instead } of wrong)
          console.error(
            `${shape}, level ${level}, lowering ${lower} s, ${exercise}: “${instead}”, not “${said}”`,
          );
        complaints.forEach((complaint) => {
          console.error(complaint);
        });
      }
      console.log(
        `Level ${level}, lowering ${lower} s: ${beats} beats of ${sets} sets so far, ${faults} faults.`,
      );
    }
  }
  await browser.close();
  if (faults > 0) process.exitCode = 1;
}
