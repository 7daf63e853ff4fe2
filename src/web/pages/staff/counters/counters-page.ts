// The counters of a hub for its supervisor: their equipment, the spoken languages, and the services that each takes first.
import { languageLabel } from '../../../../contract/words/language-name.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Counter, Language } from '../../../../domain/hub/hub.js';
import { firstTierOf } from '../../../../domain/hub/counter-tiers.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { type StaffPageContext, staffPageContext, staffText } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';
import { ticketServiceName } from '../parts/ticket-words.js';

/** `saved` is the key of the counter that has just been changed. */
export interface CountersFacts {
  queue: QueueNow;
  /** The languages of the city. */
  languages: readonly Language[];
  saved?: string;
  refusal?: Refusal;
}

export function countersPage({ queue, languages, refusal, saved }: CountersFacts, language: Language) {
  const context = staffPageContext(queue.hub, queue.asOf, language);
  const base = `/staff/hubs/${queue.hub.key}`;
  const title = staffText(context, 'counters.title', { hub: textIn(queue.hub.name, language) });
  const changed = queue.counters.find(({ key }) => key === saved);
  return {
    path: `${base}/counters`,
    title,
    bar: { title, hub: '', closing: '' },
    back: `${base}/supervisor`,
    policy: `${base}/policy`,
    refusal: refusalWords(refusal, context),
    saved: changed ? staffText(context, 'counters.saved', { counter: changed.label }) : '',
    routing: staffText(context, `counters.routing-${queue.hub.policy.routing}`),
    counters: queue.counters.map((counter) => ({
      ...counterWords(counter, queue, context),
      languages: languages.map((value) => ({
        value,
        label: languageLabel(language, value),
        chosen: counter.languages.includes(value),
      })),
    })),
  };
}

function counterWords(counter: Counter, { hub, services }: QueueNow, context: StaffPageContext) {
  const { key, label, features } = counter;
  const first = firstTierOf(counter);
  const has = features.map((feature) => staffText(context, `counters.feature.${feature}`));
  return {
    key,
    heading: staffText(context, 'counter', { counter: label }),
    action: `/staff/hubs/${hub.key}/counters/${key}`,
    has: has.length > 0 ? has.join(', ') : staffText(context, 'counters.no-features'),
    taken: takenWords(first, services, context),
    first: counter.services.map((value) => ({
      value,
      label: ticketServiceName(services, value, context.language),
      chosen: first.includes(value),
    })),
  };
}

function takenWords(first: readonly string[], services: QueueNow['services'], context: StaffPageContext): string {
  if (first.length === 0) return staffText(context, 'counters.first');
  const names = first.map((value) => ticketServiceName(services, value, context.language)).join(', ');
  return staffText(context, 'counters.first-is', { services: names });
}
