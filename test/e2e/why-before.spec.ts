// Somebody asks why another was called first, and gets what was recorded.
import type { EventView, WhyView } from '../../src/contract/staff-wire.js';
import type { HubEvent } from '../../src/domain/events.js';
import { plusMinutes } from '../../src/domain/time/instant.js';
import { instantOf, isoOf } from '../../src/platform/iso-instant.js';
import { MONDAY_TEN } from '../support/boot.js';
import { databases } from '../support/databases.js';
import { Hall } from '../support/hall.js';
import { rowsOf } from '../support/tables.js';

describe.each(databases)('why one was called before another, on %s', (database) => {
  let hall: Hall;
  let day = 0;
  /** Each story on a day of its own. */
  const at = (minutes: number): string => isoOf(plusMinutes(instantOf(MONDAY_TEN), day * 24 * 60 + minutes));
  const why = (id: string, other: string): Promise<WhyView> =>
    hall.clerk.get(`/api/v1/tickets/${id}/why?other=${encodeURIComponent(other)}`);
  const page = async (path: string): Promise<string> =>
    (await hall.clerk.send<string>('GET', path, undefined, { accept: 'text/html', 'accept-language': 'en' })).body;
  const reasonOfCall = async (id: string) => {
    const events = await rowsOf<{ type: string; ticket: string; reason: string }>(
      hall.server.databaseUrl,
      'SELECT * FROM "hub_event"',
    );
    const call = events.find(({ type, ticket }) => type === 'called' && ticket === id);
    return JSON.parse(call?.reason ?? 'null') as HubEvent['reason'];
  };

  beforeAll(async () => {
    hall = await Hall.open({ database });
    await hall.openCounter(1);
  });
  beforeEach(async () => {
    hall.clock.set(at(0));
    await hall.renewSession();
  });
  afterEach(async () => {
    const { waiting, called, held } = await hall.queue();
    for (const { id } of [...waiting, ...called, ...held]) await hall.move(id, 'leave');
    day++;
  });
  afterAll(() => hall.close());

  it('the call keeps the rule, the due times, who waited on and the version, in the event too', async () => {
    const [first, second, inNeed] = [
      await hall.takeTicket(),
      await hall.takeTicket('commissioning'),
      await hall.takeTicket('general-information', ['seat']),
    ];
    hall.clock.set(at(61));
    await hall.callNext(1);
    const kept = await reasonOfCall(first.id);
    expect(kept).toMatchObject({
      code: 'walk-in-guard',
      waitedMinutes: 61,
      before: second.ticket,
      order: { policy: 1, service: 'general-information', dueAt: instantOf(at(0)) },
    });
    const { runnersUp } = kept?.order as { runnersUp: object[] };
    expect(runnersUp).toMatchObject([
      { label: second.ticket, service: 'commissioning', why: 'later-arrival' },
      { label: inNeed.ticket, why: 'later-arrival' },
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/seat|need|credit/i);
  });

  it('a walk-in under the guard went before a booking', async () => {
    const walkIn = await hall.takeTicket();
    const { reference } = await hall.book({ start: at(60) });
    hall.clock.set(at(61));
    const booked = await hall.checkIn(reference);
    await hall.callNext(1);
    const answer = await why(walkIn.id, booked.ticket);
    expect(answer).toMatchObject({
      first: { ticket: walkIn.ticket, dueAt: at(0) },
      second: { id: booked.id, ticket: booked.ticket, dueAt: at(16) },
      reason: { code: 'not-under-guard' },
      call: { at: at(61), counter: hall.counter(1), policy: 1, reason: { code: 'walk-in-guard' } },
    });
    expect(answer.reason?.text.en).toContain('61 min');
    expect(answer.call?.runnersUp).toMatchObject([{ ticket: booked.ticket, why: 'not-under-guard' }]);
    // asked the other way round, and by the number as somebody says it
    expect(await why(booked.id, walkIn.ticket.toLowerCase())).toEqual(answer);
  });

  it('the counter took other services', async () => {
    await hall.openCounter(2, ['marriage-licence']);
    const tax = await hall.takeTicket('property-tax');
    hall.clock.pass({ minutes: 5 });
    const marriage = await hall.takeTicket('marriage-licence');
    await hall.callNext(2);
    await hall.serve(marriage.id);
    // what the counter takes now is not what it took then
    await hall.openCounter(2, ['property-tax']);
    const answer = await why(marriage.id, tax.id);
    expect(answer.reason?.code).toBe('other-service');
    expect(answer.reason?.text.fr).toContain('guichet 2');
    await hall.closeCounter(2);
  });

  it('staff chose, and whom the rule would have called is kept', async () => {
    const [first, second] = [await hall.takeTicket(), await hall.takeTicket()];
    await hall.move(second.id, 'call', { counter: hall.counter(1) });
    expect(await reasonOfCall(second.id)).toMatchObject({ code: 'called-by-staff', before: first.ticket });
    expect((await why(second.id, first.ticket)).reason?.code).toBe('passed-by-staff');
    const shown = await page(`/staff/counters/${hall.counter(1)}`);
    expect(shown).toContain(`called by staff. By the rule, ${first.ticket} would have been next.`);
  });

  it('the other one had not come, was on hold or had left', async () => {
    const early = await hall.takeTicket();
    const held = await hall.takeTicket();
    const left = await hall.takeTicket();
    await hall.move(held.id, 'hold', {});
    await hall.move(left.id, 'leave');
    await hall.callNext(1);
    const late = await hall.takeTicket();
    const codes = [];
    for (const other of [late, held, left]) codes.push((await why(early.id, other.id)).reason?.code);
    expect(codes).toEqual(['not-here-yet', 'on-hold', 'ended']);
    expect((await why(held.id, late.id)).reason).toBeUndefined();
  });

  it('the history shows who waited at each call, to supervisors', async () => {
    const [first, second] = [await hall.takeTicket(), await hall.takeTicket('commissioning')];
    await hall.callNext(1);
    const shown = await page(`/staff/tickets/${first.id}`);
    expect(shown).toContain(`Who waited when ${first.ticket} was called`);
    expect(shown).toContain('By version 1 of the calling rule.');
    expect(shown).toContain(second.ticket);
    const greeter = await hall.hire('greeter');
    const path = `/staff/tickets/${first.id}`;
    const forGreeter = await greeter.send<string>('GET', path, undefined, { accept: 'text/html' });
    expect([forGreeter.status, forGreeter.body.includes('Who waited when')]).toEqual([200, false]);
    const events = await hall.clerk.get<EventView[]>(`/api/v1/tickets/${first.id}/history`);
    expect(events.at(-1)?.reason?.code).toBe('longest-waiting');
  });

  it('refuses what is no other ticket of that day, and whoever works elsewhere', async () => {
    const { id, ticket } = await hall.takeTicket();
    const refused = (other: string, client = hall.clerk) =>
      client.refused('GET', `/api/v1/tickets/${id}/why?other=${encodeURIComponent(other)}`);
    expect(await refused('Z999')).toMatchObject({ status: 404, code: 'not-found' });
    expect(await refused(ticket)).toMatchObject({ status: 400, code: 'wrong-input' });
    expect(await refused('nobody?')).toMatchObject({ status: 404 });
    const elsewhere = await hall.hire('supervisor', 'city-hall');
    expect(await refused('A001', elsewhere)).toMatchObject({ status: 403, code: 'not-yours' });
    expect(await refused('A001', hall.resident)).toMatchObject({ status: 401 });
  });
});
