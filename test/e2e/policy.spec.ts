// The numbers of the calling order belong to a hub's supervisor: each change is a version with its author and note, and of
// two at once one is told.
import type { HubEvent } from '../../src/domain/events.js';
import { newKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { PolicySupervisor } from '../support/policy-supervisor.js';
import { brokenLogs, rowsOf } from '../support/table-rows.js';

const NOTE = 'Asked for by Robin Ferreira at the counter';

describe.each(databases)('a policy on %s', (database) => {
  let hall: StaffedHall;
  let desk: PolicySupervisor;
  beforeEach(async () => {
    hall = await StaffedHall.open({ database });
    desk = new PolicySupervisor(hall);
  });
  afterEach(() => hall.close());

  const changes = () =>
    rowsOf<{ actor: string; reason: string }>(
      hall.server.databaseUrl,
      `SELECT "actor", "reason" FROM "hub_event" WHERE "hub" = '${hall.hub}' AND "type" = 'policy-changed' ORDER BY "sequence"`,
    );

  it('begins with the numbers of the product, as the city file has left them', async () => {
    const { version, policy } = await desk.now();
    expect(version).toBe(1);
    expect(policy).toEqual({
      ...{ appointmentCredit: 45, needsCredit: 10, returnCredit: 0, walkInGuard: 60 },
      ...{ grace: 10, earlyCheckIn: 240, noShowAfter: 15, recallSpacing: 0, recallMost: 99 },
      routing: 'any',
      services: {},
    });
    expect(await desk.versions()).toMatchObject([{ version: 1, author: 'system', note: '', changes: [] }]);
  });

  it('has versions without gaps, each with who made it, when, why and what changed', async () => {
    await desk.change({ walkInGuard: 50 });
    hall.clock.pass({ minutes: 5 });
    await desk.change({ services: { 'marriage-licence': { grace: 5 } } }, NOTE);
    const [third, second, first] = await desk.versions();
    expect([third, second, first].map((one) => one?.version)).toEqual([3, 2, 1]);
    expect(second?.changes).toEqual([{ field: 'walkInGuard', from: 60, to: 50 }]);
    expect(third).toMatchObject({
      note: NOTE,
      at: hall.clock.iso(),
      changes: [{ field: 'grace', service: 'marriage-licence', from: null, to: 5 }],
    });
    expect(third?.author).toMatch(/^staff:/);
  });

  it('tells its log the numbers and the author, and never the note', async () => {
    await desk.change({ walkInGuard: 50 }, NOTE);
    const [event] = await changes();
    expect(event?.actor).toMatch(/^staff:/);
    const reason = JSON.parse(event?.reason ?? '{}') as HubEvent['reason'];
    expect(reason).toEqual({ version: 2, changed: [{ field: 'walkInGuard', from: 60, to: 50 }] });
    const whole = await rowsOf<object>(hall.server.databaseUrl, 'SELECT * FROM "hub_event"');
    expect(JSON.stringify(whole)).not.toContain('Ferreira');
    expect(await brokenLogs(hall.server.databaseUrl)).toEqual([]);
  });

  it('of two supervisors at once takes one, and tells the other what stands now', async () => {
    const { version } = await desk.now();
    const other = new PolicySupervisor(hall, await hall.hire('supervisor'));
    const both = await Promise.all([
      desk.tryTo({ walkInGuard: 50 }, { version }),
      other.tryTo({ walkInGuard: 55 }, { version }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)?.body;
    expect([refused?.code, refused?.title]).toEqual(['not-allowed-now', 'The policy has changed in the meantime']);
    expect(refused?.detail).toContain('Version 2');
    expect(await desk.versions()).toHaveLength(2);
  });

  it('of twenty changes at once takes one', async () => {
    const tries = Array.from({ length: 20 }, (_, index) => desk.tryTo({ walkInGuard: 61 + index }, { version: 1 }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect((await desk.versions()).map(({ version }) => version)).toEqual([2, 1]);
    expect(await changes()).toHaveLength(1);
  });

  it('is changed once where the same change is sent twice with one key', async () => {
    const { policy } = await desk.now();
    const wish = { version: 1, note: 'A trial', policy: { ...policy, grace: 12 } };
    const send = (key: string) => hall.clerk.send('PUT', desk.path, wish, { 'idempotency-key': key });
    const key = newKey();
    expect([(await send(key)).status, (await send(key)).status]).toEqual([200, 200]);
    expect(await desk.versions()).toHaveLength(2);
  });
});
