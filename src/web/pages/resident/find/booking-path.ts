// The way from a service to its times: is it the right one, what to bring, then a hub. A service passes over the pages that
// it has nothing for, and the hub one came from comes along in the address.
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { ServiceAtHub } from '../offers.js';

const pages = ['service', 'right', 'checklist', 'visit', 'book'] as const;
type WayPage = (typeof pages)[number];

/** The address of each page; empty where the service has none. */
export type BookingPath = Record<WayPage, string>;

/**
 * `hub`: the one that somebody comes from, or empty. `book`: where times are chosen, empty where no hub takes bookings.
 * `code`: the visit that was chosen so far (visit-code.ts).
 */
export function bookingPathOf(service: CityService, hub: string, book: string, code = service.key): BookingPath {
  const { key, eligibility, whatToBring, booking, channels } = service;
  const mayBeMore = booking.quantity !== undefined || (booking.combinesWith ?? []).length > 0;
  const asks = (eligibility ?? []).length > 0; // a database gives null for what is absent
  const from = hub === '' ? '' : `?hub=${hub}`;
  return {
    service: `/book/${key}${from}`,
    right: asks ? `/book/${key}/right${from}` : '',
    checklist: whatToBring.length > 0 ? `/book/${key}/checklist${from}` : '',
    visit: mayBeMore && channels.appointment ? `/book/${code}/visit${from}` : '',
    book,
  };
}

const urls = (way: BookingPath, some: readonly WayPage[]): string[] => some.map((page) => way[page]).filter(Boolean);

/** The page after that one; back to the service, which says where to go, at the end of a way without bookings. */
export const pageAfter = (way: BookingPath, page: WayPage): string =>
  urls(way, pages.slice(pages.indexOf(page) + 1))[0] ?? way.service;

/** The page before that one. */
export const pageBefore = (way: BookingPath, page: WayPage): string =>
  urls(way, pages.slice(0, pages.indexOf(page))).at(-1) ?? way.service;

/** The hub that somebody comes from, if the service is there. */
export const placeFrom = (places: readonly ServiceAtHub[], hub: string): ServiceAtHub | undefined =>
  places.find(({ now }) => now.hub.key === hub);

/** To the days of the hub one comes from where it takes bookings, else to the hubs that do; empty where none does. */
export function bookUrlOf(places: readonly ServiceAtHub[], hub: string, code?: string): string {
  const offering = places.filter(({ here }) => here.appointment.offered);
  const [first] = offering;
  if (!first) return '';
  const at = placeFrom(offering, hub) ? hub : 'hub';
  return `/book/${code ?? first.here.service.key}/${at}`;
}
