import { join } from 'node:path';

/** Settings that load the tests' own city in place of the sample. */
export const smallCity = { HUBLINE_CITY: join(import.meta.dirname, 'small-city.yaml') };
