// Residents who give a phone number and no email address get text messages through the gateway.
import { LetterDelivery } from '../../src/post/letter-delivery.js';
import { databases } from '../support/databases.js';
import { TextMessageGateway } from '../support/text-message-gateway.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { rowsOf } from '../support/table-rows.js';

const TOMORROW = '2027-03-16T15:00:00.000Z';

describe.each(databases)('text messages on %s', (database) => {
  let hall: StaffedHall;
  let gateway: TextMessageGateway;
  const arriving = async () => {
    await hall.server.app.get(LetterDelivery).request();
    return gateway.collect();
  };
  const book = (contact: Record<string, string>, language = 'en') => {
    const wish = { hub: hall.hub, service: 'general-information', start: TOMORROW, language };
    return hall.resident.post<{ reference: string; manageToken: string }>('/api/v1/appointments', {
      ...wish,
      contact: { name: 'Sam Rivera', ...contact },
    });
  };
  const outcomes = async () => {
    const sql = `SELECT "state", "problem" FROM "letter" WHERE "kind" = 'confirmation'`;
    const [letter] = await rowsOf<{ state: string; problem: string | null }>(hall.server.databaseUrl, sql);
    return letter;
  };

  beforeEach(async () => {
    gateway = await TextMessageGateway.open();
    hall = await StaffedHall.open({ database, settings: gateway.settings });
  });
  afterEach(async () => {
    await hall.close();
    await gateway.close();
  });

  it('name the booking in the resident’s language, with the link that changes it', async () => {
    const { reference, manageToken } = await book({ phone: '(416) 555-0199' }, 'fr');
    const [message] = await arriving();
    expect(message).toMatchObject({ to: '+14165550199', language: 'fr' });
    expect(message?.text).toContain('Rendez-vous pris : mardi 16 mars à 11 h 00');
    expect(message?.text).toContain(`${hall.server.url}/appointments/${reference}?token=${manageToken}`);
    expect(message?.text).not.toContain('Rivera');
  });

  it('are sent again under the same reference when the gateway is busy', async () => {
    await book({ phone: '416 555 0199' });
    const sql = `SELECT "id" FROM "letter" WHERE "kind" = 'confirmation'`;
    const [letter] = await rowsOf<{ id: string }>(hall.server.databaseUrl, sql);
    gateway.refuseNext(429, 503);
    expect(await arriving()).toEqual([]);
    expect(await outcomes()).toEqual({ state: 'waiting', problem: 'gateway-429' });
    hall.clock.pass({ minutes: 1 });
    expect(await arriving()).toEqual([]);
    hall.clock.pass({ minutes: 5 });
    expect(await arriving()).toMatchObject([{ reference: letter?.id }]);
  });

  it('are not sent again when the gateway refuses them or the phone number is wrong', async () => {
    await book({ phone: '416 555 0199' });
    gateway.refuseNext(422);
    expect(await arriving()).toEqual([]);
    expect(await outcomes()).toEqual({ state: 'dropped', problem: 'gateway-422' });
  });

  it('wait until the gateway can be reached again', async () => {
    await gateway.close();
    await book({ phone: '416 555 0199' });
    expect(await arriving()).toEqual([]);
    expect(await outcomes()).toEqual({ state: 'waiting', problem: 'gateway-unreachable' });
  });

  it('are not sent to residents who gave an email address only', async () => {
    await book({ email: 'sam@example.org' });
    expect(await arriving()).toEqual([]);
    expect(await outcomes()).toEqual({ state: 'dropped', problem: 'no-way' });
  });
});
