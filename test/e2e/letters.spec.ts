// Follows letters from the row that a booking writes to the email that an SMTP server receives.
import { CLAIM_MINUTES } from '../../src/domain/durations.js';
import type { Email } from 'postal-mime';
import type { AppointmentView } from '../../src/contract/wire.js';
import { LetterDelivery } from '../../src/post/letter-delivery.js';
import { ClaimLetters } from '../../src/use-cases/post/claim-letters.js';
import { withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';
import { calendarOf, MailServer } from '../support/mail-server.js';
import { rowsOf } from '../support/table-rows.js';

const TOMORROW = '2027-03-16T15:00:00.000Z';
const IN_TEN_DAYS = '2027-03-25T15:00:00.000Z';

describe.each(databases)('letters on %s', (database) => {
  let hall: StaffedHall;
  let mail: MailServer;
  const deliver = () => hall.server.app.get(LetterDelivery).request();
  const arriving = async (): Promise<Email[]> => {
    await deliver();
    return mail.collect();
  };
  const one = async (): Promise<Email> => {
    const [email, ...more] = await arriving();
    if (!email || more.length > 0) throw new Error(`${more.length + (email ? 1 : 0)} e-mails have come`);
    return email;
  };
  const book = (start: string, more: object = {}) =>
    hall.resident.post<AppointmentView>('/api/v1/appointments', {
      hub: hall.hub,
      service: 'marriage-licence',
      applicationNumber: '40718265',
      language: 'en',
      contact: aContact(),
      start,
      ...more,
    });
  const manage = ({ reference, manageToken }: AppointmentView, what: string, body = {}) =>
    withKey(hall.server.url, manageToken).post<AppointmentView>(`/api/v1/appointments/${reference}/${what}`, body);
  const letters = (where: string) =>
    rowsOf<{ kind: string; state: string; problem: string | null; attempts: number }>(
      hall.server.databaseUrl,
      `SELECT "kind", "state", "problem", "attempts" FROM "letter" WHERE ${where} ORDER BY "createdAt"`,
    );

  beforeEach(async () => {
    mail = await MailServer.open();
    const settings = {
      HUBLINE_SMTP_URL: mail.url,
      HUBLINE_PUBLIC_URL: 'https://hubs.city.example',
      HUBLINE_MAIL_FROM: 'City hubs <hubs@city.example>',
    };
    hall = await StaffedHall.open({ database, settings });
  });
  afterEach(async () => {
    await hall.close();
    await mail.close();
  });

  it('confirm a booking in the resident’s language, with what to bring and an entry for the calendar', async () => {
    const booked = await book(TOMORROW, { language: 'fr' });
    const email = await one();
    expect(mail.recipients).toEqual(['sam@example.org']);
    expect(email.from).toMatchObject({ name: 'City hubs', address: 'hubs@city.example' });
    expect(email.subject).toBe(`Rendez-vous pris : mardi 16\u00a0mars à\u00a011\u202fh\u202f00 (${booked.reference})`);
    const link = `https://hubs.city.example/appointments/${booked.reference}?token=${booked.manageToken}`;
    for (const body of [email.text, email.html]) {
      expect(body).toContain('Bonjour Sam Rivera,');
      expect(body).toContain(booked.reference);
      expect(body).toContain('mardi 16\u00a0mars 2027 à\u00a011\u202fh\u202f00');
      expect(body).toContain('Ce qu’il faut apporter');
      expect(body?.replaceAll('&#x3D;', '=')).toContain(link);
    }
    expect(email.html).toContain('lang="fr"');
    const calendar = calendarOf(email);
    expect(calendar).toContain('METHOD:REQUEST');
    expect(calendar).toContain('SEQUENCE:0');
    expect(calendar).toContain('DTSTAMP:20270315T140000Z');
    expect(calendar).toContain('DTSTART:20270316T150000Z');
    expect(calendar).toMatch(/ORGANIZER[^\r]*hubs@city\.example/i);
    expect(email.attachments.map(({ filename }) => filename)).toContain('invite.ics');
  });

  it('update the calendar entry when the booking changes, and cancel it when the booking is cancelled', async () => {
    const booked = await book(IN_TEN_DAYS);
    const uid = /^UID:.*$/m.exec(calendarOf(await one()))?.[0];
    expect(uid).toMatch(/^UID:./);

    await manage(booked, 'reschedule', { start: '2027-03-25T16:00:00.000Z' });
    const change = await one();
    expect(change.subject).toBe(`Changed: Thursday 25\u00a0March at\u00a012:00 (${booked.reference})`);
    expect(change.text).toContain('Before: Thursday 25\u00a0March at\u00a011:00');
    expect(calendarOf(change)).toContain('METHOD:REQUEST');
    expect(calendarOf(change)).toContain('SEQUENCE:1');
    expect(calendarOf(change)).toContain(uid);

    await manage(booked, 'cancel');
    const cancellation = await one();
    expect(cancellation.subject).toMatch(/^Cancelled/);
    expect(calendarOf(cancellation)).toContain('METHOD:CANCEL');
    expect(calendarOf(cancellation)).toContain('STATUS:CANCELLED');
    expect(calendarOf(cancellation)).toContain('SEQUENCE:2');
    expect(calendarOf(cancellation)).toContain(uid);
    const own = withKey(hall.server.url, booked.manageToken);
    expect(await own.get<string>(`/api/v1/appointments/${booked.reference}/calendar.ics`)).toContain(uid);
  });

  it('remind of the booked time as it is then, and of no cancelled booking', async () => {
    const kept = await book(IN_TEN_DAYS);
    const given = await book(IN_TEN_DAYS);
    expect(await arriving()).toHaveLength(2);
    await manage(given, 'cancel');
    expect((await one()).subject).toMatch(/^Cancelled/);
    hall.clock.set('2027-03-18T14:59:59.000Z');
    expect(await arriving()).toEqual([]);
    hall.clock.set('2027-03-18T15:00:00.000Z');
    expect((await one()).subject).toBe(`Reminder: Thursday 25\u00a0March at\u00a011:00 (${kept.reference})`);
    await manage(kept, 'reschedule', { start: '2027-03-26T15:00:00.000Z' });
    expect((await one()).subject).toMatch(/^Changed/);
    hall.clock.set('2027-03-19T15:00:00.000Z');
    expect((await one()).subject).toBe(`Reminder: Friday 26\u00a0March at\u00a011:00 (${kept.reference})`);
    hall.clock.set('2027-03-24T15:00:00.000Z');
    expect(await arriving()).toEqual([]);
    hall.clock.set('2027-03-25T15:00:00.000Z');
    expect((await one()).subject).toBe(`Reminder: Friday 26\u00a0March at\u00a011:00 (${kept.reference})`);
    expect(await letters(`"problem" IS NOT NULL AND "problem" <> 'no-longer-true'`)).toEqual([]);
  });

  it('are sent again after longer and longer pauses when the mail server is busy', async () => {
    await book(TOMORROW);
    mail.refuseNext(451, 452);
    expect(await arriving()).toEqual([]);
    expect(await letters(`"kind" = 'confirmation'`)).toMatchObject([{ state: 'waiting', problem: 'smtp-451' }]);
    hall.clock.pass({ seconds: 59 });
    expect(await arriving()).toEqual([]);
    expect(await letters(`"attempts" = 1`)).toHaveLength(1);
    hall.clock.pass({ seconds: 1 });
    expect(await arriving()).toEqual([]);
    expect(await letters(`"attempts" = 2`)).toHaveLength(1);
    hall.clock.pass({ minutes: 4 });
    expect(await arriving()).toEqual([]);
    hall.clock.pass({ minutes: 1 });
    expect((await one()).subject).toMatch(/^Booked/);
    expect(await letters(`"kind" = 'confirmation'`)).toMatchObject([{ state: 'sent', problem: null, attempts: 3 }]);
  });

  it('are not sent again to an address that does not exist', async () => {
    await book(TOMORROW);
    mail.refuseNext(550);
    expect(await arriving()).toEqual([]);
    expect(await letters(`"kind" = 'confirmation'`)).toMatchObject([{ state: 'dropped', problem: 'smtp-550' }]);
    hall.clock.pass({ hours: 5 });
    expect(await arriving()).toEqual([]);
  });

  it('are not sent when they would come too late', async () => {
    await book(TOMORROW);
    mail.refuseNext(451);
    await deliver();
    hall.clock.set(TOMORROW);
    expect(await arriving()).toEqual([]);
    expect(await letters(`"kind" = 'confirmation'`)).toMatchObject([{ state: 'dropped', problem: 'too-late' }]);
  });

  it('that a killed process had claimed are sent after the claim, under the same id', async () => {
    await book(TOMORROW);
    const { claimed } = await hall.server.app.get(ClaimLetters).run(10);
    const [id] = claimed.map(({ data }) => data.letter.id);
    expect(claimed).toHaveLength(1);
    expect(await arriving()).toEqual([]);
    hall.clock.pass({ minutes: CLAIM_MINUTES });
    expect((await one()).messageId).toBe(`<${id}@hubs.city.example>`);
  });

  it('are claimed once when many deliveries run at once', async () => {
    for (let count = 0; count < 4; count++) await book(TOMORROW);
    const claiming = hall.server.app.get(ClaimLetters);
    const hands = await Promise.all(Array.from({ length: 20 }, () => claiming.run(3)));
    const ids = hands.flatMap(({ claimed }) => claimed.map(({ data }) => data.letter.id));
    expect([ids.length, new Set(ids).size]).toEqual([4, 4]);
  });

  it('tell residents once that they are next soon, with their ticket number', async () => {
    await hall.openCounter(1);
    for (let count = 0; count < 4; count++) await hall.takeTicket('marriage-licence');
    const { reference } = await book('2027-03-15T16:00:00.000Z');
    await arriving();
    hall.clock.set('2027-03-15T15:20:00.000Z');
    const { ticket } = await hall.checkIn(reference);
    const told = async () => (await arriving()).map(({ subject }) => subject);
    expect(await told()).toEqual([]);
    await hall.callNext(1);
    await hall.serve((await hall.queue()).called[0]?.id ?? '');
    await hall.callNext(1);
    expect(await told()).toEqual([`You are next soon: ${ticket}`]);
    await hall.serve((await hall.queue()).called[0]?.id ?? '');
    await hall.callNext(1);
    expect(await told()).toEqual([]);
  });
});
