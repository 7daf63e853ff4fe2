import { keptQuery } from './language-query.js';

test('a page keeps its address when the language changes, but not what it said once', () => {
  expect(keptQuery('/appointments/K7M-4QPM?token=a%2Bb&changed=1&lang=fr')).toBe('token=a%2Bb&');
  expect(keptQuery('/')).toBe('');
});
