import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpAdapterHost } from '@nestjs/core';
import { anAppointment } from '../../test/builders/appointment.js';
import { aHub } from '../../test/builders/hub.js';
import { aLetter } from '../../test/builders/letter.js';
import { type LetterFactsOf, type LetterKind, letterKinds } from '../domain/booking/letter.js';
import { type Language, usualLanguages } from '../domain/hub/hub.js';
import type { LetterData } from '../domain/post/letter-data.js';
import { plusMinutes } from '../domain/time/instant.js';
import { readSettings } from '../platform/config.js';
import { letterPalette } from './letter-colours.js';
import { InstallationAddress } from './installation-address.js';
import { TemplateLetterPrinter } from './letter-printer.js';
import { MailSender } from './sender.js';

const settings = readSettings({ HUBLINE_PUBLIC_URL: 'https://hubs.city.example/' });
const own = new InstallationAddress(settings, {} as HttpAdapterHost);
const printer = new TemplateLetterPrinter(own, new MailSender(settings, own));

const { start } = anAppointment();
const offered = { entry: 'city-hall.entry', hub: 'city-hall', service: 'property-tax', last: false };
const visit = {
  service: 'property-tax',
  name: { en: 'Property tax', fr: 'Impôt foncier' },
  quantity: 2,
  minutes: 20,
  whatToBring: [{ en: 'Your bill', fr: 'Votre facture' }],
  fee: { en: '$5 & tax', fr: '5 $ et taxes' },
};
const facts: Partial<LetterFactsOf> = {
  'please-confirm': { expiresAt: plusMinutes(start, -120) },
  change: { before: { hub: 'east-york', start: plusMinutes(start, -60) } },
  'rebooking-offer': { change: 'city-hall.change', reason: { en: 'A storm', fr: 'Une tempête' } },
  'time-offer': { ...offered, path: '/offer/2', start, expiresAt: plusMinutes(start, -60) },
};
const parcelOf = (kind: LetterKind, language: Language = 'en', exception: Partial<LetterData> = {}): LetterData => ({
  letter: aLetter({ kind, language, facts: facts[kind] ?? null }),
  recipient: { name: 'Sam <b>Rivera</b>', email: 'sam@example.org', phone: null },
  hub: aHub(),
  appointment: anAppointment({ parts: [visit], minutes: 40, partySize: 3 }),
  ticket: { label: 'A042', state: 'waiting', token: 'ticket-token' },
  token: 'the-token',
  confirmToken: 'confirm-token',
  ...exception,
});
const ofEveryKind = letterKinds.flatMap((kind) => usualLanguages.map((language) => [kind, language] as const));

/** The text of an e-mail as a reader sees it, with the addresses of its links. */
const wordsOf = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '$2 $1')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const wordList = (text: string): string[] =>
  text.split(/[\s:]+/).filter((word) => word !== '' && word !== '-' && word !== '--');

describe('a letter', () => {
  it.each(ofEveryKind)(
    'of the kind %s has the same words in %s as HTML and as text, and every placeholder is filled in',
    (kind, language) => {
      const { subject, html, text, sms } = printer.print(parcelOf(kind, language));
      expect(wordList(wordsOf(html)).sort()).toEqual(wordList(text).sort());
      for (const part of [subject, text, sms]) expect(part).not.toMatch(/post\.|\{\{|undefined|\[object|NaN/);
      expect(subject).not.toMatch(/\n/);
      expect(html).toContain(`<html lang="${language}" dir="ltr">`);
    },
  );

  it('contains everything that a visit needs', () => {
    const { text } = printer.print(parcelOf('confirmation'));
    for (const part of [
      'Reference: K7M-4QPM',
      'When: Tuesday 23\u00a0March 2027 at\u00a010:30',
      'Where: City Hall, 100 Queen Street West',
      'What for: Property tax ×\u00a02, about 40 minutes',
      'People: 3',
      'Fee: $5 & tax',
      '- Your bill',
      'https://hubs.city.example/appointments/K7M-4QPM?token=the-token',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('escapes HTML in a name', () => {
    expect(printer.print(parcelOf('confirmation')).html).not.toContain('<b>');
  });

  it('has no name in its greeting once the contact is deleted', () => {
    expect(printer.print(parcelOf('confirmation', 'fr', { recipient: undefined })).text).toContain('\nBonjour,\n');
  });

  it('about a change has the time before, and the hub before if it was another one', () => {
    const formerHub = aHub({ key: 'east-york', name: { en: 'East York', fr: 'East York' } });
    expect(printer.print(parcelOf('change')).text).toContain('Before: Tuesday 23\u00a0March at\u00a09:30\n');
    const { text } = printer.print(parcelOf('change', 'en', { formerHub }));
    expect(text).toContain('Before: Tuesday 23\u00a0March at\u00a09:30, East York\n');
  });

  it.each<[LetterKind, string]>([
    ['please-confirm', 'https://hubs.city.example/appointments/K7M-4QPM/confirm?token=confirm-token'],
    ['rebooking-offer', 'https://hubs.city.example/appointments/K7M-4QPM?token=the-token'],
    ['time-offer', 'https://hubs.city.example/offer/2'],
    ['next-soon', 'https://hubs.city.example/t/ticket-token'],
    ['cancellation', 'https://hubs.city.example/book'],
  ])('of the kind %s links to %s', (kind, url) => {
    const { html } = printer.print(parcelOf(kind));
    expect(html.replaceAll('&#x3D;', '=')).toContain(`<a href="${url}"`);
  });

  it('about an offered time needs no booking', () => {
    const alone = {
      appointment: undefined,
      ticket: undefined,
      parts: [{ name: { en: 'Permit', fr: 'Permis' }, quantity: 1 }],
    };
    const { subject, text, calendar } = printer.print(parcelOf('time-offer', 'en', alone));
    expect(subject).toBe('An earlier time is free: Tuesday 23\u00a0March at\u00a010:30');
    expect(text).toContain('We keep it for you until Tuesday 23\u00a0March at\u00a09:30.');
    expect(text).toContain('What for: Permit');
    expect(text).toContain('https://hubs.city.example/offer/2');
    expect(calendar).toBeUndefined();
  });

  it('as a text message has plain spaces and the link', () => {
    const { sms } = printer.print(parcelOf('confirmation', 'fr'));
    expect(sms).not.toMatch(/[\u00a0\u202f\u2011]/);
    expect(sms).toMatch(/mardi 23 mars à 10 h 30.*K7M-4QPM.*\?token=the-token$/);
  });

  it('has a calendar part only if its kind is about a fixed time', () => {
    const methods = letterKinds.map((kind) => printer.print(parcelOf(kind)).calendar?.method ?? '');
    expect(Object.fromEntries(letterKinds.map((kind, index) => [kind, methods[index]]))).toMatchObject({
      confirmation: 'REQUEST',
      change: 'REQUEST',
      cancellation: 'CANCEL',
      'reminder-day': '',
      'time-offer': '',
    });
    const { calendar } = printer.print(parcelOf('confirmation'));
    expect(calendar?.text).not.toContain('Rivera');
    expect(calendar?.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });
});

describe('the look of e-mails', () => {
  it('has the colours of the pages', () => {
    const tokens = readFileSync(join(import.meta.dirname, '..', 'contract', 'styles', 'tokens.css'), 'utf8');
    const valueOf = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(tokens)?.[1];
    expect(letterPalette).toEqual({
      primary: valueOf('city-primary'),
      deep: valueOf('city-deep'),
      tint: valueOf('city-tint'),
      text: valueOf('text'),
      soft: valueOf('text-soft'),
      rule: valueOf('rule'),
    });
  });
});
