// The resident's phone explains for which reasons a later ticket may be called first, and reveals nothing about anybody.
import { acceptsHtml } from '../support/api-client.js';
import type { MayPassView } from '../../src/contract/my-ticket-wire.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

describe.each(databases)('the explanation why others may be called first, on %s', (database) => {
  let hall: StaffedHall;
  const why = (token: string): Promise<MayPassView> => hall.resident.get(`/api/v1/my-ticket/${token}/why`);
  const codes = async (token: string) => (await why(token)).reasons.map(({ code }) => code);

  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    await hall.openCounter(1);
  });
  afterAll(() => hall.close());

  it('is given in both languages, with the time from which a walk-in goes first', async () => {
    const { token } = await hall.takeTicket();
    const answer = await why(token);
    expect(answer.reasons.map(({ code }) => code)).toEqual(['booked', 'kept-place', 'help', 'staff-call']);
    for (const { text } of answer.reasons) expect([text.en, text.fr]).not.toContain('');
    expect(answer.firstFrom).toBe('2027-03-15T15:00:00.000Z');
  });

  it('names the counters that take other services', async () => {
    const { token } = await hall.takeTicket('property-tax');
    await hall.openCounter(2, ['marriage-licence']);
    expect(await codes(token)).toContain('other-services');
    await hall.closeCounter(2);
    expect(await codes(token)).not.toContain('other-services');
  });

  it('is the same text, whichever ticket went first and why', async () => {
    const { token } = await hall.takeTicket('tax-inquiry');
    const before = await why(token);
    const others = [
      await hall.takeTicket('general-information', ['seat', 'interpreter']),
      await hall.takeTicket('commissioning'),
    ];
    for (const { id } of others) {
      await hall.move(id, 'call', { counter: hall.counter(1) });
      expect(await why(token)).toEqual(before);
      await hall.serve(id);
    }
    const after = await why(token);
    expect(after).toEqual(before);
    const page = await hall.resident.send<string>('GET', `/t/${token}`, undefined, acceptsHtml);
    for (const { ticket, id } of others) expect(JSON.stringify(after) + page.body).not.toMatch(`${ticket}|${id}`);
  });

  it('is refused without the ticket’s link', async () => {
    expect(await hall.resident.refused('GET', '/api/v1/my-ticket/training-hall.x.y/why')).toMatchObject({
      status: 404,
    });
  });
});
