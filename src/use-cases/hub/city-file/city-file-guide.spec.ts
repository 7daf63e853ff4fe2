import { readFileSync } from 'node:fs';
import { readCityFile } from './read-city-file.js';

test('the example in the guide is a city file', () => {
  const guide = readFileSync(new URL('../../../../docs/city-file.md', import.meta.url), 'utf8');
  const example = guide.split('```yaml\n')[1]?.split('```')[0] ?? '';
  expect(readCityFile(example, 'city-file.md').hubs.map(({ hub }) => hub.key)).toEqual(['town-hall']);
});
