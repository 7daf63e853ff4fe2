// The refusals of a change of the policy: wrong values, staff without the duty, and a guard below the typical wait.
import { databases } from '../support/databases.js';
import { HallPerTest } from '../support/hall-per-test.js';
import { PolicySupervisor } from '../support/policy-supervisor.js';

describe.each(databases)('a change of the policy on %s', (database) => {
  const story = new HallPerTest({ database });
  const supervisor = new PolicySupervisor(story);

  it('is refused with the problem of each field, and nothing is stored', async () => {
    const { status, body } = await supervisor.tryTo({ walkInGuard: 4, grace: 20, services: { permits: {} } });
    expect([status, body.code]).toEqual([404, 'unknown-service']);
    const wrong = await supervisor.tryTo({ walkInGuard: 4, grace: 20 });
    expect(wrong.body.errors).toEqual([
      expect.objectContaining({ field: 'policy.walkInGuard', code: 'out-of-range' }),
      expect.objectContaining({ field: 'policy.noShowAfter', code: 'no-show-before-grace' }),
    ]);
    expect((await supervisor.tryTo({}, { note: '  ' })).body.errors).toMatchObject([{ field: 'note' }]);
    expect((await supervisor.tryTo({})).body).toMatchObject({ status: 409, title: 'Nothing would change' });
    expect(await supervisor.versions()).toHaveLength(1);
  });

  it('is allowed to the hub’s supervisors only, as is the view of the policy', async () => {
    for (const role of ['agent', 'greeter'] as const) {
      const client = await story.hall.hire(role);
      expect(await client.refused('GET', supervisor.path)).toMatchObject({ code: 'not-yours' });
      expect((await client.send('PUT', supervisor.path, { version: 1, note: 'x', policy: {} })).status).toBeGreaterThan(
        399,
      );
    }
    const elsewhere = await story.hall.hire('supervisor', 'city-hall');
    expect(await elsewhere.refused('GET', `${supervisor.path}/versions`)).toMatchObject({ code: 'not-yours' });
  });

  it('to a guard below the typical wait of walk-ins is refused with that wait', async () => {
    await story.hall.openCounter(1);
    for (let calls = 0; calls < 20; calls++) {
      await story.hall.takeTicket();
      story.hall.clock.pass({ minutes: 30 });
      await story.hall.serve((await story.hall.callNext(1)).ticket.id);
    }
    await story.hall.renewSession();
    expect((await supervisor.now()).typicalWaits).toContainEqual({ minutes: 30, calls: 20 });
    const { status, body } = await supervisor.tryTo({ walkInGuard: 29 });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'policy.walkInGuard', code: 'guard-below-wait' }]);
    expect(body.errors?.[0]?.message).toContain('30 minutes (20 calls');
    const own = { 'general-information': { walkInGuard: 29 } };
    expect((await supervisor.tryTo({ services: own })).body.errors).toMatchObject([
      { field: 'policy.services.general-information.walkInGuard' },
    ]);
    expect((await supervisor.tryTo({ walkInGuard: 30 })).status).toBe(200);
  });
});
