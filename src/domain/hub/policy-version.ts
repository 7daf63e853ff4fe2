// One version of a hub's policy as it is stored: who made it, when, and why.
import type { Instant } from '../time/instant.js';
import type { CallingPolicy } from './calling-policy.js';

export interface PolicyVersion {
  hub: string;
  version: number;
  policy: CallingPolicy;
  /** The actor's name: `staff:<id>`, or `system` for a city file. */
  author: string;
  /** The reason in the author's words, for staff only and never in an event; empty for a city file. */
  note: string;
  at: Instant;
}
