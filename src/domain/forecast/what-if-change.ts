// The change that a supervisor tries, in the terms of the form (counter keys and wall times), and its translation into
// a change of the forecast's input.
import type { Counter, WallTime } from '../hub/hub.js';
import { instant, type Instant } from '../time/instant.js';
import { instantOn, type LocalDay } from '../time/wall-time.js';
import type { InputChange } from './what-if.js';

/** The changes on the form; an absent one leaves things as they are. */
export interface WhatIfChange {
  /** The key of a counter. A closed one is opened; of an open one an equal one is added. */
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

/** The key of the added counter, which does not exist. */
export const ANOTHER_COUNTER = 'another';

/** The change of the input. A key that no counter has changes nothing; a time that has passed means now. */
export function inputChangeOf(
  tried: WhatIfChange,
  counters: readonly Counter[],
  day: LocalDay,
  now: Instant,
): InputChange {
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

/** Why a closing time that is tried changes nothing: it has passed, or the hub closes by then anyway. */
export type IneffectiveClosing = 'closing-is-over' | 'closing-is-later';

/** `closing` is when the hub closes without the change. */
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

/** The counter opened for all its services; if it is open already, a copy with the services that it takes now. */
const opened = (counter: Counter) =>
  counter.open ? { ...counter, key: ANOTHER_COUNTER } : { ...counter, openServices: counter.services };
