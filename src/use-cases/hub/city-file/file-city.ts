// The top of the city file: a catalogue of services, calendars and hubs, each under a key of the writer's own.
import { hub, type Known } from './hub.js';
import { calendar } from './hours.js';
import type { FileNode } from './file-node.js';
import { circleOf } from '../../../domain/queue/order/visit-order.js';
import { languagesIn, languagesOfCity, text } from './languages.js';
import { checked, described, type JsonSchema, type Read, type FieldReader } from './field-readers.js';
import { type KeyRule, mapOf, object } from './mappings.js';
import { kebabKey } from './values.js';
import { catalogueService } from './service.js';

/** Pages of a booking stand where a hub's key stands in others. */
const pages = ['hub', 'any', 'right', 'checklist', 'visit'];
const hubKey: KeyRule = {
  allowed: `${kebabKey.allowed}, and none of ${pages.join(', ')}`,
  schema: { pattern: `^(?!(?:${pages.join('|')})$)${String(kebabKey.schema.pattern).slice(1)}` },
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
    {
      name: described('The name of the city.', text(80)),
      services: described('The catalogue, by a key that never changes; hubs pick from it.', catalogue(known.services)),
      hubs: described('Buildings or halls, by a key that never changes.', mapOf(hubKey, hub(known))),
    },
    {
      calendars: described('Closing days and short days that hubs share, by key.', mapOf(kebabKey, calendar)),
      ...languagesOfCity,
    },
  );

/** For editors: `docs/city-file.schema.json`. Nothing is known of the file, so it does not say which keys stand elsewhere in it. */
export const cityFileSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'City file of Hubline',
  ...cityShape({ services: [], letters: [], calendars: [] }).schema,
});

/** The file as it stands: checked, without defaults. */
export type FileCity = Read<ReturnType<typeof cityShape>>;

/** Needs the top of the file. */
export const fileCity: FieldReader<FileCity> = {
  allowed: 'a city',
  schema: cityFileSchema(),
  read(top) {
    top.speak(languagesIn(top));
    return cityShape(knownIn(top)).read(top);
  },
};

function knownIn(top: FileNode): Known {
  const services = top.at('services');
  const letters = (services.entries() ?? []).map(([, place]) => String(place.at('letter').scalar()));
  return { services: services.keys(), letters: [...new Set(letters)].sort(), calendars: top.at('calendars').keys() };
}
