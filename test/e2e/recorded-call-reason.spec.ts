// The reason of a call is recorded with the call, and staff see it according to their role.
import { acceptsHtml } from '../support/api-client.js';
import type { EventView } from '../../src/contract/staff-wire.js';
import type { HubEventOf } from '../../src/domain/events.js';
import { parseInstant } from '../../src/platform/iso-instant.js';
import { databases } from '../support/databases.js';
import { SharedHall } from '../support/shared-hall.js';
import { rowsOf } from '../support/table-rows.js';

describe.each(databases)('the recorded reason of a call, on %s', (database) => {
  const shared = new SharedHall(database);
  const { at } = shared;
  const page = async (path: string): Promise<string> =>
    (await shared.hall.clerk.send<string>('GET', path, undefined, { accept: 'text/html', 'accept-language': 'en' }))
      .body;
  const reasonOfCall = async (id: string) => {
    const events = await rowsOf<{ type: string; ticket: string; reason: string }>(
      shared.hall.server.databaseUrl,
      'SELECT * FROM "hub_event"',
    );
    const call = events.find(({ type, ticket }) => type === 'called' && ticket === id);
    return JSON.parse(call?.reason ?? 'null') as HubEventOf<'called'>['reason'];
  };

  it('has the rule, the due times, the runners-up and the policy’s version, in the event too', async () => {
    const [first, second, inNeed] = [
      await shared.hall.takeTicket(),
      await shared.hall.takeTicket('commissioning'),
      await shared.hall.takeTicket('general-information', ['seat']),
    ];
    shared.hall.clock.set(at(61));
    await shared.hall.callNext(1);
    const kept = await reasonOfCall(first.id);
    expect(kept).toMatchObject({
      code: 'walk-in-guard',
      waitedMinutes: 61,
      before: second.ticket,
      order: { policy: 1, service: 'general-information', dueAt: parseInstant(at(0)) },
    });
    expect(kept?.order?.runnersUp).toMatchObject([
      { label: second.ticket, service: 'commissioning', why: 'later-arrival' },
      { label: inNeed.ticket, why: 'later-arrival' },
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/seat|need|credit/i);
  });

  it('names the ticket that the rule would have called if staff chose another one', async () => {
    const [first, second] = [await shared.hall.takeTicket(), await shared.hall.takeTicket()];
    await shared.hall.move(second.id, 'call', { counter: shared.hall.counter(1) });
    expect(await reasonOfCall(second.id)).toMatchObject({ code: 'called-by-staff', before: first.ticket });
    const shown = await page(`/staff/counters/${shared.hall.counter(1)}`);
    expect(shown).toContain(`called by staff. By the rule, ${first.ticket} would have been next.`);
  });

  it('is shown to supervisors with the tickets that waited at each call', async () => {
    const [first, second] = [await shared.hall.takeTicket(), await shared.hall.takeTicket('commissioning')];
    await shared.hall.callNext(1);
    const shown = await page(`/staff/tickets/${first.id}`);
    expect(shown).toContain(`Who waited when ${first.ticket} was called`);
    expect(shown).toContain('By version 1 of the calling rule.');
    expect(shown).toContain(second.ticket);
    const greeter = await shared.hall.hire('greeter');
    const path = `/staff/tickets/${first.id}`;
    const forGreeter = await greeter.send<string>('GET', path, undefined, acceptsHtml);
    expect([forGreeter.status, forGreeter.body.includes('Who waited when')]).toEqual([200, false]);
    const events = await shared.hall.clerk.get<EventView[]>(`/api/v1/tickets/${first.id}/history`);
    expect(events.at(-1)?.reason?.code).toBe('longest-waiting');
  });
});
