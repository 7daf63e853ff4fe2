import { databases } from '../support/databases.js';
import { SharedHall } from '../support/shared-hall.js';

describe.each(databases)('who is next, on %s', (database) => {
  const days = new SharedHall(database);
  const { at } = days;
  const bookAndCheckIn = async (startMinutes: number, arrivesAt: number) => {
    const { reference } = await days.hall.book({ start: at(startMinutes) });
    days.hall.clock.set(at(arrivesAt));
    return days.hall.checkIn(reference);
  };
  /** The order in which one counter calls all that wait now, with the reasons. */
  const callAll = async () => {
    const called: [string, string][] = [];
    for (const { waiting } = await days.hall.queue(); called.length < waiting.length; ) {
      const { ticket, reason } = await days.hall.callNext(1);
      called.push([ticket.ticket, reason.code]);
      await days.hall.serve(ticket.id);
    }
    return called;
  };

  it('walk-ins are called in the order of their arrival, at the same instant too', async () => {
    const tickets = [];
    for (let index = 0; index < 4; index++) tickets.push(await days.hall.takeTicket());
    expect(await callAll()).toEqual(tickets.map(({ ticket }) => [ticket, 'longest-waiting']));
  });

  it('an appointment on time goes before walk-ins that came less than 45 minutes before its start', async () => {
    const early = await days.hall.takeTicket();
    days.hall.clock.set(at(20));
    const later = await days.hall.takeTicket();
    const booked = await bookAndCheckIn(60, 59);
    expect(booked.appointment.punctuality).toBe('early');
    expect(await callAll()).toEqual([
      [early.ticket, 'longest-waiting'],
      [booked.ticket, 'appointment-due'],
      [later.ticket, 'longest-waiting'],
    ]);
  });

  it('an idle counter takes an appointment that is here early, at once', async () => {
    const booked = await bookAndCheckIn(180, 1);
    expect(await callAll()).toEqual([[booked.ticket, 'appointment-due']]);
  });

  it('nobody is called who has not checked in, and no walk-in is held back for them', async () => {
    await days.hall.book({ start: at(15) });
    days.hall.clock.set(at(15));
    const walkIn = await days.hall.takeTicket();
    expect(await callAll()).toEqual([[walkIn.ticket, 'longest-waiting']]);
  });

  it('an appointment more than ten minutes late waits as a walk-in', async () => {
    const { reference } = await days.hall.book({ start: at(30) });
    days.hall.clock.set(at(40));
    const walkIn = await days.hall.takeTicket();
    days.hall.clock.set(at(41));
    const late = await days.hall.checkIn(reference);
    expect(late.appointment.punctuality).toBe('late');
    expect(await callAll()).toEqual([
      [walkIn.ticket, 'longest-waiting'],
      [late.ticket, 'longest-waiting'],
    ]);
  });

  it('a walk-in that has waited an hour goes first, though an appointment is due before it', async () => {
    const walkIn = await days.hall.takeTicket();
    const booked = await bookAndCheckIn(30, 30);
    days.hall.clock.set(at(59));
    expect((await days.hall.queue()).waiting.map(({ ticket }) => ticket)).toEqual([booked.ticket, walkIn.ticket]);
    days.hall.clock.set(at(60));
    expect((await days.hall.queue()).waiting.map(({ ticket }) => ticket)).toEqual([walkIn.ticket, booked.ticket]);
    const { ticket, reason } = await days.hall.callNext(1);
    expect([ticket.ticket, reason.code]).toEqual([walkIn.ticket, 'walk-in-guard']);
    expect(reason.text.en).toContain('60');
    expect(reason.text.fr).toContain('60');
    await days.hall.serve(ticket.id);
  });

  it('a declared need is worth ten minutes, and does not move the guard', async () => {
    const first = await days.hall.takeTicket();
    days.hall.clock.set(at(9));
    const inNeed = await days.hall.takeTicket('general-information', ['seat']);
    days.hall.clock.set(at(11));
    const third = await days.hall.takeTicket('general-information', ['companion']);
    expect(await callAll()).toEqual([
      [inNeed.ticket, 'need-credit'],
      [first.ticket, 'longest-waiting'],
      [third.ticket, 'need-credit'],
    ]);
  });

  it('under the guard the oldest goes first, whatever the needs', async () => {
    const first = await days.hall.takeTicket();
    days.hall.clock.set(at(5));
    const inNeed = await days.hall.takeTicket('general-information', ['seat']);
    days.hall.clock.set(at(65));
    expect(await callAll()).toEqual([
      [first.ticket, 'walk-in-guard'],
      [inNeed.ticket, 'walk-in-guard'],
    ]);
  });

  it('a counter takes only its own services, but staff may call anybody', async () => {
    await days.hall.openCounter(2, ['marriage-licence']);
    const tax = await days.hall.takeTicket('property-tax');
    const marriage = await days.hall.takeTicket('marriage-licence');
    const { ticket } = await days.hall.callNext(2);
    expect(ticket.ticket).toBe(marriage.ticket);
    await days.hall.serve(ticket.id);
    const called = await days.hall.move(tax.id, 'call', { counter: days.hall.counter(2) });
    expect(called.reason?.code).toBe('called-by-staff');
    await days.hall.serve(tax.id);
    await days.hall.closeCounter(2);
  });

  it('tells how many are ahead, and a range of minutes from the counters that are open', async () => {
    const first = await days.hall.takeTicket();
    const second = await days.hall.takeTicket();
    expect([first.ahead, second.ahead]).toEqual([0, 1]);
    // one visit of five minutes on average before it: nine of ten such visits are over after a quarter of an hour
    expect([first.wait, second.wait]).toEqual([
      { fromMinutes: 0, toMinutes: 5 },
      { fromMinutes: 5, toMinutes: 15 },
    ]);
    await days.hall.closeCounter(1);
    expect(await days.hall.resident.get(`/api/v1/my-ticket/${second.token}`)).toMatchObject({ ahead: 1, wait: null });
    await days.hall.openCounter(1);
  });
});
