import { addLanguage } from '../../contract/languages/list.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formField } from './form-field.js';
import { fieldOptionNames, type FieldOptions } from './form-field-options.js';
import { renderTemplate } from './templates.js';

const email: FieldOptions = { name: 'email', label: 'E-mail', type: 'email', value: 'a@b.example' };
const html = (options: FieldOptions): string =>
  renderTemplate('fields/field', formField(options)).replace(/\s+/g, ' ').replace(/> </g, '><').trim();

describe('a field of a form', () => {
  it('has its label, type and value, and turns autocompletion off unless it is asked for', () => {
    expect(html(email)).toBe(
      '<div class="field"><label for="email">E-mail</label>' +
        '<input id="email" name="email" class="text" type="email" autocomplete="off" value="a@b.example"></div>',
    );
  });

  it('is described by its hint and by its problem, in this order', () => {
    const wrong = html({ ...email, hint: 'As on your card', message: 'Not an address', describedBy: 'also' });
    expect(wrong).toContain('<div class="field bad">');
    expect(wrong).toContain('<p class="hint" id="email-hint">As on your card</p><p class="message" id="email-wrong">');
    expect(wrong).toContain('aria-describedby="email-hint also email-wrong" aria-invalid="true"');
  });

  it('states the language and direction of its text, and takes an id of its own where several fields share a name', () => {
    const forget = addLanguage({ code: 'ar', name: 'العربية', direction: 'rtl' });
    const reason = html({ name: 'reason', id: 'reason-ar', label: 'السبب', lang: 'ar', longest: 200 });
    expect(reason).toContain('<label for="reason-ar">');
    expect(reason).toContain('<input id="reason-ar" name="reason" class="text" type="text"');
    expect(reason).toContain('lang="ar" dir="rtl" maxlength="200"');
    forget();
  });

  it('never writes a password back into the page', () => {
    expect(html({ name: 'password', label: 'Password', type: 'password', value: 'secret' })).not.toContain('secret');
  });

  it('escapes typed text', () => {
    expect(html({ ...email, value: '"><script>' })).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(html({ name: 'note', label: 'Note', type: 'textarea', value: '</textarea>' })).toContain(
      '&lt;/textarea&gt;',
    );
  });

  it('lists its choices, after an empty option where one is given', () => {
    const choices = [{ value: 1 }, { value: 2, label: 'two', chosen: true }];
    expect(html({ name: 'people', label: 'People', type: 'select', choices, none: 'Choose' })).toBe(
      '<div class="field"><label for="people">People</label><select id="people" name="people" class="text">' +
        '<option value="">Choose</option><option value="1">1</option><option value="2" selected>two</option></select></div>',
    );
  });

  it('groups boxes under a legend, and gives the group and the boxes ids for links', () => {
    const choices = [{ value: 'seat', label: 'A seat', id: 'seat', hint: 'Near the door' }];
    const group = html({ name: 'needs', id: 'needs', label: 'Needs', type: 'checkbox', choices, message: 'Choose' });
    expect(group).toMatch(
      /^<fieldset class="field bad" id="needs" tabindex="-1" aria-describedby="needs-wrong"><legend>/,
    );
    expect(group).toContain('<input type="checkbox" name="needs" value="seat" id="seat"><span>A seat');
    expect(group).toContain('<span class="hint">Near the door</span>');
  });

  it('draws the further field of a box below it', () => {
    const below: FieldOptions = { name: 'spoken', label: 'Which language?' };
    const group = html({ name: 'needs', label: 'Needs', type: 'checkbox', choices: [{ value: 'interpreter', below }] });
    expect(group).toMatch(/<\/label><div class="below"><div class="field"><label for="spoken">/);
  });

  it('is a plain box without a legend where a group has no label', () => {
    expect(html({ name: 'routing', type: 'radio', choices: [{ value: 'all' }] })).toMatch(/^<div class="field">/);
  });

  it('refuses an option that does not exist', () => {
    expect(() => formField({ ...email, maxlength: 3 } as FieldOptions)).toThrow('no option maxlength');
  });

  it('has every option explained at the head of its partial', () => {
    const file = readFileSync(join(import.meta.dirname, '..', 'views', 'fields', 'field.hbs'), 'utf8');
    const head = file.slice(0, file.indexOf('--}}'));
    const explained = [...head.matchAll(/^ {2}(\w+(?:, \w+)*) {2,}\S/gm)].flatMap(([, names = '']) =>
      names.split(', '),
    );
    expect(explained.toSorted()).toEqual(fieldOptionNames.toSorted());
  });
});
