// Two processes deliver letters from one PostgreSQL. Each letter is sent once, and one process sends the letters that the
// other one left.
import { setTimeout as pause } from 'node:timers/promises';
import { Child } from '../support/child.js';
import { ApiClient } from '../support/api-client.js';
import { emptyDatabase, type TestDatabase } from '../support/databases.js';
import { aContact } from '../support/staffed-hall.js';
import { MailServer } from '../support/mail-server.js';
import { rowsOf } from '../support/table-rows.js';

const LONGEST_MS = 30_000;

describe('letters of two processes', () => {
  let empty: TestDatabase;
  let mail: MailServer;
  let children: Child[];
  /** Resolves when so many letters have been sent. */
  const untilSent = async (count: number) => {
    for (const until = performance.now() + LONGEST_MS; performance.now() < until; await pause(50)) {
      const sent = await rowsOf(empty.url, `SELECT "id" FROM "letter" WHERE "state" = 'sent'`);
      if (sent.length >= count) return;
    }
    throw new Error('not all letters were sent');
  };
  const book = (index: number, start: string) =>
    new ApiClient(children[index % 2]?.url ?? '').post('/api/v1/appointments', {
      hub: 'training-hall',
      service: 'general-information',
      language: 'en',
      contact: aContact({ email: `resident-${index}@example.org` }),
      start,
    });

  beforeAll(async () => {
    empty = await emptyDatabase('postgres');
    mail = await MailServer.open();
    const settings = { HUBLINE_SMTP_URL: mail.url, HUBLINE_PUBLIC_URL: 'https://hubs.city.example' };
    children = await Promise.all([Child.launch(empty.url, settings), Child.launch(empty.url, settings)]);
    await Promise.all(children.map((child) => child.ready()));
  });
  afterAll(async () => {
    await Promise.all(children.map((child) => child.kill()));
    await mail.close();
    await empty.remove();
  });

  it('arrive once each, whichever process claims them', async () => {
    const hours = ['15', '16', '17', '18', '19'];
    const starts = hours.flatMap((hour) => Array.from({ length: 4 }, () => `2027-03-16T${hour}:00:00.000Z`));
    await Promise.all(starts.map((start, index) => book(index, start)));
    await untilSent(starts.length);
    expect(mail.recipients.toSorted()).toEqual(starts.map((_, index) => `resident-${index}@example.org`).toSorted());
    expect(new Set(mail.collect().map(({ messageId }) => messageId)).size).toBe(starts.length);
  });

  it('are sent by the other process when one ends before it has sent them', async () => {
    await book(1, '2027-03-17T15:00:00.000Z');
    expect(await children[1]?.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    await untilSent(21);
    expect(mail.collect()).toHaveLength(1);
  });
});
