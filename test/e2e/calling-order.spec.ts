import { databases } from '../support/databases.js';
import { SharedHall } from '../support/shared-hall.js';

describe.each(databases)('the calling order on %s', (database) => {
  const shared = new SharedHall(database);
  const { at } = shared;
  const bookAndCheckIn = async (startMinutes: number, arrivesAt: number) => {
    const { reference } = await shared.hall.book({ start: at(startMinutes) });
    shared.hall.clock.set(at(arrivesAt));
    return shared.hall.checkIn(reference);
  };
  /** Calls and serves all waiting tickets at one counter. Resolves to their numbers in that order, with the reasons. */
  const callAll = async () => {
    const called: [string, string][] = [];
    for (const { waiting } = await shared.hall.queue(); called.length < waiting.length; ) {
      const { ticket, reason } = await shared.hall.callNext(1);
      called.push([ticket.ticket, reason.code]);
      await shared.hall.serve(ticket.id);
    }
    return called;
  };

  it('puts walk-ins in the order of their arrival, even at the same instant', async () => {
    const tickets = [];
    for (let index = 0; index < 4; index++) tickets.push(await shared.hall.takeTicket());
    expect(await callAll()).toEqual(tickets.map(({ ticket }) => [ticket, 'longest-waiting']));
  });

  it('puts an appointment on time before walk-ins that came less than 45 minutes before its start', async () => {
    const early = await shared.hall.takeTicket();
    shared.hall.clock.set(at(20));
    const later = await shared.hall.takeTicket();
    const booked = await bookAndCheckIn(60, 59);
    expect(booked.appointment.punctuality).toBe('early');
    expect(await callAll()).toEqual([
      [early.ticket, 'longest-waiting'],
      [booked.ticket, 'appointment-due'],
      [later.ticket, 'longest-waiting'],
    ]);
  });

  it('gives an early appointment to an idle counter at once', async () => {
    const booked = await bookAndCheckIn(180, 1);
    expect(await callAll()).toEqual([[booked.ticket, 'appointment-due']]);
  });

  it('leaves out appointments that have not checked in, and holds back no walk-in for them', async () => {
    await shared.hall.book({ start: at(15) });
    shared.hall.clock.set(at(15));
    const walkIn = await shared.hall.takeTicket();
    expect(await callAll()).toEqual([[walkIn.ticket, 'longest-waiting']]);
  });

  it('treats an appointment that is more than ten minutes late as a walk-in', async () => {
    const { reference } = await shared.hall.book({ start: at(30) });
    shared.hall.clock.set(at(40));
    const walkIn = await shared.hall.takeTicket();
    shared.hall.clock.set(at(41));
    const late = await shared.hall.checkIn(reference);
    expect(late.appointment.punctuality).toBe('late');
    expect(await callAll()).toEqual([
      [walkIn.ticket, 'longest-waiting'],
      [late.ticket, 'longest-waiting'],
    ]);
  });

  it('puts a walk-in that has waited an hour first, before an appointment that is due earlier', async () => {
    const walkIn = await shared.hall.takeTicket();
    const booked = await bookAndCheckIn(30, 30);
    shared.hall.clock.set(at(59));
    expect((await shared.hall.queue()).waiting.map(({ ticket }) => ticket)).toEqual([booked.ticket, walkIn.ticket]);
    shared.hall.clock.set(at(60));
    expect((await shared.hall.queue()).waiting.map(({ ticket }) => ticket)).toEqual([walkIn.ticket, booked.ticket]);
    const { ticket, reason } = await shared.hall.callNext(1);
    expect([ticket.ticket, reason.code]).toEqual([walkIn.ticket, 'walk-in-guard']);
    expect(reason.text.en).toContain('60');
    expect(reason.text.fr).toContain('60');
    await shared.hall.serve(ticket.id);
  });

  it('gives a declared need ten minutes of credit, and leaves the guard as it is', async () => {
    const first = await shared.hall.takeTicket();
    shared.hall.clock.set(at(9));
    const inNeed = await shared.hall.takeTicket('general-information', ['seat']);
    shared.hall.clock.set(at(11));
    const third = await shared.hall.takeTicket('general-information', ['companion']);
    expect(await callAll()).toEqual([
      [inNeed.ticket, 'need-credit'],
      [first.ticket, 'longest-waiting'],
      [third.ticket, 'need-credit'],
    ]);
  });

  it('puts the oldest ticket under the guard first, whatever the needs', async () => {
    const first = await shared.hall.takeTicket();
    shared.hall.clock.set(at(5));
    const inNeed = await shared.hall.takeTicket('general-information', ['seat']);
    shared.hall.clock.set(at(65));
    expect(await callAll()).toEqual([
      [first.ticket, 'walk-in-guard'],
      [inNeed.ticket, 'walk-in-guard'],
    ]);
  });

  it('gives a counter only its own services, though staff may call any ticket', async () => {
    await shared.hall.openCounter(2, ['marriage-licence']);
    const tax = await shared.hall.takeTicket('property-tax');
    const marriage = await shared.hall.takeTicket('marriage-licence');
    const { ticket } = await shared.hall.callNext(2);
    expect(ticket.ticket).toBe(marriage.ticket);
    await shared.hall.serve(ticket.id);
    const called = await shared.hall.move(tax.id, 'call', { counter: shared.hall.counter(2) });
    expect(called.reason?.code).toBe('called-by-staff');
    await shared.hall.serve(tax.id);
    await shared.hall.closeCounter(2);
  });

  it('tells a newcomer how many are ahead, and a range of minutes by the open counters', async () => {
    const first = await shared.hall.takeTicket();
    const second = await shared.hall.takeTicket();
    expect([first.ahead, second.ahead]).toEqual([0, 1]);
    // The second ticket waits for one visit of five minutes on average. Nine in ten of these end within 15 minutes.
    expect([first.wait, second.wait]).toEqual([
      { fromMinutes: 0, toMinutes: 5 },
      { fromMinutes: 5, toMinutes: 15 },
    ]);
    await shared.hall.closeCounter(1);
    expect(await shared.hall.resident.get(`/api/v1/my-ticket/${second.token}`)).toMatchObject({ ahead: 1, wait: null });
    await shared.hall.openCounter(1);
  });
});
