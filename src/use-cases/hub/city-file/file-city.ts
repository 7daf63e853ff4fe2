// The top of the city file: a catalogue of services, calendars and hubs, each under a key of the writer's own.
import { hub, type Known } from './hub.js';
import { calendar } from './hours.js';
import type { Place } from './place.js';
import { circleOf } from '../../../domain/queue/order/visit-order.js';
import { checked, type KeyRule, mapOf, object, type Read, type Reader } from './reading.js';
import { catalogueService } from './service.js';
import { kebabKey, text } from './values.js';

/** Pages of a booking stand where a hub's key stands in others. */
const pages = ['hub', 'any', 'right', 'checklist', 'visit'];
const hubKey: KeyRule = {
  allowed: `${kebabKey.allowed}, and none of ${pages.join(', ')}`,
  test: (key) => kebabKey.test(key) && !pages.includes(key),
};

/** A visit must have an order, whichever services it has. */
const catalogue = (keys: string[]) =>
  checked(mapOf(kebabKey, catalogueService(keys)), (services, place) => {
    const circle = circleOf(keys, (key) => services.get(key)?.after ?? []);
    if (!circle) return services;
    const [first = ''] = circle;
    return place
      .at(first)
      .at('after')
      .report(`${circle.join(' after ')} is a circle`, 'services that can be done first');
  });

const cityShape = (known: Known) =>
  object(
    { name: text(80), services: catalogue(known.services), hubs: mapOf(hubKey, hub(known)) },
    { calendars: mapOf(kebabKey, calendar) },
  );

/** The file as it stands: checked, without defaults. */
export type FileCity = Read<ReturnType<typeof cityShape>>;

/** Needs the top of the file. */
export const fileCity: Reader<FileCity> = {
  allowed: 'a city',
  read: (top) => cityShape(knownIn(top)).read(top),
};

function knownIn(top: Place): Known {
  const services = top.at('services');
  const letters = (services.entries() ?? []).map(([, place]) => String(place.at('letter').scalar()));
  return { services: services.keys(), letters: [...new Set(letters)].sort(), calendars: top.at('calendars').keys() };
}
