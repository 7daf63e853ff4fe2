// Why a hub is closed or a ticket was next, as a code and a sentence in every language.
import type { ReasonView } from '../../contract/wire.js';
import type { ClosedReason } from '../../domain/hub/opening-hours.js';
import type { CallReason } from '../../domain/queue/call-reason.js';
import type { Instant } from '../../domain/time/instant.js';
import { inEveryLanguage } from './translator.js';
import { factsIn } from './wording.js';

/** The city's own words where it gave some ("Closed: water main repair"). */
export const closedReason = (reason: ClosedReason): ReasonView => ({
  code: reason.code,
  text: inEveryLanguage(reason.text ? 'reason.closed-because' : `reason.${reason.code}`, (language) => ({
    because: reason.text?.[language],
  })),
});

/** `zone` and `now` put an appointment's start on the hub's clock. */
export const callReason = (reason: CallReason, zone: string, now: Instant): ReasonView => ({
  code: reason.code,
  text: inEveryLanguage(`reason.${reason.code}`, (language) => factsIn(language, { ...reason }, zone, now)),
});

/** A service that its channel does not offer (now). */
export const channelReason = (code: 'appointment-only' | 'outside-hours' | 'walk-in-only'): ReasonView => ({
  code,
  text: inEveryLanguage(`reason.${code}`, () => ({})),
});
