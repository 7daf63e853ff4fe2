// The addresses of the third step. The query remembers from which page the resident came, for the link back.
import type { AnyUrls } from './any-hub-page.js';
import type { TimesUrls } from './times-page.js';
import { withQuery } from './times-view.js';

/** The page before: the choice of a hub, the times of all hubs, or '' for the service's page, where the hub was known. */
export type Via = '' | 'hubs' | 'any';

export const viaOf = (given: unknown): Via => (given === 'hubs' || given === 'any' ? given : '');

/** The addresses of the third step at one hub. */
export function bookingUrls(service: string, hub: string, via: Via): TimesUrls {
  const base = `/book/${service}`;
  const at = (key: string): string => `${base}/${key}?via=hubs`;
  const back = { '': `${base}?hub=${hub}`, hubs: `${base}/hub`, any: `${base}/any` }[via];
  const self = withQuery(`${base}/${hub}`, via === '' ? '' : `via=${via}`);
  return { self, hubs: `${base}/hub`, any: `${base}/any`, back, at };
}

export const anyUrls = (service: string): AnyUrls => ({
  self: `/book/${service}/any`,
  hubs: `/book/${service}/hub`,
});
