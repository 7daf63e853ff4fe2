// A counter and who works there: opens, calls, serves, has a break, closes when nobody is left.
import { afterMiss, afterRest, move } from './visitor.mjs';

/** Minutes until a call is repeated, and then until it counts as missed. */
const PATIENCE = { recall: 2, miss: 1 };
/** How long somebody waits for the bell before looking for themselves. */
const LOOK_MINUTES = 2;

/** Works through the day; resolves when the counter has closed for good. */
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
    if (visiting) await attend(day, visiting).catch((error) => excuse(day, visiting, error));
    else await day.bell(LOOK_MINUTES);
  }
  await openOrClose(day, counter, 'close');
}

async function openOrClose({ api, ledger, staff }, { key }, action) {
  await api.post(`/counters/${key}/${action}`, {}, staff);
  ledger.hubEvents++;
}

/** Undefined where nobody waits whom this counter may take. */
async function callNext({ api, ledger, staff }, { key }) {
  try {
    const { ticket } = await api.postOnce(`/counters/${key}/call-next`, {}, staff);
    const visiting = ledger.visits.get(ticket.id) ?? stranger(ledger, ticket);
    ledger.moved(visiting, 'called', ticket);
    return visiting;
  } catch (error) {
    if (error.code !== 'nobody-waiting') ledger.fault(error);
    return undefined;
  }
}

/** Somebody whom the rehearsal did not send: on a server that others use as well. */
function stranger(ledger, ticket) {
  const plan = { misses: 0, walk: 1, parts: [{ minutes: 3, then: 'finish' }] };
  const visiting = { id: ticket.id, label: ticket.ticket, plan, moves: [], stranger: true, goes: () => undefined };
  ledger.strangers = (ledger.strangers ?? 0) + 1;
  return visiting;
}

async function attend(day, visiting) {
  const { clock, ledger } = day;
  const { plan } = visiting;
  if (plan.misses > 0) {
    plan.misses--;
    await clock.pass(PATIENCE.recall);
    await move(day, visiting, 'recall', 'recalled');
    await clock.pass(PATIENCE.miss);
    await move(day, visiting, 'miss', 'missed');
    void afterMiss(day, visiting).catch((error) => ledger.fault(error));
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
    void afterRest(day, visiting, restMinutes).catch((error) => day.ledger.fault(error));
    return;
  }
  if (then === 'transfer') return void (await move(day, visiting, 'transfer', 'transferred', { service }));
  if (then === 'add-service') await move(day, visiting, 'add-service', 'service-added', { service });
  const { state } = await move(day, visiting, 'finish', 'finished');
  if (state === 'done') visiting.goes();
}

/** Who left by phone a moment ago cannot be served; anything else is a fault. */
function excuse({ ledger }, visiting, error) {
  if (error.code === 'not-allowed-now' && visiting.leaving) return;
  ledger.fault(error);
  visiting.goes();
}
