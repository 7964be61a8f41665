import { createEcho, type EchoParts } from '../echo';
import { realClock, virtualClock } from './clock';
import type { Manner } from './manner';
import { createOutput } from './output';
import { createPerson } from './person';
import { scriptedTalk } from './scriptedTalk';
import type { Surroundings } from './surroundings';
import { typedTalk } from './typedTalk';

/** Holds one whole conversation, from the first word to the last silence. */
export async function converse(
  parts: Omit<EchoParts, 'onEvent'>,
  manner: Manner,
  surroundings: Surroundings,
): Promise<void> {
  const { script, scriptName, lastTime, room, recordFrom } = manner;
  const { stderr, leaving } = surroundings;
  const startsAt = room.now();
  const clock = manner.fast ? virtualClock(startsAt) : realClock(room);
  const recording = recordFrom?.(startsAt);
  const output = createOutput(surroundings, manner, startsAt);
  const echo = createEcho({
    ...parts,
    onEvent(event) {
      output.onEvent(event);
      recording?.onEvent(event);
      lastTime.keep(event);
    },
  });
  const talk = script === null ? typedTalk(surroundings, manner) : scriptedTalk(script, scriptName, stderr);
  const person = createPerson({
    echo,
    clock,
    look: (at) => {
      output.look(echo, talk.draft(), at);
    },
    isLeft: () => leaving.aborted || talk.isLeft(),
  });
  leaving.addEventListener('abort', () => {
    talk.close();
  });

  try {
    await talk.hold(person);
    await person.staySilent();
  } finally {
    echo.putAway(clock.now());
    recording?.close(clock.now());
    output.leave();
    talk.close();
    lastTime.write(clock.now());
  }
  output.summarise(clock.now());
}
