import { type CalendarEntry, calendarText } from './calendar.js';
import { parseInstant } from './iso-instant.js';

const entry: CalendarEntry = {
  method: 'publish',
  language: 'fr',
  id: 'city-hall.appointment',
  sequence: 0,
  stamp: parseInstant('2027-03-15T14:00:00.000Z'),
  start: parseInstant('2027-03-16T15:00:00.000Z'),
  minutes: 20,
  cancelled: false,
  summary: 'Permis de stationnement',
  location: 'Hôtel de ville, 100, rue Queen Ouest; entrée à l’arrière\\',
  description: `Référence K7M-4QPM. ${'Présentez-vous à l’accueil, s’il vous plaît; '.repeat(6)}`,
};
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar entry (RFC 5545)', () => {
  const text = calendarText(entry);

  it('has lines that end in CRLF and hold at most 75 octets, without cutting a character', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(unfolded(text).find((line) => line.startsWith('DESCRIPTION:'))).toContain('s’il vous plaît');
    expect(text).not.toContain('\ufffd');
  });

  it('escapes commas, semicolons and backslashes in texts', () => {
    const location = unfolded(text).find((line) => line.startsWith('LOCATION:'));
    expect(location).toBe(String.raw`LOCATION:Hôtel de ville\, 100\, rue Queen Ouest\; entrée à l’arrière\\`);
  });

  it('has the moment at which it was made, its start and its end in UTC', () => {
    expect(unfolded(text)).toEqual(
      expect.arrayContaining(['DTSTAMP:20270315T140000Z', 'DTSTART:20270316T150000Z', 'DTEND:20270316T152000Z']),
    );
  });

  it('names no organizer and no attendee in a file to keep', () => {
    expect(unfolded(text)).toContain('METHOD:PUBLISH');
    expect(text).not.toMatch(/ORGANIZER|ATTENDEE|mailto/i);
  });

  it('has the same id and a later sequence when it is cancelled', () => {
    const cancelled = unfolded(calendarText({ ...entry, method: 'cancel', cancelled: true, sequence: 1 }));
    const uid = unfolded(text).find((line) => line.startsWith('UID:'));
    expect(cancelled).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:1', uid]));
  });
});
