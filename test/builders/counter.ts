import type { Counter } from '../../src/domain/hub/hub.js';

/** An open counter that takes property tax, unless `exception` says otherwise. */
export const aCounter = (exception: Partial<Counter> = {}): Counter => ({
  hub: 'city-hall',
  key: 'city-hall-1',
  position: 1,
  label: '1',
  services: ['property-tax'],
  features: [],
  languages: [],
  tiers: [],
  breaks: [],
  open: true,
  openServices: ['property-tax'],
  backAt: null,
  ...exception,
});
