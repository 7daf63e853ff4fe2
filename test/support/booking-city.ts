import { join } from 'node:path';

/** Settings that load a city of shared desks, sub-limits and fifty places at a time. */
export const bookingCity = { HUBLINE_CITY: join(import.meta.dirname, 'booking-city.yaml') };
