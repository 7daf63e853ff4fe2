// Reads the top of the city file: a catalogue of services, calendars and hubs, each under a key that the writer
// chooses.
import { hub, type Known } from './hub.js';
import { calendar } from './hours.js';
import type { FileNode } from './file-node.js';
import { circleOf } from '../../../domain/queue/order/visit-order.js';
import { languagesIn, languagesOfCity, text } from './languages.js';
import { checked, described, type JsonSchema, type Read, type FieldReader } from './field-readers.js';
import { type KeyRule, mapOf, object } from './mappings.js';
import { kebabKey } from './values.js';
import { catalogueService } from './service.js';

/** Words that take the place of a hub's key in addresses of booking pages, so that no hub may have them as its key. */
const pages = ['hub', 'any', 'right', 'checklist', 'visit'];
const hubKey: KeyRule = {
  allowed: `${kebabKey.allowed}, and none of ${pages.join(', ')}`,
  schema: { pattern: `^(?!(?:${pages.join('|')})$)${String(kebabKey.schema.pattern).slice(1)}` },
  test: (key) => kebabKey.test(key) && !pages.includes(key),
};

/** The catalogue. The services that come before others may not form a circle, so that every visit has an order. */
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

/**
 * The schema for editors, `docs/city-file.schema.json`. It is made without a file, so it does not check keys that refer
 * to other parts of one.
 */
export const cityFileSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'City file of Hubline',
  ...cityShape({ services: [], letters: [], calendars: [] }).schema,
});

/** The file as written: checked, without defaults. */
export type FileCity = Read<ReturnType<typeof cityShape>>;

/** Must be applied to the top of the file. */
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
