import type { ResponseEnvelope } from 'ask-sdk-model';
import { screenIn, touchable } from '../../simulator/devices/screen';
import type { SkillHandler } from '../../lambda/alexa/skill';
import type { Progress } from '../../lambda/coach/person/progress';
import { fromRecord, RECORD_VERSION } from '../../lambda/storage/progressRecord';
import type { ProgressKey, ProgressStore } from '../../lambda/storage/progressStore';
import type { FiledWorkout } from '../../lambda/coach/person/filing';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { skillOver } from '../alexa/parts';
import { failingStore } from '../storage/failingStore';
import { device, overTheWire, userEvent, type Envelope } from './device';
import { faultsOfStore, faultsOfTurn } from './oracle';
import type { Step, Tell } from './steps';
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
  hasScreen = false,
): Promise<readonly string[]> {
  const { store, failing } = failingStore(inner);
  let skill: SkillHandler = skillOver(store).skill;
  const devices = [0, 1].map((index) => device(`device${index}`, account, () => skill, hasScreen));
  const shown: Shown[] = [];
  const late: Envelope[] = [];
  const stateIn = readsStates();
  let last: Envelope | null = null;
  let now = START;
  let correctionWaits = false;
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
        now += 1;
        const held = devices[step.device]?.envelope(step.request, now);
        if (held !== undefined) late.push(held);
        return [];
      }
      case 'deliver': {
        const envelope = late.shift();
        return envelope === undefined ? [] : watched(envelope, () => skill(overTheWire(envelope), {}));
      }
      case 'twice':
        return last === null ? [] : sentTwice(last);
      case 'tell': {
        const [screen] = devices;
        const of = shown.at(-1 - step.back);
        if (screen === undefined || of === undefined || !screen.isOpen()) return [];
        const { request, after } = toldBy(step, of, now);
        now += after;
        const envelope = screen.envelope(request, now);
        last = envelope;
        const isStale = step.back > 0 && of.portion !== shown.at(-1)?.portion;
        return watched(envelope, () => shownTo(screen.deliver(envelope)), isStale);
      }
      case 'send': {
        const speaker = devices[step.device];
        if (speaker === undefined || (isEnd(step.request) && !speaker.isOpen())) return [];
        // Nobody says two things at once, and two workouts never begin at one moment.
        now += 1;
        const envelope = speaker.envelope(step.request, now);
        last = envelope;
        return watched(envelope, () => shownTo(speaker.deliver(envelope)));
      }
    }
  }

  /** What comes too late for the device is not shown by it. */
  async function shownTo(answer: Promise<ResponseEnvelope>): Promise<ResponseEnvelope> {
    const given = await answer;
    const showing = screenIn(given)?.showing;
    if (showing !== undefined) {
      const length = stateIn(given)?.progress.sent?.speech ?? 0;
      shown.push({ portion: showing.portion, buttons: touchable(showing), at: now, length });
    }
    return given;
  }

  async function watched(
    envelope: Envelope,
    answer: () => Promise<unknown>,
    isStale = false,
  ): Promise<readonly string[]> {
    const key = keyOf(envelope);
    const before = await inner.load(key, milliseconds(now));
    const given = await answer();
    const after = await inner.load(key, milliseconds(now));
    const asked = askedIn(envelope);
    const isUnanswered = hasScreen && asked !== 'SessionEndedRequest' && isNothing(given);
    if (isUnanswered || isStale) {
      return [
        ...(after.revision === before.revision ? [] : ['what is not answered changed something']),
        ...(isUnanswered ? [] : [`what is late was answered: ${asked}`]),
      ];
    }
    const isErased = before.progress !== null && after.progress === null;
    const carried = stateIn(envelope.session);
    const wasCurrent = carried !== null && carried.revision === before.revision && carried.isSaved;
    const held = carried !== null && (carried.revision === 'unknown' || !carried.isSaved || wasCurrent);
    const from = held ? carried.progress : before.progress;
    const next = stateIn(given)?.progress ?? (after.revision === before.revision ? null : after.progress);
    const isJoined = carried !== null && !wasCurrent;
    const isBlind = failing.has('load') && carried === null;
    // What the person says of a set may be less than what was counted, and reach the store only with a later turn.
    const isCorrected = asked === 'OnlyDidIntent' || correctionWaits;
    correctionWaits = isCorrected && after.revision === before.revision;
    return [
      ...(envelope.request.type === 'SessionEndedRequest' ? [] : await faultsOf(given)),
      ...(isJoined || isBlind ? [] : faultsOfTurn({ asked, before: from, after: next })),
      ...(isErased || isCorrected ? [] : faultsOfStore(before.progress, after.progress, filedOf(key))),
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
    // What was not answered the first time is not answered again.
    const isNotHeard = isEnd || (hasScreen && isNothing(answer));
    return [...changed, ...(isNotHeard ? [] : await faultsOf(answer))];
  }
}

