// Reads the top of the city file: a catalogue of services, calendars and hubs, each under a key that the writer
// chooses.
import { hubReader, type KnownKeys } from './hub.js';
import { calendarReader } from './hours.js';
import type { FileNode } from './file-node.js';
import { circleInOrder } from '../../../domain/queue/order/visit-order.js';
import { languagesNamedIn, cityLanguageReaders, textReader } from './languages.js';
import { withCheck, withDescription, type JsonSchema, type ReadBy, type FieldReader } from './field-readers.js';
import { type KeyRule, mapOf, mappingReader } from './mapping-readers.js';
import { kebabKey } from './value-readers.js';
import { catalogueServiceReader } from './service.js';

/** Words that take the place of a hub's key in addresses of booking pages, so that no hub may have them as its key. */
const pages = ['hub', 'any', 'right', 'checklist', 'visit'];
const hubKey: KeyRule = {
  allowed: `${kebabKey.allowed}, and none of ${pages.join(', ')}`,
  schema: { pattern: `^(?!(?:${pages.join('|')})$)${String(kebabKey.schema.pattern).slice(1)}` },
  test: (key) => kebabKey.test(key) && !pages.includes(key),
};

/** The catalogue. The services that come before others may not form a circle, so that every visit has an order. */
const catalogue = (keys: string[]) =>
  withCheck(mapOf(kebabKey, catalogueServiceReader(keys)), (services, place) => {
    const circle = circleInOrder(keys, (key) => services.get(key)?.after ?? []);
    if (!circle) return services;
    const [first = ''] = circle;
    return place
      .at(first)
      .at('after')
      .report(`${circle.join(' after ')} is a circle`, 'services that can be done first');
  });

const cityShape = (known: KnownKeys) =>
  mappingReader(
    {
      name: withDescription('The name of the city.', textReader(80)),
      services: withDescription(
        'The catalogue, by a key that never changes; hubs pick from it.',
        catalogue(known.services),
      ),
      hubs: withDescription('Buildings or halls, by a key that never changes.', mapOf(hubKey, hubReader(known))),
    },
    {
      calendars: withDescription(
        'Closing days and short days that hubs share, by key.',
        mapOf(kebabKey, calendarReader),
      ),
      ...cityLanguageReaders,
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
export type FileCity = ReadBy<ReturnType<typeof cityShape>>;

/** Must be applied to the top of the file. */
export const fileCityReader: FieldReader<FileCity> = {
  allowed: 'a city',
  schema: cityFileSchema(),
  read(top) {
    top.setLanguages(languagesNamedIn(top));
    return cityShape(knownIn(top)).read(top);
  },
};

function knownIn(top: FileNode): KnownKeys {
  const services = top.at('services');
  const letters = (services.entries() ?? []).map(([, place]) => String(place.at('letter').scalar()));
  return { services: services.keys(), letters: [...new Set(letters)].sort(), calendars: top.at('calendars').keys() };
}
