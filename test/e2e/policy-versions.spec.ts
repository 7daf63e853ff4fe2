// A hub's supervisor changes the numbers of the calling order. Each change is a version with its author and note, and of two
// changes at once one is refused.
import type { HubEvent } from '../../src/domain/events.js';
import { newKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { HallPerTest } from '../support/hall-per-test.js';
import { PolicySupervisor } from '../support/policy-supervisor.js';
import { brokenLogs, rowsOf } from '../support/table-rows.js';

const NOTE = 'Asked for by Robin Ferreira at the counter';

describe.each(databases)('a policy on %s', (database) => {
  const story = new HallPerTest({ database });
  const supervisor = new PolicySupervisor(story);

  const changes = () =>
    rowsOf<{ actor: string; reason: string }>(
      story.hall.server.databaseUrl,
      `SELECT "actor", "reason" FROM "hub_event" WHERE "hub" = '${story.hall.hub}' AND "type" = 'policy-changed' ORDER BY "sequence"`,
    );

  it('has at first the numbers of the product, unless the city file changes them', async () => {
    const { version, policy } = await supervisor.now();
    expect(version).toBe(1);
    expect(policy).toEqual({
      ...{ appointmentCredit: 45, needsCredit: 10, returnCredit: 0, walkInGuard: 60 },
      ...{ grace: 10, earlyCheckIn: 240, noShowAfter: 15, recallSpacing: 0, recallMost: 99 },
      routing: 'any',
      services: {},
    });
    expect(await supervisor.versions()).toMatchObject([{ version: 1, author: 'system', note: '', changes: [] }]);
  });

  it('has versions without gaps, each with its author, instant, note and changed numbers', async () => {
    await supervisor.change({ walkInGuard: 50 });
    story.hall.clock.pass({ minutes: 5 });
    await supervisor.change({ services: { 'marriage-licence': { grace: 5 } } }, NOTE);
    const [third, second, first] = await supervisor.versions();
    expect([third, second, first].map((one) => one?.version)).toEqual([3, 2, 1]);
    expect(second?.changes).toEqual([{ field: 'walkInGuard', from: 60, to: 50 }]);
    expect(third).toMatchObject({
      note: NOTE,
      at: story.hall.clock.iso(),
      changes: [{ field: 'grace', service: 'marriage-licence', from: null, to: 5 }],
    });
    expect(third?.author).toMatch(/^staff:/);
  });

  it('writes the numbers and the author to the log, but not the note', async () => {
    await supervisor.change({ walkInGuard: 50 }, NOTE);
    const [event] = await changes();
    expect(event?.actor).toMatch(/^staff:/);
    const reason = JSON.parse(event?.reason ?? '{}') as HubEvent['reason'];
    expect(reason).toEqual({ version: 2, changed: [{ field: 'walkInGuard', from: 60, to: 50 }] });
    const whole = await rowsOf<object>(story.hall.server.databaseUrl, 'SELECT * FROM "hub_event"');
    expect(JSON.stringify(whole)).not.toContain('Ferreira');
    expect(await brokenLogs(story.hall.server.databaseUrl)).toEqual([]);
  });

  it('accepts one of two changes at once, and tells the other author the current numbers', async () => {
    const { version } = await supervisor.now();
    const other = new PolicySupervisor(story, await story.hall.hire('supervisor'));
    const both = await Promise.all([
      supervisor.tryTo({ walkInGuard: 50 }, { version }),
      other.tryTo({ walkInGuard: 55 }, { version }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)?.body;
    expect([refused?.code, refused?.title]).toEqual(['not-allowed-now', 'The policy has changed in the meantime']);
    expect(refused?.detail).toContain('Version 2');
    expect(await supervisor.versions()).toHaveLength(2);
  });

  it('accepts one of twenty changes at once', async () => {
    const tries = Array.from({ length: 20 }, (_, index) =>
      supervisor.tryTo({ walkInGuard: 61 + index }, { version: 1 }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect((await supervisor.versions()).map(({ version }) => version)).toEqual([2, 1]);
    expect(await changes()).toHaveLength(1);
  });

  it('changes once when the same change is sent twice with one Idempotency-Key', async () => {
    const { policy } = await supervisor.now();
    const wish = { version: 1, note: 'A trial', policy: { ...policy, grace: 12 } };
    const send = (key: string) => story.hall.clerk.send('PUT', supervisor.path, wish, { 'idempotency-key': key });
    const key = newKey();
    expect([(await send(key)).status, (await send(key)).status]).toEqual([200, 200]);
    expect(await supervisor.versions()).toHaveLength(2);
  });
});
