// Staff book for people who telephone or stand at the desk. They have seats of their own, and may give a reason to book
// against a rule.
import type { BookedForView, ListedAppointmentView } from '../../src/contract/staff-wire.js';
import { type ApiClient, newKey, acceptsHtml } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, aWishForSomeone, StaffedHall } from '../support/staffed-hall.js';
import { smallCity } from '../support/test-cities.js';
import { rowsOf } from '../support/table-rows.js';

const HALF_PAST = '2027-03-15T14:30:00.000Z';
const NEXT_DAY = '2027-03-16T15:00:00.000Z';
const FAR = '2027-08-16T15:00:00.000Z';

describe.each(databases)('booking by staff on %s', (database) => {
  let hall: StaffedHall;
  let greeter: ApiClient;
  const bookings = () => `/api/v1/hubs/${hall.hub}/appointments`;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    greeter = await hall.hire('greeter');
  });
  afterAll(() => hall.close());

  it('uses seats of staff when the public’s are all taken, each once', async () => {
    for (let left = await hall.publicSeatsAt(HALF_PAST); left > 0; left -= 1) await hall.book({ start: HALF_PAST });
    const refused = { start: HALF_PAST, hub: hall.hub, service: 'general-information', language: 'en' };
    const full = await hall.resident.refused('POST', '/api/v1/appointments', { ...refused, contact: aContact() });
    expect(full.code).toBe('slot-taken');
    const booked = await greeter.post<BookedForView>(bookings(), aWishForSomeone());
    expect(booked).toMatchObject({ state: 'booked', channel: 'staff', start: HALF_PAST });
    expect(booked).not.toHaveProperty('manageToken');
    await greeter.post(bookings(), aWishForSomeone());
    const over = await greeter.refused(
      'POST',
      bookings(),
      aWishForSomeone({ overrideReason: 'They are here already' }),
    );
    expect([over.code, over.errors]).toEqual(['slot-taken', undefined]);
  });

  it('uses seats of the public last', async () => {
    const before = await hall.publicSeatsAt(NEXT_DAY);
    for (const _ of [1, 2]) await greeter.post(bookings(), aWishForSomeone({ start: NEXT_DAY }));
    expect(await hall.publicSeatsAt(NEXT_DAY)).toBe(before);
    await greeter.post(bookings(), aWishForSomeone({ start: NEXT_DAY }));
    expect(await hall.publicSeatsAt(NEXT_DAY)).toBe(before - 1);
  });

  it('needs a reason against a rule, which is stored with the contact and in no event', async () => {
    const wish = aWishForSomeone({ start: FAR, partySize: 19, note: 'Comes with a choir' });
    const refusal = await greeter.refused('POST', bookings(), wish);
    expect(refusal.status).toBeLessThan(500);
    expect(refusal.errors).toContainEqual({
      field: 'overrideReason',
      code: 'override-reason-missing',
      message: expect.any(String),
    });
    const booked = await greeter.post<BookedForView>(bookings(), { ...wish, overrideReason: 'Back in August only' });
    const contacts = await rowsOf<{ note: string }>(hall.server.databaseUrl, 'SELECT "note" FROM "contact"');
    expect(contacts.map(({ note }) => note)).toContain('Comes with a choir\nBack in August only');
    const events = await rowsOf<{ actor: string; reason: unknown }>(
      hall.server.databaseUrl,
      `SELECT "actor", "reason" FROM "hub_event" WHERE "type" = 'booked' ORDER BY "sequence" DESC`,
    );
    expect(JSON.stringify(events)).not.toContain('August only');
    const [{ actor, reason } = { actor: '', reason: null }] = events;
    expect(actor).toMatch(/^staff:./);
    const facts = (typeof reason === 'string' ? JSON.parse(reason) : reason) as { overrides: string[] };
    expect(facts.overrides.sort()).toEqual(['party-too-large', 'too-far']);
    expect(booked.partySize).toBe(19);
  });

  it('marks an application number that was passed over until the person is here', async () => {
    const wish = aWishForSomeone({ service: 'marriage-licence', start: NEXT_DAY });
    expect((await greeter.refused('POST', bookings(), wish)).code).toBe('application-number-required');
    const reason = { overrideReason: 'Number at home' };
    const { reference } = await greeter.post<BookedForView>(bookings(), { ...wish, ...reason });
    const shown = await greeter.send<string>('GET', pageOf(reference), undefined, acceptsHtml);
    expect(shown.body).toContain('not verified');
  });

  it('makes one booking for one Idempotency-Key', async () => {
    const key = newKey();
    const [first, second] = [
      await greeter.post<BookedForView>(bookings(), aWishForSomeone({ start: NEXT_DAY }), key),
      await greeter.post<BookedForView>(bookings(), aWishForSomeone({ start: NEXT_DAY }), key),
    ];
    expect(second).toEqual(first);
  });

  const pageOf = (reference: string, hub = hall.hub) => `/staff/hubs/${hub}/bookings/${reference}`;

  it('shows the needs of the person to staff and to nobody else', async () => {
    const start = '2027-03-15T15:15:00.000Z';
    const told = { needs: ['seat'], interpreterLanguage: 'Tamil', note: 'Daughter calls back' };
    const { reference } = await greeter.post<BookedForView>(
      bookings(),
      aWishForSomeone({ start, ...told, partySize: 2 }),
    );
    const listed = await greeter.get<ListedAppointmentView[]>(`${bookings()}?date=2027-03-15`);
    expect(listed.find((one) => one.reference === reference)).toMatchObject({
      needs: ['seat', 'interpreter'],
      interpreterLanguage: 'Tamil',
      channel: 'staff',
      partySize: 2,
    });
    const shown = await greeter.send<string>('GET', pageOf(reference), undefined, acceptsHtml);
    for (const text of ['Tamil', 'Daughter calls back', 'Sam Rivera', '2 people', 'by staff'])
      expect(shown.body).toContain(text);
    const { ticket } = await hall.checkIn(reference);
    const queue = await hall.queue();
    expect(queue.waiting.find((one) => one.ticket === ticket)?.needs).toEqual(['seat', 'interpreter']);
    const inPublic = [await hall.board(), await hall.resident.get(`/api/v1/hubs/${hall.hub}/services`)];
    expect(JSON.stringify(inPublic)).not.toMatch(/Tamil|Daughter|interpreter/);
    const paper = await greeter.send<string>('GET', `${pageOf(reference)}/paper`, undefined, acceptsHtml);
    expect(paper.body).not.toMatch(/Tamil|Daughter|Sam Rivera/);
  });

  it('leads from the form to a page of the booking whose address holds no name', async () => {
    const form = {
      service: 'general-information',
      start: '2027-03-15T16:00:00.000Z',
      name: 'Noor Haddad',
      people: '2',
    };
    const answer = await greeter.send('POST', `/staff/hubs/${hall.hub}/book`, form, acceptsHtml);
    const location = answer.headers.get('location') ?? '';
    expect([answer.status, location]).toEqual([303, expect.stringMatching(/bookings\/\w{3}-\w{4}\?new=1$/)]);
    const shown = await greeter.send<string>('GET', location, undefined, acceptsHtml);
    expect(shown.body).toContain('Noor Haddad');
    expect(shown.headers.get('cache-control')).toBe('no-store');
  });

  it('shows all rules that a booking breaks in the form, which books with a reason', async () => {
    const form = {
      service: 'general-information',
      day: '2027-08-16',
      otherTime: '11:00',
      name: 'Ana Ruiz',
      people: '20',
    };
    const path = `/staff/hubs/${hall.hub}/book`;
    const refused = await greeter.send<string>('POST', path, form, acceptsHtml);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.body).toMatch(/Not booked yet[^]*further ahead[^]*Book anyway[^]*value="Ana Ruiz"/);
    expect(refused.body).toMatch(/At most \d+ people/);
    const done = await greeter.send('POST', path, { ...form, overrideReason: 'A wedding' }, acceptsHtml);
    expect(done.status).toBe(303);
  });

  it('shows a missing value beside its field', async () => {
    const answer = await greeter.send<string>('POST', `/staff/hubs/${hall.hub}/book`, { phone: 'none' }, acceptsHtml);
    expect(answer.status).toBe(400);
    for (const text of ['Choose a service', 'Enter the name', 'Enter a phone number with']) {
      expect(answer.body).toContain(text);
    }
  });

  it('moves a booking to a seat of staff and keeps its reference', async () => {
    const start = '2027-03-15T17:00:00.000Z';
    for (let left = await hall.publicSeatsAt(start); left > 0; left -= 1) await hall.book({ start });
    const booked = await hall.book({ start: '2027-03-15T18:00:00.000Z' });
    const asked = await greeter.send<string>('GET', `${pageOf(booked.reference)}/change`, undefined, acceptsHtml);
    expect(asked.body).toContain('Sam Rivera');
    const done = await greeter.send('POST', `${pageOf(booked.reference)}/change`, { start }, acceptsHtml);
    expect([done.status, done.headers.get('location')]).toEqual([303, `${pageOf(booked.reference)}?changed=1`]);
    const listed = await greeter.get<ListedAppointmentView[]>(bookings());
    expect(listed.find(({ reference }) => reference === booked.reference)?.start).toBe(start);
    const nothing = await greeter.send<string>('POST', `${pageOf(booked.reference)}/change`, {}, acceptsHtml);
    expect([nothing.status, nothing.body.includes('Choose a time')]).toEqual([400, true]);
  });
});

describe.each(databases)('booking by staff at an office with opening hours, on %s', (database) => {
  let hall: StaffedHall;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database, settings: smallCity, hub: 'town-office' });
  });
  afterAll(() => hall.close());

  it('is refused outside of them, whatever the reason', async () => {
    const wish = { service: 'parking-permit', contact: { name: 'Sam' }, language: 'en', overrideReason: 'Please' };
    for (const start of ['2027-03-16T01:00:00.000Z', '2027-03-20T15:00:00.000Z']) {
      const refusal = await hall.clerk.refused('POST', '/api/v1/hubs/town-office/appointments', { ...wish, start });
      expect([start, refusal.code]).toEqual([start, 'hub-closed']);
    }
  });
});
