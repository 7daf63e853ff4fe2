// Which counters suit a person. Needs and language lead to a counter that has what they require, without anybody in the
// hall seeing why. That holds only while such a counter is open and takes the service; otherwise every counter takes
// them.
import type { CallingPolicy } from '../../hub/calling-policy.js';
import type { Counter, CounterFeature, Language } from '../../hub/hub.js';
import type { Need, Ticket } from '../ticket/ticket.js';

/** The fields of a counter that decide whom it suits. */
export type SuitingCounter = Pick<Counter, 'key' | 'openServices' | 'features' | 'languages'>;
export type SuitabilityWish = Pick<Ticket, 'service' | 'language' | 'needs'>;

/** The counter feature that meets a need. Needs without one are met by staff, at any counter. */
const featureFor: Partial<Record<Need, CounterFeature>> = {
  seat: 'seat',
  'quiet-place': 'quiet-place',
  'hearing-help': 'hearing-loop',
  'lower-counter': 'lower-counter',
};

/** The language of a person that nobody knows yet, such as one who may come later: every counter speaks it. */
export const ANY_LANGUAGE: Language = '';

/** Whether the language is spoken at a counter. A counter that names no language speaks all. */
export const speaksLanguage = (
  counter: Pick<SuitingCounter, 'languages'>,
  { language }: Pick<SuitabilityWish, 'language'>,
): boolean => language === ANY_LANGUAGE || counter.languages.length === 0 || counter.languages.includes(language);

/** Whether a counter meets the person's language and all their needs. */
export function suits(counter: SuitingCounter, { language, needs }: SuitabilityWish): boolean {
  if (!speaksLanguage(counter, { language })) return false;
  return needs.every((need) => {
    const feature = featureFor[need];
    return feature === undefined || counter.features.includes(feature);
  });
}

/** Whether this counter leaves a person to another open one that suits better. `open`: the hub's open counters. */
export function leavesToOthers(
  counter: SuitingCounter,
  ticket: SuitabilityWish,
  open: readonly SuitingCounter[],
  policy: Pick<CallingPolicy, 'routing'>,
): boolean {
  if (policy.routing === 'any' || suits(counter, ticket)) return false;
  return open.some((other) => other.openServices.includes(ticket.service) && suits(other, ticket));
}

/** The open counters that a person is led to; none when all counters that take the service suit, or none does. */
export function countersLedTo<C extends SuitingCounter>(
  ticket: SuitabilityWish,
  open: readonly C[],
  policy: Pick<CallingPolicy, 'routing'>,
): C[] {
  const able = open.filter(({ openServices }) => openServices.includes(ticket.service));
  if (policy.routing === 'any') return [];
  const suiting = able.filter((counter) => suits(counter, ticket));
  return suiting.length === able.length ? [] : suiting;
}

/** The needs that a feature of a counter meets. */
export const needsOfCounters = (needs: readonly Need[]): Need[] =>
  needs.filter((need) => featureFor[need] !== undefined);

/** Whether all open counters suit the same people, so that no ticket is left to another counter. */
export function allSuitAlike(open: readonly SuitingCounter[], policy: Pick<CallingPolicy, 'routing'>): boolean {
  if (policy.routing === 'any') return true;
  const kinds = new Set(open.map(({ features, languages }) => JSON.stringify([[...features].sort(), languages])));
  return kinds.size <= 1;
}
