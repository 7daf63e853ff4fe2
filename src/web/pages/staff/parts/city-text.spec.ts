import { carriedText, readReason, reasonFields } from './city-text.js';

const bilingual = { language: 'en', languages: ['fr', 'en'] };

describe('a text that a form asks for in the languages of a city', () => {
  it('has a field for each, the main one first, and says which may be left empty', () => {
    const fields = reasonFields(bilingual, { fr: 'Travaux' }, []);
    expect(fields.map(({ name, id, lang, label, value }) => [name, id, lang, label, value])).toEqual([
      ['reason.fr', 'reason-fr', 'fr', 'Reason (Français)', 'Travaux'],
      ['reason.en', 'reason-en', 'en', 'Reason (English), optional', ''],
    ]);
  });

  it('has one field without the name of a language where the city has one', () => {
    expect(reasonFields({ language: 'en', languages: ['fr'] }, {}, []).map(({ label }) => label)).toEqual(['Reason']);
  });

  it('leaves out what was left empty, so that its readers get the main language', () => {
    expect(readReason(bilingual, { fr: 'Travaux', en: '' })).toEqual({ reason: { fr: 'Travaux' }, problems: [] });
  });

  it('begins with the main language, whatever was typed first', () => {
    const { reason } = readReason(bilingual, { en: 'Works', fr: 'Travaux' });
    expect(Object.keys(reason)).toEqual(['fr', 'en']);
  });

  it('names the field that is wrong: the main one when it is empty, any that is too long', () => {
    const { problems } = readReason(bilingual, { en: 'x'.repeat(201) });
    expect(problems).toEqual([
      { field: 'reason-fr', message: 'Enter the reason (Français)' },
      { field: 'reason-en', message: 'Shorten the reason (English) to 200 characters' },
    ]);
    const messages = reasonFields(bilingual, {}, problems).map(({ message }) => message);
    expect(messages).toEqual(problems.map(({ message }) => message));
  });

  it('is carried along by the names of its fields', () => {
    expect(carriedText({ fr: 'Travaux', en: '' })).toEqual({ 'reason.fr': 'Travaux', 'reason.en': '' });
  });
});
