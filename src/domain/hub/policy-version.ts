// One version of a hub's policy as it is kept: who made it, when, and why.
import type { Instant } from '../time/instant.js';
import type { CallingPolicy } from './calling-policy.js';

export interface PolicyVersion {
  hub: string;
  version: number;
  policy: CallingPolicy;
  /** The actor's name: `staff:…`, or `system` for a city file. */
  author: string;
  /** Why, in the author's words: for staff, and never in an event. '' for a city file. */
  note: string;
  at: Instant;
}
