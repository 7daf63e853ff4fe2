// What the hall is told, and when. Each call is announced once, in order, never two at a time, and never one that is
// old news: a screen that was away shows what it missed without shouting it (product.md §6).
import type { Board, BoardCall } from '../src/contract/wire';

/** A call is news for so long, by the server's own times. Milliseconds. */
const newsMs = 60_000;
/** Each announcement stands at least so long. Milliseconds. */
const standsMs = 8_000;

export interface Announcements {
  /** Calls that need not be announced any more, as `keyOf`. */
  known: ReadonlySet<string>;
  /** Still to be announced, the next one first. */
  queue: readonly BoardCall[];
  current?: { call: BoardCall; since: number };
}

export const noAnnouncements: Announcements = { known: new Set(), queue: [] };

/** A ticket called again is news again. */
export const announcementKey = ({ ticket, times }: BoardCall): string => `${ticket} ${times}`;

const isNews = (call: BoardCall, asOf: string): boolean =>
  new Date(asOf).getTime() - new Date(call.calledAt).getTime() <= newsMs;

/** Takes in a board. What was called again while it waited to be announced is announced as it is now. */
export function hear(state: Announcements, board: Board): Announcements {
  const fresh = board.calls
    .filter((call) => !state.known.has(announcementKey(call)) && isNews(call, board.asOf))
    .reverse();
  const again = new Set(fresh.map(({ ticket }) => ticket));
  return {
    ...state,
    known: new Set(board.calls.map(announcementKey)),
    queue: [...state.queue.filter(({ ticket }) => !again.has(ticket)), ...fresh],
  };
}

/**
 * Goes on to the next announcement when the one that stands has had its time.
 * @param now milliseconds of any clock that never goes back
 * @param speaking whether a voice is still saying the current one
 */
export function advance(state: Announcements, now: number, speaking: boolean): Announcements {
  if (state.current && (speaking || now - state.current.since < standsMs)) return state;
  const [call, ...queue] = state.queue;
  if (!call) return state.current ? { ...state, current: undefined } : state;
  return { ...state, queue, current: { call, since: now } };
}

/**
 * The line to the server is dead. What waits to be announced is heard anew when the line is back, if it is news still;
 * what stands is taken down.
 */
export function silence(state: Announcements): Announcements {
  const waiting = new Set(state.queue.map(announcementKey));
  return { known: new Set([...state.known].filter((key) => !waiting.has(key))), queue: [] };
}
