// What stands against a change of the policy: each problem at its field, who may, and a guard below the typical wait.
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { PolicySupervisor } from '../support/policy-supervisor.js';

describe.each(databases)('a change of the policy on %s', (database) => {
  let hall: StaffedHall;
  let desk: PolicySupervisor;
  beforeEach(async () => {
    hall = await StaffedHall.open({ database });
    desk = new PolicySupervisor(hall);
  });
  afterEach(() => hall.close());

  it('is refused with what is wrong at each field, and nothing is written', async () => {
    const { status, body } = await desk.tryTo({ walkInGuard: 4, grace: 20, services: { permits: {} } });
    expect([status, body.code]).toEqual([404, 'unknown-service']);
    const wrong = await desk.tryTo({ walkInGuard: 4, grace: 20 });
    expect(wrong.body.errors).toEqual([
      expect.objectContaining({ field: 'policy.walkInGuard', code: 'out-of-range' }),
      expect.objectContaining({ field: 'policy.noShowAfter', code: 'no-show-before-grace' }),
    ]);
    expect((await desk.tryTo({}, { note: '  ' })).body.errors).toMatchObject([{ field: 'note' }]);
    expect((await desk.tryTo({})).body).toMatchObject({ status: 409, title: 'Nothing would change' });
    expect(await desk.versions()).toHaveLength(1);
  });

  it('is seen and changed by the hub’s supervisors only', async () => {
    for (const role of ['agent', 'greeter'] as const) {
      const client = await hall.hire(role);
      expect(await client.refused('GET', desk.path)).toMatchObject({ code: 'not-yours' });
      expect((await client.send('PUT', desk.path, { version: 1, note: 'x', policy: {} })).status).toBeGreaterThan(399);
    }
    const elsewhere = await hall.hire('supervisor', 'city-hall');
    expect(await elsewhere.refused('GET', `${desk.path}/versions`)).toMatchObject({ code: 'not-yours' });
  });

  it('refuses a guard below what walk-ins typically wait, with that wait', async () => {
    await hall.openCounter(1);
    for (let calls = 0; calls < 20; calls++) {
      await hall.takeTicket();
      hall.clock.pass({ minutes: 30 });
      await hall.serve((await hall.callNext(1)).ticket.id);
    }
    await hall.renewSession();
    expect((await desk.now()).typicalWaits).toContainEqual({ minutes: 30, calls: 20 });
    const { status, body } = await desk.tryTo({ walkInGuard: 29 });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'policy.walkInGuard', code: 'guard-below-wait' }]);
    expect(body.errors?.[0]?.message).toContain('30 minutes (20 calls');
    const own = { 'general-information': { walkInGuard: 29 } };
    expect((await desk.tryTo({ services: own })).body.errors).toMatchObject([
      { field: 'policy.services.general-information.walkInGuard' },
    ]);
    expect((await desk.tryTo({ walkInGuard: 30 })).status).toBe(200);
  });
});
