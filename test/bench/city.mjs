// A city of equal hubs that are open around the clock. With many hubs at work at once, each queue stays as long as a real one.
import { writeFileSync } from 'node:fs';

const both = (text) => ({ en: text, fr: text });

export const SERVICES = ['tax', 'permit', 'licence', 'advice'];
/** The minutes of an appointment, and of a cell. */
export const MINUTES = 15;
/** The bookings that one cell of one service can take. */
export const SEATS = 50;
export const HORIZON_DAYS = 120;

/** The keys of all hubs. */
export const hubKeys = (hubs) => Array.from({ length: hubs }, (_, index) => `hub-${index + 1}`);
/** The keys of a hub's counters. */
export const counterKeys = (hub, counters) => Array.from({ length: counters }, (_, index) => `${hub}-${index + 1}`);

/** Writes the city file as JSON, which is YAML too. */
export function writeCity(file, { hubs, counters }) {
  const services = SERVICES.map((key) => [
    key,
    { name: both(key), description: both(key), minutes: MINUTES, letter: 'Z' },
  ]);
  const labels = Array.from({ length: counters }, (_, index) => [String(index + 1), {}]);
  const hub = (key) => ({
    name: both(key),
    address: both(key),
    timeZone: 'America/Toronto',
    hours: { 'monday-sunday': '00:00-24:00' },
    calendar: 'none',
    services: 'all',
    everyService: { booking: { leadMinutes: 0, horizonDays: HORIZON_DAYS, cellMinutes: MINUTES, publicSeats: SEATS } },
    counters: Object.fromEntries(labels),
  });
  const city = {
    name: both('Bench'),
    services: Object.fromEntries(services),
    hubs: Object.fromEntries(hubKeys(hubs).map((key) => [key, hub(key)])),
  };
  writeFileSync(file, JSON.stringify(city, null, 1));
}
