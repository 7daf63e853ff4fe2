// What a supervisor tries, in the words of the hall (counter keys and times of the clock), as a change of the hub's moment.
import type { Counter, WallTime } from '../hub/hub.js';
import { instant, type Instant } from '../time/instant.js';
import { instantOn, type LocalDay } from '../time/wall-time.js';
import type { Change } from './what-if.js';

/** Absent: as it is. */
export interface Tried {
  /** The key of a counter: a closed one is opened, of an open one there is another like it. */
  more?: string;
  /** Now when absent. */
  moreFrom?: WallTime;
  /** The key of a counter that closes. */
  less?: string;
  lessFrom?: WallTime;
  /** Minutes. */
  guard?: number;
  credit?: number;
  closeAt?: WallTime;
}

/** The key of a counter that does not exist. */
export const ANOTHER = 'another';

/** A key that no counter has changes nothing. Times that are over mean now. */
export function changeOf(tried: Tried, counters: readonly Counter[], day: LocalDay, now: Instant): Change {
  const at = (wall: WallTime | undefined): Instant =>
    wall === undefined ? now : instant(Math.max(now, instantOn(day, wall)));
  const more = counters.find(({ key }) => key === tried.more);
  const less = counters.find(({ key }) => key === tried.less);
  return {
    ...(more && { more: { counter: opened(more), from: at(tried.moreFrom) } }),
    ...(less && { less: { counter: less.key, from: at(tried.lessFrom) } }),
    ...(tried.guard !== undefined && { guard: tried.guard }),
    ...(tried.credit !== undefined && { credit: tried.credit }),
    ...(tried.closeAt !== undefined && { closeAt: at(tried.closeAt) }),
  };
}

/** Why a closing that is tried changes nothing: that time is over, or the hub closes by then. */
export type IneffectiveClosing = 'closing-is-over' | 'closing-is-later';

/** `closing`: when the hub closes as it is. */
export function ineffectiveClosing(
  closeAt: WallTime | undefined,
  day: LocalDay,
  { now, closing }: { now: Instant; closing: Instant },
): IneffectiveClosing | undefined {
  if (closeAt === undefined) return undefined;
  const at = instantOn(day, closeAt);
  if (at <= now) return 'closing-is-over';
  return at >= closing ? 'closing-is-later' : undefined;
}

/** For all its services, unless it is open for some of them. */
const opened = (counter: Counter) =>
  counter.open ? { ...counter, key: ANOTHER } : { ...counter, openServices: counter.services };
