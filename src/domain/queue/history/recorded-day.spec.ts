import { describe, expect, it } from '@jest/globals';
import { aCounter } from '../../../../test/builders/counter.js';
import { anEvent } from '../../../../test/builders/event.js';
import { aTicket } from '../../../../test/builders/ticket.js';
import type { HubEvent, LooseEvent } from '../../events.js';
import { type Instant, instant, plusMinutes } from '../../time/instant.js';
import { recordedDay } from './recorded-day.js';

const open = instant(Date.UTC(2027, 2, 15, 13, 0));
const at = (minutes: number): Instant => plusMinutes(open, minutes);
const day = { from: at(-780), to: at(600) };
const counter = aCounter({ key: 'city-hall-1', services: ['property-tax', 'parking-permit'] });
const ticket = aTicket({ id: 't-1', label: 'A001', service: 'parking-permit', arrivedAt: at(0) });

const event = (minutes: number, type: HubEvent['type'], more: Partial<LooseEvent> = {}): HubEvent =>
  anEvent({ at: at(minutes), type, ticket: type.startsWith('counter-') ? null : ticket.id, ...more });
const issued = event(0, 'ticket-issued', { to: 'waiting', reason: { service: 'property-tax' } });
const called = (minutes: number) => event(minutes, 'called', { to: 'called' });
const started = (minutes: number) => event(minutes, 'started', { to: 'serving' });
const partsOf = (...events: HubEvent[]) => recordedDay([ticket], [issued, ...events], [], day).visitors[0]?.parts;

describe('a recorded day', () => {
  it('knows each service’s minutes at the counter, from the call to the end', () => {
    const first = event(14, 'finished', { to: 'waiting', reason: { service: 'property-tax' } });
    const second = event(30, 'finished', { to: 'done', reason: { service: 'parking-permit' } });
    expect(partsOf(called(10), started(11), first, called(20), second)).toEqual([
      { service: 'property-tax', minutes: 4 },
      { service: 'parking-permit', minutes: 10 },
    ]);
  });

  it('adds up the time before and after a hold, and keeps a service after a transfer separate', () => {
    const held = event(15, 'held', { to: 'held' });
    const resumed = event(20, 'resumed', { to: 'waiting' });
    const moved = event(28, 'transferred', {
      to: 'waiting',
      reason: { fromService: 'property-tax', toService: 'parking-permit' },
    });
    const done = event(40, 'finished', { to: 'done', reason: { service: 'parking-permit' } });
    expect(partsOf(called(10), held, resumed, called(25), moved, called(35), done)).toEqual([
      { service: 'property-tax', minutes: 8 },
      { service: 'parking-permit', minutes: 5 },
    ]);
  });

  it('leaves out people who were never at a counter', () => {
    expect(recordedDay([ticket], [issued, event(9, 'left', { to: 'left' })], [], day).visitors).toEqual([]);
  });

  it('has a shift for each time that a counter was open, with its services; the last until the end', () => {
    const opened = (minutes: number, services: string[]) =>
      event(minutes, 'counter-opened', { counter: counter.key, reason: { services } });
    const events = [
      opened(0, ['property-tax']),
      event(120, 'counter-closed', { counter: counter.key }),
      opened(150, ['parking-permit']),
    ];
    const { shifts } = recordedDay([], events, [counter], day);
    expect(shifts.map((shift) => [shift.counter.openServices, shift.times])).toEqual([
      [['property-tax'], [{ from: at(0), to: at(120) }]],
      [['parking-permit'], [{ from: at(150), to: at(600) }]],
    ]);
  });

  it('opens a counter that was left open the day before with the day, for all its services', () => {
    const events = [
      event(10, 'called', { counter: counter.key }),
      event(90, 'counter-closed', { counter: counter.key }),
    ];
    const { shifts } = recordedDay([], events, [counter], day);
    expect(shifts.map((shift) => [shift.counter.openServices, shift.times])).toEqual([
      [counter.services, [{ from: day.from, to: at(90) }]],
    ]);
  });
});
