import { CityFileError } from './city-file-error.js';
import { cityText } from './city-file-text.js';

const text = "name: Town\nservices:\n  permit: { en: Permit, fr: Permis d'été }\n";

describe('the text of a city file', () => {
  it('is UTF-8, with or without a mark at its beginning', () => {
    expect(cityText(Buffer.from(text, 'utf8'), 'town.yaml')).toBe(text);
    expect(cityText(Buffer.from(`\ufeff${text}`, 'utf8'), 'town.yaml')).toBe(text);
  });

  it.each([
    ['Latin-1', Buffer.from(text, 'latin1'), 3],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 1],
  ])('in %s is refused with the line and what to do', (_name, bytes, line) => {
    const read = () => cityText(bytes, 'town.yaml');
    expect(read).toThrow(CityFileError);
    expect(read).toThrow(`town.yaml:${line}: this line is not UTF-8; save the file with the encoding UTF-8`);
  });
});
