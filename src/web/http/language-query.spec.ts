import { keptQuery } from './language-query.js';

test('a change of language keeps the query of a page, except the parameters for one view', () => {
  expect(keptQuery('/appointments/K7M-4QPM?token=a%2Bb&changed=1&lang=fr')).toBe('token=a%2Bb&');
  expect(keptQuery('/')).toBe('');
});
