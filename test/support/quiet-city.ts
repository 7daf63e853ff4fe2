import { join } from 'node:path';

/** Settings that load a city of three desks, one of which has no time left. */
export const quietCity = { HUBLINE_CITY: join(import.meta.dirname, 'quiet-city.yaml') };