/** Something that a screen was given to show. */
interface Shown {
  readonly portion: string;
  readonly buttons: readonly string[];
  readonly at: number;
  /** Of what is said with it. */
  readonly length: number;
}

/** From the request until a screen begins to speak, and from there until that sounds. */
const SCREEN_BEGINS_MS = 1_200;
const SOUNDS_MS = 300;

/** What a screen tells, and after what time. */
function toldBy(
  { what, share }: Tell,
  { portion, buttons, at, length }: Shown,
  now: number,
): { readonly request: object; readonly after: number } {
  switch (what) {
    case 'heardOut': {
      // Mostly as planned: every other pace makes speech of its own, of which each is checked.
      const took = Math.round(SOUNDS_MS + length * (share < 0.97 ? 1 : 1.05));
      return {
        request: userEvent('spoken', portion, took),
        after: Math.max(1, at + SCREEN_BEGINS_MS + took - now),
      };
    }
    case 'tooSoon':
      return { request: userEvent('spoken', portion, Math.round(length * share * 0.49)), after: 1 };
    case 'touched': {
      const button = buttons[Math.floor(share * buttons.length * 0.999)] ?? 'pause';
      const position = Math.max(0, now - at - SCREEN_BEGINS_MS);
      return { request: userEvent('touched', button, portion, position), after: 1 };
    }
    case 'cannotSpeak':
      return { request: userEvent('cannotSpeak', portion), after: 1 };
  }
}

/** Nothing that anybody could hear or see. */
function isNothing(given: unknown): boolean {
  return Object.keys((given as ResponseEnvelope).response).length === 0;
}

interface Carried {
  readonly progress: Progress;
  readonly revision: unknown;
  readonly isSaved: boolean;
}

/** Reads what a session carries, out of its envelope or out of the answer, where it stood as the last time. */
function readsStates(): (from: unknown) => Carried | null {
  let known: { readonly record: string; readonly progress: Progress } | null = null;
  return (from) => {
    const { attributes, sessionAttributes } = from as Partial<Record<string, Record<string, unknown>>>;
    const carried = attributes ?? sessionAttributes;
    if (carried?.['progress'] == null) return null;
    const record = JSON.stringify(carried['progress']);
    if (known?.record !== record) {
      const { progress, isWhole } = fromRecord(carried['progress'], RECORD_VERSION, milliseconds(0));
      if (!isWhole) throw new Error(`The session carries what cannot be read: ${JSON.stringify(carried)}`);
      known = { record, progress };
    }
    return { progress: known.progress, revision: carried['revision'], isSaved: carried['isSaved'] === true };
  };
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
  const {
    type,
    intent,
    arguments: told,
  } = request as {
    readonly type: string;
    readonly intent?: { readonly name: string };
    readonly arguments?: readonly string[];
  };
  if (told?.[0] === 'touched') return `touched ${told[1] ?? ''}`;
  return intent?.name ?? told?.[0] ?? type;
}

function isEnd(request: object): boolean {
  return (request as { readonly type?: string }).type === 'SessionEndedRequest';
}
