import { join } from 'node:path';

/** Settings that load a city whose offices close one after the other, and a hall that never does. */
export const closingCity = { HUBLINE_CITY: join(import.meta.dirname, 'closing-city.yaml') };
