// The queue of announcements in the hall. Each call is announced once, in order, one at a time. Old calls are not
// announced: a screen that was offline shows the calls that it missed without sound (product.md §6).
import type { Board, BoardCall } from '../src/contract/wire';

/** The age up to which a call is announced, by the server's times. Milliseconds. */
const freshMs = 60_000;
/** The shortest time for which an announcement is shown. Milliseconds. */
const shownMs = 8_000;

/** The state of the announcements. */
export interface Announcements {
  /** The `announcementKey` of each call that is announced already or too old. */
  known: ReadonlySet<string>;
  /** The calls still to be announced, the next one first. */
  queue: readonly BoardCall[];
  /** The call that is announced now, since this time on the caller's clock. */
  current?: { call: BoardCall; since: number };
}

/** The state before the first board. */
export const noAnnouncements: Announcements = { known: new Set(), queue: [] };

/** The key of a call. It contains the number of calls, so that a recall is announced again. */
export const announcementKey = ({ ticket, times }: BoardCall): string => `${ticket} ${times}`;

const isFresh = (call: BoardCall, asOf: string): boolean =>
  new Date(asOf).getTime() - new Date(call.calledAt).getTime() <= freshMs;

/** Adds the new calls of a board. A ticket that is called again while it waits in the queue is announced only once. */
export function hear(state: Announcements, board: Board): Announcements {
  const fresh = board.calls
    .filter((call) => !state.known.has(announcementKey(call)) && isFresh(call, board.asOf))
    .reverse();
  const again = new Set(fresh.map(({ ticket }) => ticket));
  return {
    ...state,
    known: new Set(board.calls.map(announcementKey)),
    queue: [...state.queue.filter(({ ticket }) => !again.has(ticket)), ...fresh],
  };
}

/**
 * Continues with the next announcement when the current one has had its time. `now` is in milliseconds of a clock that
 * never goes back; `speaking` tells whether the voice is still speaking.
 */
export function advance(state: Announcements, now: number, speaking: boolean): Announcements {
  if (state.current && (speaking || now - state.current.since < shownMs)) return state;
  const [call, ...queue] = state.queue;
  if (!call) return state.current ? { ...state, current: undefined } : state;
  return { ...state, queue, current: { call, since: now } };
}

/**
 * The state after the connection is lost. The current announcement ends; those in the queue are announced when the
 * connection is back, if they are not too old by then.
 */
export function silence(state: Announcements): Announcements {
  const waiting = new Set(state.queue.map(announcementKey));
  return { known: new Set([...state.known].filter((key) => !waiting.has(key))), queue: [] };
}
