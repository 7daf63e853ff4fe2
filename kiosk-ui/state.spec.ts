import { describe, expect, it } from '@jest/globals';
import type { KioskView } from '../src/contract/kiosk-wire';
import type { IssuedTicketView } from '../src/contract/wire';
import { bilingual, latestCallAt, erase, faceOf, newVisit, toggleNeed, type, type KioskVisit } from './state';

const open = { open: true } as KioskView;
const closed = { open: false } as KioskView;
const fresh = newVisit('en');
const typed = (text: string): KioskVisit => [...text].reduce(type, fresh);
const withTicket: KioskVisit = { ...fresh, screen: { at: 'ticket', issued: {} as IssuedTicketView } };

describe('a visit at the kiosk', () => {
  it('accepts seven characters of a reference, in capitals', () =>
    expect(typed('abcdef2345').reference).toBe('ACDEF23'));

  it('accepts no character that could be mistaken for another', () => {
    expect(typed('01BIOSU-').reference).toBe('');
    expect(type(fresh, 'Enter')).toBe(fresh);
  });

  it('erases the last character, if there is one', () => {
    expect(erase(typed('AC')).reference).toBe('A');
    expect(erase(fresh).reference).toBe('');
  });

  it('adds a need with one touch and removes it with the next', () => {
    const withNeed = toggleNeed(fresh, 'seat');
    expect(withNeed.needs).toEqual(['seat']);
    expect(toggleNeed(withNeed, 'seat').needs).toEqual([]);
  });
});

describe('the face of the kiosk', () => {
  it('keeps an issued ticket in any case', () => {
    expect(faceOf('lost', closed, withTicket)).toBe('ticket');
  });

  it('shows a fault or a closed hub before the screen of the visit', () => {
    expect(faceOf('unpaired', open, fresh)).toBe('unpaired');
    expect(faceOf('lost', open, fresh)).toBe('out-of-order');
    expect(faceOf('connecting', undefined, fresh)).toBe('starting');
    expect(faceOf('live', closed, fresh)).toBe('closed');
    expect(faceOf('live', open, fresh)).toBe('language');
  });

  it('is in two languages until one has been chosen', () => {
    expect(bilingual('closed')).toBe(true);
    expect(bilingual('services')).toBe(false);
  });
});

describe('a wait', () => {
  it('promises its upper end', () => {
    const wait = { fromMinutes: 15, toMinutes: 25 };
    expect(latestCallAt('2027-03-15T14:00:00.000Z', wait)).toBe(Date.parse('2027-03-15T14:25:00Z'));
  });
});
