// The agent of one counter: opens it, calls, serves, has a break, and closes it when nobody is left.
import { afterMiss, afterRest, move } from './visitor.mjs';

/** The minutes until a call is repeated, and after that until the ticket counts as missed. */
const MINUTES_UNTIL = { recall: 2, miss: 1 };
/** The minutes after which an idle agent calls again even if the queue has not changed. */
const LOOK_MINUTES = 2;

/** Works for the whole day. Resolves when the counter has closed for the last time. */
export async function work(day, counter) {
  const { clock } = day;
  await clock.until(counter.opens);
  await openOrClose(day, counter, 'open');
  let rested = false;
  while (!day.over()) {
    if (!rested && clock.minutes() >= counter.breakFrom) {
      rested = true;
      await openOrClose(day, counter, 'close');
      await clock.until(counter.breakTo);
      await openOrClose(day, counter, 'open');
    }
    const visiting = await callNext(day, counter);
    if (visiting) await attend(day, visiting).catch((error) => recordFault(day, visiting, error));
    else await day.nextQueueChange(LOOK_MINUTES);
  }
  await openOrClose(day, counter, 'close');
}

async function openOrClose({ api, acknowledged, staff }, { key }, action) {
  await api.post(`/counters/${key}/${action}`, {}, staff);
  acknowledged.hubEvents++;
}

/** Resolves to the called visitor, or to undefined if nobody waits whom this counter may take. */
async function callNext({ api, acknowledged, staff }, { key }) {
  try {
    const { ticket } = await api.postOnce(`/counters/${key}/call-next`, {}, staff);
    const visiting = acknowledged.visits.get(ticket.id) ?? unplannedVisit(ticket);
    acknowledged.moved(visiting, 'called', ticket);
    return visiting;
  } catch (error) {
    if (error.code !== 'nobody-waiting') acknowledged.fault(error);
    return undefined;
  }
}

/** Returns a visit for a ticket of other people, which exist on a server that is not the rehearsal's own. */
function unplannedVisit(ticket) {
  const plan = { misses: 0, walk: 1, parts: [{ minutes: 3, then: 'finish' }] };
  return { id: ticket.id, label: ticket.ticket, plan, moves: [], goes: () => undefined };
}

async function attend(day, visiting) {
  const { clock, acknowledged } = day;
  const { plan } = visiting;
  if (plan.misses > 0) {
    plan.misses--;
    await clock.pass(MINUTES_UNTIL.recall);
    await move(day, visiting, 'recall', 'recalled');
    await clock.pass(MINUTES_UNTIL.miss);
    await move(day, visiting, 'miss', 'missed');
    void afterMiss(day, visiting).catch((error) => acknowledged.fault(error));
    return;
  }
  await clock.pass(plan.walk);
  await move(day, visiting, 'start', 'started');
  const part = plan.parts.shift();
  await clock.pass(part.minutes);
  await endPart(day, visiting, part);
}

async function endPart(day, visiting, { then, restMinutes, service }) {
  if (then === 'hold') {
    await move(day, visiting, 'hold', 'held', { reason: 'form' });
    void afterRest(day, visiting, restMinutes).catch((error) => day.acknowledged.fault(error));
    return;
  }
  if (then === 'transfer') return void (await move(day, visiting, 'transfer', 'transferred', { service }));
  if (then === 'add-service') await move(day, visiting, 'add-service', 'service-added', { service });
  const { state } = await move(day, visiting, 'finish', 'finished');
  if (state === 'done') visiting.goes();
}

/** Records an error as a fault, unless the visitor has just left by phone and cannot be served. */
function recordFault({ acknowledged }, visiting, error) {
  if (error.code === 'not-allowed-now' && visiting.leaving) return;
  acknowledged.fault(error);
  visiting.goes();
}
