// What a call keeps of the moment when it was made, and who sees it.
import type { EventView } from '../../src/contract/staff-wire.js';
import type { HubEventOf } from '../../src/domain/events.js';
import { parseInstant } from '../../src/platform/iso-instant.js';
import { databases } from '../support/databases.js';
import { SharedHall } from '../support/shared-hall.js';
import { rowsOf } from '../support/table-rows.js';

describe.each(databases)('what a call keeps, on %s', (database) => {
  const days = new SharedHall(database);
  const { at } = days;
  const page = async (path: string): Promise<string> =>
    (await days.hall.clerk.send<string>('GET', path, undefined, { accept: 'text/html', 'accept-language': 'en' })).body;
  const reasonOfCall = async (id: string) => {
    const events = await rowsOf<{ type: string; ticket: string; reason: string }>(
      days.hall.server.databaseUrl,
      'SELECT * FROM "hub_event"',
    );
    const call = events.find(({ type, ticket }) => type === 'called' && ticket === id);
    return JSON.parse(call?.reason ?? 'null') as HubEventOf<'called'>['reason'];
  };

  it('the call keeps the rule, the due times, who waited on and the version, in the event too', async () => {
    const [first, second, inNeed] = [
      await days.hall.takeTicket(),
      await days.hall.takeTicket('commissioning'),
      await days.hall.takeTicket('general-information', ['seat']),
    ];
    days.hall.clock.set(at(61));
    await days.hall.callNext(1);
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

  it('staff chose, and whom the rule would have called is kept', async () => {
    const [first, second] = [await days.hall.takeTicket(), await days.hall.takeTicket()];
    await days.hall.move(second.id, 'call', { counter: days.hall.counter(1) });
    expect(await reasonOfCall(second.id)).toMatchObject({ code: 'called-by-staff', before: first.ticket });
    const shown = await page(`/staff/counters/${days.hall.counter(1)}`);
    expect(shown).toContain(`called by staff. By the rule, ${first.ticket} would have been next.`);
  });

  it('the history shows who waited at each call, to supervisors', async () => {
    const [first, second] = [await days.hall.takeTicket(), await days.hall.takeTicket('commissioning')];
    await days.hall.callNext(1);
    const shown = await page(`/staff/tickets/${first.id}`);
    expect(shown).toContain(`Who waited when ${first.ticket} was called`);
    expect(shown).toContain('By version 1 of the calling rule.');
    expect(shown).toContain(second.ticket);
    const greeter = await days.hall.hire('greeter');
    const path = `/staff/tickets/${first.id}`;
    const forGreeter = await greeter.send<string>('GET', path, undefined, { accept: 'text/html' });
    expect([forGreeter.status, forGreeter.body.includes('Who waited when')]).toEqual([200, false]);
    const events = await days.hall.clerk.get<EventView[]>(`/api/v1/tickets/${first.id}/history`);
    expect(events.at(-1)?.reason?.code).toBe('longest-waiting');
  });
});
