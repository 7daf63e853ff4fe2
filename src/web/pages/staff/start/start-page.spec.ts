import { aCounter } from '../../../../../test/builders/counter.js';
import { aHub } from '../../../../../test/builders/hub.js';
import { aTicket } from '../../../../../test/builders/ticket.js';
import type { Staff, StaffRole } from '../../../../domain/access/staff.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { startPage } from './start-page.js';

const queue: QueueNow = {
  hub: aHub(),
  services: new Map(),
  sequence: 1,
  asOf: aTicket().arrivedAt,
  counters: [aCounter()],
  waiting: [],
  called: [],
  serving: [],
  held: [],
  missed: [],
};
const staff = (role: StaffRole): Staff => ({ id: 'one', name: 'Robin', roles: [role], hubs: ['city-hall'] });
const seenBy = (role: StaffRole) => startPage(staff(role), [{ hub: aHub() }], queue, 'en');

describe('the start page of staff', () => {
  it('links an agent to the counters', () => {
    expect(seenBy('agent').counters[0]?.href).toBe('/staff/counters/city-hall-1');
  });

  it('shows a greeter the counters without links', () => {
    expect(seenBy('greeter').counters[0]).toMatchObject({ href: '', word: 'Free' });
  });

  it.each<[StaffRole, string[]]>([
    ['greeter', ['Greeter', 'Book for someone']],
    ['agent', ['Greeter', 'Book for someone']],
    ['supervisor', ['Greeter', 'Book for someone', 'Supervisor', 'Kiosks and screens']],
    [
      'administrator',
      [
        'Greeter',
        'Book for someone',
        'Supervisor',
        'Kiosks and screens',
        'Staff accounts',
        'Letters',
        'A resident’s data',
      ],
    ],
  ])('offers a %s the pages that their duties allow', (role, links) => {
    expect(seenBy(role).links.map(({ label }) => label)).toEqual(links);
  });

  it('offers a choice of hubs only where there are several', () => {
    expect(seenBy('agent').several).toBe(false);
  });
});
