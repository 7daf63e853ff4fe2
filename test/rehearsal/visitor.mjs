// One person's way to the hub: in through the kiosk or past the greeter, and sometimes away again.

/** Refusals that may meet somebody at the door. */
const AT_THE_DOOR = ['hub-closed', 'not-offered', 'limit-reached', 'not-allowed-now'];

/** Comes at the planned minute; resolves when they have left the building, or never came. */
export async function visit(day, person) {
  const { clock, ledger } = day;
  if (!person.comes) return;
  await clock.until(person.arrives);
  try {
    const visiting = await enter(day, person);
    if (person.leavesAfter !== null) void loseHeart(day, visiting).catch((error) => ledger.fault(error));
    await new Promise((resolve) => {
      visiting.goes = resolve;
    });
  } catch (error) {
    if (AT_THE_DOOR.includes(error.code)) ledger.turnAway(error.code);
    else ledger.fault(error);
  }
}

async function enter({ api, hub, kiosk, staff, ledger }, person) {
  const [path, headers] = person.greeter ? [`/hubs/${hub}`, staff] : ['/kiosk', kiosk];
  if (person.appointment) {
    const { reference } = person.appointment;
    return ledger.admit(await api.postOnce(`${path}/check-ins`, { reference }, headers), person, 'checked-in');
  }
  const { service, language, needs } = person;
  return ledger.admit(
    await api.postOnce(`${path}/tickets`, { service, language, needs }, headers),
    person,
    'ticket-issued',
  );
}

/** Leaves by phone if still waiting; a call may come first. */
async function loseHeart({ api, clock, ledger }, visiting) {
  await clock.pass(visiting.plan.leavesAfter);
  if (visiting.moves.length > 1) return;
  visiting.leaving = true;
  try {
    await api.post(`/my-ticket/${visiting.token}/leave`);
    ledger.moved(visiting, 'left', { state: 'left' });
    visiting.goes();
  } catch (error) {
    if (error.code !== 'not-allowed-now') throw error;
  }
}

/** Missed their call: comes back within the half hour, or is gone for good. */
export async function afterMiss(day, visiting) {
  const { returnsAfter } = visiting.plan;
  if (returnsAfter === null) return visiting.goes();
  await day.clock.pass(returnsAfter);
  await move(day, visiting, 'return', 'returned');
}

/** Back from filling in a form. */
export async function afterRest(day, visiting, minutes) {
  await day.clock.pass(minutes);
  await move(day, visiting, 'resume', 'resumed');
}

/** One of staff's moves, acknowledged in the ledger. */
export async function move({ api, ledger, staff }, visiting, name, type, body = {}) {
  const ticket = await api.post(`/tickets/${visiting.id}/${name}`, body, staff);
  ledger.moved(visiting, type, ticket);
  return ticket;
}
