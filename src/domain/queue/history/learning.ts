// Learns from the hub's own events how long visits keep a counter: from the call until it ends, because nobody else is
// called there until then. A call that was put back, or one too short to walk to a counter, is no visit. It also learns
// how many arrivals declare a need. Old observations count less and less, so that changes of a hub are learned.
import { UNDO_SECONDS } from '../../durations.js';
import type { EventType } from '../../events.js';
import { DAY, type Instant, MINUTE } from '../../time/instant.js';
import { fadedDurations, noDurations, type DurationSums, addDuration } from '../../forecast/observed-durations.js';

/** A visit whose end can still be undone. */
interface EndedVisit {
  ticket: string;
  service: string;
  from: Instant;
  to: Instant;
}

export interface HubLearning {
  /** All events up to this sequence number have been counted. */
  upTo: number;
  /** Sums of visit durations, by service key. */
  times: Record<string, DurationSums>;
  /** By ticket id: since when the ticket has kept a counter busy. */
  calls: Record<string, Instant>;
  ended: EndedVisit[];
  /** Weighted counts of arrivals and of those with a declared need; later ones weigh more. */
  arrivals: { all: number; withNeed: number };
}

/** What is learned from an event; `service` is the one for which the ticket was at the counter. */
export interface LearnedEvent {
  sequence: number;
  at: Instant;
  type: EventType;
  ticket: string | null;
  service: string | null;
  /** A supervisor ended the call, so the end of the visit is not known. */
  isReleased?: boolean;
  /** The number of declared needs, when the event is an arrival. */
  needs?: number;
}

export const nothingLearned: HubLearning = {
  upTo: 0,
  times: {},
  calls: {},
  ended: [],
  arrivals: { all: 0, withNeed: 0 },
};

/** The factor by which each further visit lowers the weight of the earlier ones: about the last 500 count. */
const KEPT_WEIGHT = 0.998;
/** A shorter call is no visit: nobody walks to a counter and is served in less. */
const SHORTEST_MINUTES = 0.5;
const FORGOTTEN_CALL = DAY;

/**
 * Adds the events that follow, oldest first, and skips those counted before, so that nothing counts twice. `configured`
 * has the usual minutes by service key.
 */
export function learnFromEvents(
  before: HubLearning,
  events: readonly LearnedEvent[],
  configured: ReadonlyMap<string, { minutes: number }>,
  now: Instant,
): HubLearning {
  const calls = new Map(Object.entries(before.calls));
  const times = new Map(Object.entries(before.times));
  let ended = [...before.ended];
  let { upTo, arrivals } = before;
  for (const event of events) {
    if (event.sequence <= upTo) continue;
    upTo = event.sequence;
    ended = settled(ended, event.at, times, configured);
    arrivals = withArrival(arrivals, event);
    if (event.ticket !== null) ended = follow(event, event.ticket, calls, ended);
  }
  ended = settled(ended, now, times, configured);
  for (const [ticket, since] of calls) if (now - since > FORGOTTEN_CALL) calls.delete(ticket);
  return { upTo, times: Object.fromEntries(times), calls: Object.fromEntries(calls), ended, arrivals };
}

/** The share of arrivals with a declared need, 0 to 1. */
export const needShareOf = ({ arrivals: { all, withNeed } }: Pick<HubLearning, 'arrivals'>): number =>
  all > 0 ? withNeed / all : 0;

function withArrival(before: HubLearning['arrivals'], { type, needs = 0 }: LearnedEvent): HubLearning['arrivals'] {
  if (type !== 'ticket-issued' && type !== 'checked-in') return before;
  const withNeed = before.withNeed * KEPT_WEIGHT + (needs > 0 ? 1 : 0);
  return { all: before.all * KEPT_WEIGHT + 1, withNeed };
}

const endings: ReadonlySet<EventType> = new Set(['finished', 'transferred', 'held', 'missed']);
/** Events that end a call without a visit: a mistake, a lost session, the end of the day. */
const uncounted: ReadonlySet<EventType> = new Set(['put-back', 'released', 'left']);

function follow(event: LearnedEvent, ticket: string, calls: Map<string, Instant>, ended: EndedVisit[]): EndedVisit[] {
  const from = calls.get(ticket);
  if (event.type === 'called') calls.set(ticket, from ?? event.at);
  if (uncounted.has(event.type) || event.isReleased) calls.delete(ticket);
  if (event.type === 'finish-undone') {
    const undone = ended.find((visit) => visit.ticket === ticket);
    if (undone) calls.set(ticket, undone.from);
    return ended.filter((visit) => visit !== undone);
  }
  if (from === undefined || !endings.has(event.type) || event.isReleased) return ended;
  calls.delete(ticket);
  return event.service === null ? ended : [...ended, { ticket, service: event.service, from, to: event.at }];
}

type Times = Map<string, DurationSums>;
type Configured = ReadonlyMap<string, { minutes: number }>;

/** Counts the visits whose end can no longer be undone, and returns the others. */
function settled(ended: EndedVisit[], now: Instant, times: Times, configured: Configured): EndedVisit[] {
  const stands = (visit: EndedVisit) => now - visit.to > UNDO_SECONDS * 1000;
  for (const visit of ended) if (stands(visit)) count(visit, times, configured);
  return ended.filter((visit) => !stands(visit));
}

function count({ service, from, to }: EndedVisit, times: Times, configured: Configured): void {
  const usual = configured.get(service)?.minutes;
  const minutes = (to - from) / MINUTE;
  if (usual === undefined || minutes < SHORTEST_MINUTES) return;
  times.set(service, addDuration(fadedDurations(times.get(service) ?? noDurations, KEPT_WEIGHT), minutes, usual));
}
