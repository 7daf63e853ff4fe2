import { firstPolicy } from '../../src/domain/hub/calling-policy.js';
import type { ForecastCounter, ForecastInput, WaitingTicket } from '../../src/domain/forecast/input.js';
import { instant, plusMinutes } from '../../src/domain/time/instant.js';

export const NOW = instant(Date.UTC(2027, 2, 15, 14, 0));
/** The instant so many minutes after `NOW`. */
const at = (minutes: number) => plusMinutes(NOW, minutes);
/** The services of every input of a forecast that tests build. */
export const forecastServices = ['tax', 'permit', 'licence', 'court'];

const aTime = { kind: 'log-normal', mu: Math.log(10), sigma: 0.8 } as const;
export const sameServiceTimes = Object.fromEntries(forecastServices.map((key) => [key, aTime]));

/** The ticket of a walk-in who came half an hour ago, unless `exception` says otherwise. */
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

/** A counter for tax that is open for eight hours from now on, unless `exception` says otherwise. */
export const aForecastCounter = (exception: Partial<ForecastCounter> = {}): ForecastCounter => ({
  key: 'c1',
  openServices: ['tax'],
  features: [],
  languages: [],
  tiers: [],
  takes: [{ from: NOW, to: at(480) }],
  ...exception,
});

/** The input of a hub with one counter and nobody in it, unless `exception` says otherwise. */
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
