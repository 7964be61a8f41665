import type { SkillHandler } from '../../lambda/alexa/skill';
import type { Progress } from '../../lambda/coach/person/progress';
import { fromRecord, RECORD_VERSION } from '../../lambda/storage/progressRecord';
import type { ProgressKey, ProgressStore } from '../../lambda/storage/progressStore';
import type { FiledWorkout } from '../../lambda/coach/person/filing';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { skillOver } from '../alexa/parts';
import { failingStore } from '../storage/failingStore';
import { device, overTheWire, type Envelope } from './device';
import { faultsOfStore, faultsOfTurn } from './oracle';
import type { Step } from './steps';
import { faultsOf } from './validResponse';

/** A store that can be looked into. */
export interface Watchable {
  readonly store: ProgressStore;
  readonly filedOf: (key: ProgressKey) => readonly FiledWorkout[];
}

const START = Date.UTC(2027, 0, 4, 7);

/** Leads a conversation through the real handler and watches it; gives every fault, with the step it came after. */
export async function faultsIn(
  steps: readonly Step[],
  { store: inner, filedOf }: Watchable,
  account = 'amzn1.ask.account.SOMEONE',
): Promise<readonly string[]> {
  const { store, failing } = failingStore(inner);
  let skill: SkillHandler = skillOver(store).skill;
  const devices = [0, 1].map((index) => device(`device${index}`, account, () => skill));
  const late: Envelope[] = [];
  let last: Envelope | null = null;
  let now = START;
  const faults: string[] = [];

  for (const [index, step] of steps.entries()) {
    const found = await take(step);
    faults.push(...found.map((fault) => `after step ${index}: ${fault}`));
    if (faults.length > 0) return faults;
  }
  return faults;

  async function take(step: Step): Promise<readonly string[]> {
    switch (step.kind) {
      case 'wait':
        now += step.ms;
        return [];
      case 'restart':
        ({ skill } = skillOver(store));
        return [];
      case 'trouble':
        failing.clear();
        for (const method of step.failing) failing.add(method);
        return [];
      case 'unplug':
        devices[step.device]?.unplug();
        return [];
      case 'recognise':
        devices[step.device]?.recognise(step.person);
        return [];
      case 'holdBack': {
        const held = devices[step.device]?.envelope(step.request, now);
        if (held !== undefined) late.push(overTheWire(held));
        return [];
      }
      case 'deliver': {
        const envelope = late.shift();
        return envelope === undefined ? [] : watched(envelope, () => skill(overTheWire(envelope), {}));
      }
      case 'twice':
        return last === null ? [] : sentTwice(last);
      case 'send': {
        const speaker = devices[step.device];
        if (speaker === undefined || (isEnd(step.request) && !speaker.isOpen())) return [];
        // Nobody says two things at once, and two workouts never begin at one moment.
        now += 1;
        const envelope = overTheWire(speaker.envelope(step.request, now));
        last = envelope;
        return watched(envelope, () => speaker.deliver(envelope));
      }
    }
  }

  async function watched(envelope: Envelope, answer: () => Promise<unknown>): Promise<readonly string[]> {
    const key = keyOf(envelope);
    const before = await inner.load(key, milliseconds(now));
    const given = await answer();
    const after = await inner.load(key, milliseconds(now));
    const asked = askedIn(envelope);
    const isErased = before.progress !== null && after.progress === null;
    const carried = stateIn(envelope.session);
    const wasCurrent = carried !== null && carried.revision === before.revision && carried.isSaved;
    const held = carried !== null && (carried.revision === 'unknown' || !carried.isSaved || wasCurrent);
    const from = held ? carried.progress : before.progress;
    const next = stateIn(given)?.progress ?? (after.revision === before.revision ? null : after.progress);
    const isJoined = carried !== null && !wasCurrent;
    const isBlind = failing.has('load') && carried === null;
    return [
      ...(envelope.request.type === 'SessionEndedRequest' ? [] : await faultsOf(given)),
      ...(isJoined || isBlind ? [] : faultsOfTurn({ asked, before: from, after: next })),
      ...(isErased || asked === 'OnlyDidIntent'
        ? []
        : faultsOfStore(before.progress, after.progress, filedOf(key))),
    ];
  }

  async function sentTwice(envelope: Envelope): Promise<readonly string[]> {
    const before = await inner.load(keyOf(envelope), milliseconds(now));
    const answer = await skill(overTheWire(envelope), {});
    const after = await inner.load(keyOf(envelope), milliseconds(now));
    const isSaved = before.progress?.answered.some((id) => envelope.request.requestId.endsWith(id)) === true;
    const changed =
      isSaved && after.revision !== before.revision ? ['a repeated request changed something'] : [];
    const isEnd = envelope.request.type === 'SessionEndedRequest';
    return [...changed, ...(isEnd ? [] : await faultsOf(answer))];
  }
}

interface Carried {
  readonly progress: Progress;
  readonly revision: unknown;
  readonly isSaved: boolean;
}

/** What a session carries, out of its envelope or out of the answer. */
function stateIn(from: unknown): Carried | null {
  const { attributes, sessionAttributes } = from as Partial<Record<string, Record<string, unknown>>>;
  const carried = attributes ?? sessionAttributes;
  if (carried?.['progress'] == null) return null;
  const { progress, isWhole } = fromRecord(carried['progress'], RECORD_VERSION, milliseconds(0));
  if (!isWhole) throw new Error(`The session carries what cannot be read: ${JSON.stringify(carried)}`);
  return { progress, revision: carried['revision'], isSaved: carried['isSaved'] === true };
}

function keyOf({ session, context }: Envelope): ProgressKey {
  const { attributes } = session as { readonly attributes: { readonly person?: string } };
  const { System } = context as {
    readonly System: {
      readonly user: { readonly userId: string };
      readonly person?: { readonly personId: string };
    };
  };
  return { account: System.user.userId, person: attributes.person ?? System.person?.personId ?? 'household' };
}

function askedIn({ request }: Envelope): string {
  const { type, intent } = request as { readonly type: string; readonly intent?: { readonly name: string } };
  return intent?.name ?? type;
}

function isEnd(request: object): boolean {
  return (request as { readonly type?: string }).type === 'SessionEndedRequest';
}
