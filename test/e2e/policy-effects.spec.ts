// Each number of a policy has its effect, and a change leaves what was booked or promised before as it was.
import { readFileSync } from 'node:fs';
import type { ListedAppointmentView } from '../../src/contract/staff-wire.js';
import { systemActor } from '../../src/domain/access/actor.js';
import { ApplyCity } from '../../src/use-cases/hub/apply-city.js';
import { readCityFile } from '../../src/use-cases/hub/city-file/read-city-file.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { PolicySupervisor } from '../support/policy-supervisor.js';
import { smallCity } from '../support/test-cities.js';
import { rowsOf } from '../support/table-rows.js';

const PERMIT = 'parking-permit';

describe.each(databases)('the policy of a hub, on %s', (database) => {
  let hall: StaffedHall;
  let supervisor: PolicySupervisor;
  /** The instant so many minutes after ten o'clock. */
  const at = (minutes: number): string => new Date(Date.UTC(2027, 2, 15, 14, minutes)).toISOString();
  const book = (minutes: number, service = PERMIT) => hall.book({ start: at(minutes), service });
  const arrive = async (reference: string, minutes: number) => {
    hall.clock.set(at(minutes));
    return hall.checkIn(reference);
  };
  const walkIn = () => hall.takeTicket(PERMIT);
  const order = async () => (await hall.queue()).waiting.map(({ ticket }) => ticket);

  beforeEach(async () => {
    hall = await StaffedHall.open({ database, hub: 'long-hall', settings: smallCity });
    supervisor = new PolicySupervisor({ hall });
    await hall.openCounter(1);
  });
  afterEach(() => hall.close());

  it('sets the credit of appointments, for the hub and for a service', async () => {
    await supervisor.change({ appointmentCredit: 0, services: { [PERMIT]: { appointmentCredit: 20 } } });
    const booked = await book(30);
    const first = await walkIn();
    hall.clock.set(at(15));
    const second = await walkIn();
    const here = await arrive(booked.reference, 16);
    expect(await order()).toEqual([first.ticket, here.ticket, second.ticket]);
  });

  it('sets the credit of a declared need', async () => {
    await supervisor.change({ needsCredit: 30 });
    const first = await walkIn();
    hall.clock.set(at(25));
    const inNeed = await hall.takeTicket(PERMIT, ['seat']);
    expect(await order()).toEqual([inNeed.ticket, first.ticket]);
  });

  it('sets the guard, for the hub and for a service', async () => {
    await supervisor.change({ walkInGuard: 20 });
    const first = await walkIn();
    const booked = await book(15);
    const here = await arrive(booked.reference, 15);
    expect(await order()).toEqual([here.ticket, first.ticket]);
    hall.clock.set(at(20));
    expect(await order()).toEqual([first.ticket, here.ticket]);
    await supervisor.change({ services: { [PERMIT]: { walkInGuard: 25 } } });
    expect(await order()).toEqual([here.ticket, first.ticket]);
  });

  it('sets the grace and the opening of check-in, for times that are booked from then on', async () => {
    const before = await book(60);
    await supervisor.change({ grace: 5, earlyCheckIn: 30 });
    const after = await book(75);
    hall.clock.set(at(20));
    const early = await hall.kiosk.refused('POST', '/api/v1/kiosk/check-ins', { reference: after.reference });
    expect(early.code).toBe('too-early');
    expect((await arrive(before.reference, 70)).appointment.punctuality).toBe('on-time');
    expect((await arrive(after.reference, 81)).appointment.punctuality).toBe('late');
  });

  it('changes no check-in that was made before', async () => {
    const booked = await book(15);
    const late = await arrive(booked.reference, 26);
    await supervisor.change({ grace: 30, noShowAfter: 30 });
    expect((await hall.checkIn(booked.reference)).appointment).toEqual(late.appointment);
  });

  it('sets when a booking counts as a no-show and its seat is free, for times that are booked from then on', async () => {
    const before = await book(15);
    await supervisor.change({ noShowAfter: 40 });
    const after = await book(30);
    const states = async () => {
      const listed = await hall.clerk.get<ListedAppointmentView[]>(`/api/v1/hubs/${hall.hub}/appointments`);
      return [before, after].map(({ reference }) => listed.find((one) => one.reference === reference)?.state);
    };
    hall.clock.set(at(30));
    expect(await states()).toEqual(['no-show', 'booked']);
    hall.clock.set(at(69));
    expect(await states()).toEqual(['no-show', 'booked']);
    hall.clock.set(at(70));
    expect(await states()).toEqual(['no-show', 'no-show']);
    const seats = 'SELECT "expiresAt" FROM "seat" ORDER BY "cell"';
    expect(await rowsOf(hall.server.databaseUrl, seats)).toEqual([{ expiresAt: at(30) }, { expiresAt: at(70) }]);
  });

  it('sets the credit of people who return after a miss', async () => {
    await supervisor.change({ returnCredit: 10 });
    const first = await walkIn();
    hall.clock.set(at(5));
    const second = await walkIn();
    const { ticket } = await hall.callNext(1);
    await hall.move(ticket.id, 'miss');
    hall.clock.set(at(8));
    const back = await hall.move(first.id, 'return');
    expect(back.dueAt).toBe(at(-10));
    expect(await order()).toEqual([first.ticket, second.ticket]);
  });

  it('sets how soon and how often a ticket may be called again', async () => {
    await supervisor.change({ recallSpacing: 15, recallMost: 2 });
    await walkIn();
    const { ticket } = await hall.callNext(1);
    const recall = () => hall.clerk.send<{ detail: string }>('POST', `/api/v1/tickets/${ticket.id}/recall`, {});
    hall.clock.pass({ seconds: 5 });
    expect(await recall()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('in 10 s') } });
    for (const _ of [1, 2]) {
      hall.clock.pass({ seconds: 15 });
      expect((await recall()).status).toBe(200);
    }
    hall.clock.pass({ seconds: 60 });
    expect(await recall()).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/2 times.*missed/) } });
    await hall.move(ticket.id, 'put-back');
    await hall.callNext(1);
    hall.clock.pass({ seconds: 15 });
    expect((await recall()).status).toBe(200);
  });

  it('keeps its numbers when a city file is applied again, and takes those that a new file changes', async () => {
    const applying = hall.server.app.get(ApplyCity);
    const text = readFileSync(smallCity.HUBLINE_CITY, 'utf8');
    const file = (policy: string) =>
      readCityFile(
        text.replace('    name: { en: Long hall', `    policy: ${policy}\n    name: { en: Long hall`),
        'small.yaml',
      );
    await supervisor.change({ walkInGuard: 50 });
    expect(await applying.preview(readCityFile(text, 'small.yaml'))).toEqual([]);
    await applying.run(readCityFile(text, 'small.yaml'), systemActor);
    expect((await supervisor.now()).policy.walkInGuard).toBe(50);
    await applying.run(file('{ grace: 12 }'), systemActor);
    expect(await supervisor.now()).toMatchObject({ version: 3, policy: { walkInGuard: 50, grace: 12 } });
    expect((await supervisor.versions())[0]).toMatchObject({
      author: 'system',
      note: '',
      changes: [{ field: 'grace' }],
    });
    await applying.run(file('{ walkInGuard: 70 }'), systemActor);
    expect((await supervisor.now()).policy).toMatchObject({ walkInGuard: 70, grace: 10 });
  });
});
