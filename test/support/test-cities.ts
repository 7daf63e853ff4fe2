// Settings that start the server with one of the tests' own cities in place of the sample city.
import { join } from 'node:path';

const settingsOf = (file: string) => ({ HUBLINE_CITY: join(import.meta.dirname, 'cities', file) });

/** Two services share seats, one of them has a sub-limit, and an event has fifty places at a time. */
export const bookingCity = settingsOf('booking-city.yaml');
/** Two offices close one after the other, and a hall is open around the clock. */
export const closingCity = settingsOf('closing-city.yaml');
/** One desk has no free time, one has times all week, and one has times tomorrow only. */
export const fewTimesCity = settingsOf('few-times-city.yaml');
/** An office has short number series and one seat per quarter of an hour, and a hall has twenty counters. */
export const smallCity = settingsOf('small-city.yaml');
