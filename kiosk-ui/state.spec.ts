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
  it('takes seven characters of a reference, in capitals', () => expect(typed('abcdef2345').reference).toBe('ACDEF23'));

  it('takes no character that could be mistaken for another', () => {
    expect(typed('01BIOSU-').reference).toBe('');
    expect(type(fresh, 'Enter')).toBe(fresh);
  });

  it('erases the last character, and nothing where there is none', () => {
    expect(erase(typed('AC')).reference).toBe('A');
    expect(erase(fresh).reference).toBe('');
  });

  it('notes a need with one touch and forgets it with the next', () => {
    const noted = toggleNeed(fresh, 'seat');
    expect(noted.needs).toEqual(['seat']);
    expect(toggleNeed(noted, 'seat').needs).toEqual([]);
  });
});

describe('the face of the kiosk', () => {
  it('keeps a ticket that was given, whatever happens after it', () => {
    expect(faceOf('lost', closed, withTicket)).toBe('ticket');
  });

  it('says what is wrong before what the visit is at', () => {
    expect(faceOf('unpaired', open, fresh)).toBe('unpaired');
    expect(faceOf('lost', open, fresh)).toBe('out-of-order');
    expect(faceOf('connecting', undefined, fresh)).toBe('starting');
    expect(faceOf('live', closed, fresh)).toBe('closed');
    expect(faceOf('live', open, fresh)).toBe('language');
  });

  it('stands in both languages until one was chosen', () => {
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
