import { firstPolicy } from '../../src/domain/hub/calling-policy.js';
import type { ForecastCounter, ForecastInput, WaitingTicket } from '../../src/domain/forecast/input.js';
import { instant, plusMinutes } from '../../src/domain/time/instant.js';

export const NOW = instant(Date.UTC(2027, 2, 15, 14, 0));
const at = (minutes: number) => plusMinutes(NOW, minutes);
/** Of the moments of tests. */
export const forecastServices = ['tax', 'permit', 'licence', 'court'];

const aTime = { kind: 'log-normal', mu: Math.log(10), sigma: 0.8 } as const;
export const sameServiceTimes = Object.fromEntries(forecastServices.map((key) => [key, aTime]));

/** A walk-in that came half an hour ago, unless said otherwise. */
export const aWaitingTicket = (exception: Partial<WaitingTicket> = {}): WaitingTicket => ({
  id: 'city-hall.1',
  service: 'tax',
  laterServices: [],
  arrivedAt: at(-30),
  arrival: 1,
  dueAt: at(-30),
  guarded: true,
  language: 'en',
  needs: [],
  appointmentStart: null,
  onlyCounter: null,
  notBefore: null,
  ...exception,
});

/** A counter for tax that takes people for eight hours, unless said otherwise. */
export const aForecastCounter = (exception: Partial<ForecastCounter> = {}): ForecastCounter => ({
  key: 'c1',
  openServices: ['tax'],
  features: [],
  languages: [],
  tiers: [],
  takes: [{ from: NOW, to: at(480) }],
  ...exception,
});

/** A hub with one counter and nobody in it, unless said otherwise. */
export const aForecastInput = (exception: Partial<ForecastInput> = {}): ForecastInput => ({
  now: NOW,
  policy: firstPolicy,
  counters: [aForecastCounter()],
  waiting: [],
  atCounters: [],
  toCome: [],
  newcomers: [],
  serviceTimes: sameServiceTimes,
  ...exception,
});
