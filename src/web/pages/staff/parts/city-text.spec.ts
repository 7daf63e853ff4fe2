import { carriedText, readReason, reasonFields } from './city-text.js';

const bilingual = { language: 'en', languages: ['fr', 'en'] };

describe('a text in the languages of a city in a form', () => {
  it('has a field for each language, the main one first, and says which may be left empty', () => {
    const fields = reasonFields(bilingual, { fr: 'Travaux' }, []);
    expect(fields.map(({ name, id, lang, label, value }) => [name, id, lang, label, value])).toEqual([
      ['reason.fr', 'reason-fr', 'fr', 'Reason (Français)', 'Travaux'],
      ['reason.en', 'reason-en', 'en', 'Reason (English), optional', ''],
    ]);
  });

  it('has one field without a language’s name where the city has one language', () => {
    expect(reasonFields({ language: 'en', languages: ['fr'] }, {}, []).map(({ label }) => label)).toEqual(['Reason']);
  });

  it('leaves out languages that were left empty, so that their readers get the main one', () => {
    expect(readReason(bilingual, { fr: 'Travaux', en: '' })).toEqual({ reason: { fr: 'Travaux' }, problems: [] });
  });

  it('begins with the main language, whatever the order of the form', () => {
    const { reason } = readReason(bilingual, { en: 'Works', fr: 'Travaux' });
    expect(Object.keys(reason)).toEqual(['fr', 'en']);
  });

  it('has a problem where the main language is empty or any text is too long', () => {
    const { problems } = readReason(bilingual, { en: 'x'.repeat(201) });
    expect(problems).toEqual([
      { field: 'reason-fr', message: 'Enter the reason (Français)' },
      { field: 'reason-en', message: 'Shorten the reason (English) to 200 characters' },
    ]);
    const messages = reasonFields(bilingual, {}, problems).map(({ message }) => message);
    expect(messages).toEqual(problems.map(({ message }) => message));
  });

  it('is carried in hidden fields by the names of its fields', () => {
    expect(carriedText({ fr: 'Travaux', en: '' })).toEqual({ 'reason.fr': 'Travaux', 'reason.en': '' });
  });
});
