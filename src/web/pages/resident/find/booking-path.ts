// The pages from a service to its times: the questions whether it is the right one, what to bring, the visit, then a hub.
// Pages for which the service has no content are left out. The hub from which a resident came is kept in the address.
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { ServiceAtHub } from '../offers.js';

const pages = ['service', 'right', 'checklist', 'visit', 'book'] as const;
type WayPage = (typeof pages)[number];

/** The address of each page; '' where the service does not have that page. */
export type BookingPath = Record<WayPage, string>;

/**
 * `hub` is the one from which the resident came, or ''. `book` is the address where times are chosen, '' where no hub takes
 * bookings. `code` is the visit that was chosen so far (visit-code.ts).
 */
export function bookingPathOf(service: CityService, hub: string, book: string, code = service.key): BookingPath {
  const { key, eligibility, whatToBring, booking, channels } = service;
  const mayBeMore = booking.quantity !== undefined || (booking.combinesWith ?? []).length > 0;
  const asks = (eligibility ?? []).length > 0; // the database gives null for an absent list
  const from = hub === '' ? '' : `?hub=${hub}`;
  return {
    service: `/book/${key}${from}`,
    right: asks ? `/book/${key}/right${from}` : '',
    checklist: whatToBring.length > 0 ? `/book/${key}/checklist${from}` : '',
    visit: mayBeMore && channels.appointment ? `/book/${code}/visit${from}` : '',
    book,
  };
}

const urls = (path: BookingPath, some: readonly WayPage[]): string[] => some.map((page) => path[page]).filter(Boolean);

/** The address of the next page. Without bookings the last page leads back to the service, which lists its hubs. */
export const pageAfter = (path: BookingPath, page: WayPage): string =>
  urls(path, pages.slice(pages.indexOf(page) + 1))[0] ?? path.service;

/** The address of the page before. */
export const pageBefore = (path: BookingPath, page: WayPage): string =>
  urls(path, pages.slice(0, pages.indexOf(page))).at(-1) ?? path.service;

/** The hub from which the resident came, if it has the service. */
export const placeFrom = (places: readonly ServiceAtHub[], hub: string): ServiceAtHub | undefined =>
  places.find(({ now }) => now.hub.key === hub);

/** The days of the hub from which the resident came, or the choice among hubs; '' where no hub takes bookings. */
export function bookUrlOf(places: readonly ServiceAtHub[], hub: string, code?: string): string {
  const offering = places.filter(({ here }) => here.appointment.offered);
  const [first] = offering;
  if (!first) return '';
  const at = placeFrom(offering, hub) ? hub : 'hub';
  return `/book/${code ?? first.here.service.key}/${at}`;
}
