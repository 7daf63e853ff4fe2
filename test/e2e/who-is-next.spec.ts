import { databases } from '../support/databases.js';
import { Hall } from '../support/hall.js';

describe.each(databases)('who is next, on %s', (database) => {
  let hall: Hall;
  let day = 15;
  /** So many minutes after ten o'clock of the story's own day. */
  const at = (minutes: number): string => new Date(Date.UTC(2027, 2, day, 14, minutes)).toISOString();
  const bookAndCheckIn = async (startMinutes: number, arrivesAt: number) => {
    const { reference } = await hall.book({ start: at(startMinutes) });
    hall.clock.set(at(arrivesAt));
    return hall.checkIn(reference);
  };
  /** The order in which one counter calls all that wait now, with the reasons. */
  const callAll = async () => {
    const called: [string, string][] = [];
    for (const { waiting } = await hall.queue(); called.length < waiting.length; ) {
      const { ticket, reason } = await hall.callNext(1);
      called.push([ticket.ticket, reason.code]);
      await hall.serve(ticket.id);
    }
    return called;
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
    const { waiting } = await hall.queue();
    for (const { id } of waiting) await hall.move(id, 'leave');
    day++;
  });
  afterAll(() => hall.close());

  it('walk-ins are called in the order of their arrival, at the same instant too', async () => {
    const tickets = [];
    for (let index = 0; index < 4; index++) tickets.push(await hall.takeTicket());
    expect(await callAll()).toEqual(tickets.map(({ ticket }) => [ticket, 'longest-waiting']));
  });

  it('an appointment on time goes before walk-ins that came less than 45 minutes before its start', async () => {
    const early = await hall.takeTicket();
    hall.clock.set(at(20));
    const later = await hall.takeTicket();
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
    await hall.book({ start: at(15) });
    hall.clock.set(at(15));
    const walkIn = await hall.takeTicket();
    expect(await callAll()).toEqual([[walkIn.ticket, 'longest-waiting']]);
  });

  it('an appointment more than ten minutes late waits as a walk-in', async () => {
    const { reference } = await hall.book({ start: at(30) });
    hall.clock.set(at(40));
    const walkIn = await hall.takeTicket();
    hall.clock.set(at(41));
    const late = await hall.checkIn(reference);
    expect(late.appointment.punctuality).toBe('late');
    expect(await callAll()).toEqual([
      [walkIn.ticket, 'longest-waiting'],
      [late.ticket, 'longest-waiting'],
    ]);
  });

  it('a walk-in that has waited an hour goes first, though an appointment is due before it', async () => {
    const walkIn = await hall.takeTicket();
    const booked = await bookAndCheckIn(30, 30);
    hall.clock.set(at(59));
    expect((await hall.queue()).waiting.map(({ ticket }) => ticket)).toEqual([booked.ticket, walkIn.ticket]);
    hall.clock.set(at(60));
    expect((await hall.queue()).waiting.map(({ ticket }) => ticket)).toEqual([walkIn.ticket, booked.ticket]);
    const { ticket, reason } = await hall.callNext(1);
    expect([ticket.ticket, reason.code]).toEqual([walkIn.ticket, 'walk-in-guard']);
    expect(reason.text.en).toContain('60');
    expect(reason.text.fr).toContain('60');
    await hall.serve(ticket.id);
  });

  it('a declared need is worth ten minutes, and does not move the guard', async () => {
    const first = await hall.takeTicket();
    hall.clock.set(at(9));
    const inNeed = await hall.takeTicket('general-information', ['seat']);
    hall.clock.set(at(11));
    const third = await hall.takeTicket('general-information', ['companion']);
    expect(await callAll()).toEqual([
      [inNeed.ticket, 'need-credit'],
      [first.ticket, 'longest-waiting'],
      [third.ticket, 'need-credit'],
    ]);
  });

  it('under the guard the oldest goes first, whatever the needs', async () => {
    const first = await hall.takeTicket();
    hall.clock.set(at(5));
    const inNeed = await hall.takeTicket('general-information', ['seat']);
    hall.clock.set(at(65));
    expect(await callAll()).toEqual([
      [first.ticket, 'walk-in-guard'],
      [inNeed.ticket, 'walk-in-guard'],
    ]);
  });

  it('a counter takes only its own services, but staff may call anybody', async () => {
    await hall.openCounter(2, ['marriage-licence']);
    const tax = await hall.takeTicket('property-tax');
    const marriage = await hall.takeTicket('marriage-licence');
    const { ticket } = await hall.callNext(2);
    expect(ticket.ticket).toBe(marriage.ticket);
    await hall.serve(ticket.id);
    const called = await hall.move(tax.id, 'call', { counter: hall.counter(2) });
    expect(called.reason?.code).toBe('called-by-staff');
    await hall.serve(tax.id);
    await hall.closeCounter(2);
  });

  it('tells how many are ahead, and a range of minutes from the counters that are open', async () => {
    const first = await hall.takeTicket();
    const second = await hall.takeTicket();
    expect([first.ahead, second.ahead]).toEqual([0, 1]);
    // one visit of five minutes on average before it: nine of ten such visits are over after a quarter of an hour
    expect([first.wait, second.wait]).toEqual([
      { fromMinutes: 0, toMinutes: 5 },
      { fromMinutes: 5, toMinutes: 15 },
    ]);
    await hall.closeCounter(1);
    expect(await hall.resident.get(`/api/v1/my-ticket/${second.token}`)).toMatchObject({ ahead: 1, wait: null });
    await hall.openCounter(1);
  });
});
