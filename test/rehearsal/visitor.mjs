// One visitor: takes a ticket at the kiosk or from a greeter, and sometimes leaves before being called.

/** The refusals of a ticket or a check-in that are no faults. */
const AT_THE_DOOR = ['hub-closed', 'not-offered', 'limit-reached', 'not-allowed-now'];

/** Comes at the planned minute. Resolves when the visitor has left, or at once if they do not come. */
export async function visit(day, person) {
  const { clock, acknowledged } = day;
  if (!person.comes) return;
  await clock.until(person.arrives);
  try {
    const visiting = await enter(day, person);
    if (person.leavesAfter !== null) void leaveByPhone(day, visiting).catch((error) => acknowledged.fault(error));
    await new Promise((resolve) => {
      visiting.goes = resolve;
    });
  } catch (error) {
    if (AT_THE_DOOR.includes(error.code)) acknowledged.turnAway(error.code);
    else acknowledged.fault(error);
  }
}

async function enter({ api, hub, kiosk, staff, acknowledged }, person) {
  const [path, headers] = person.greeter ? [`/hubs/${hub}`, staff] : ['/kiosk', kiosk];
  if (person.appointment) {
    const { reference } = person.appointment;
    return acknowledged.admit(await api.postOnce(`${path}/check-ins`, { reference }, headers), person, 'checked-in');
  }
  const { service, language, needs } = person;
  return acknowledged.admit(
    await api.postOnce(`${path}/tickets`, { service, language, needs }, headers),
    person,
    'ticket-issued',
  );
}

/** Leaves by phone if the ticket is still waiting; a call may come first. */
async function leaveByPhone({ api, clock, acknowledged }, visiting) {
  await clock.pass(visiting.plan.leavesAfter);
  if (visiting.moves.length > 1) return;
  visiting.leaving = true;
  try {
    await api.post(`/my-ticket/${visiting.token}/leave`);
    acknowledged.moved(visiting, 'left', { state: 'left' });
    visiting.goes();
  } catch (error) {
    if (error.code !== 'not-allowed-now') throw error;
  }
}

/** Returns to the queue after a missed call, or leaves. */
export async function afterMiss(day, visiting) {
  const { returnsAfter } = visiting.plan;
  if (returnsAfter === null) return visiting.goes();
  await day.clock.pass(returnsAfter);
  await move(day, visiting, 'return', 'returned');
}

/** Returns to the queue after the time of a hold. */
export async function afterRest(day, visiting, minutes) {
  await day.clock.pass(minutes);
  await move(day, visiting, 'resume', 'resumed');
}

/** Makes a move of staff and records its answer. */
export async function move({ api, acknowledged, staff }, visiting, name, type, body = {}) {
  const ticket = await api.post(`/tickets/${visiting.id}/${name}`, body, staff);
  acknowledged.moved(visiting, type, ticket);
  return ticket;
}
