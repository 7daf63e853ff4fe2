import { addLanguage } from '../languages/list.js';
import { languageIn, textIn } from './text-in.js';

describe('a text of the city', () => {
  let removeLanguage: () => void;
  beforeAll(() => {
    removeLanguage = addLanguage({ code: 'x-near', name: 'Near', direction: 'ltr', fallback: 'fr' });
  });
  afterAll(() => removeLanguage());

  const text = { es: 'Ayuntamiento', en: 'City Hall', fr: 'Hôtel de ville' };

  it('is shown in the language that was asked for', () => {
    expect(textIn(text, 'en')).toBe('City Hall');
    expect(textIn(text, 'es')).toBe('Ayuntamiento');
  });

  it('is shown in the fallback of a language that it lacks', () => {
    expect(languageIn(text, 'x-near')).toBe('fr');
    expect(textIn(text, 'x-near')).toBe('Hôtel de ville');
  });

  it('is shown in its first language, the main one of the city, if it lacks the fallback too', () => {
    expect(textIn({ es: 'Ayuntamiento' }, 'x-near')).toBe('Ayuntamiento');
    expect(textIn(text, 'pa')).toBe('Ayuntamiento');
  });

  it('is empty if it has no language', () => {
    expect(textIn({}, 'en')).toBe('');
  });
});
