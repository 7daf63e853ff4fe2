// A counter serves one ticket at a time, and only while it is open.
import type { Counter } from '../../domain/hub/hub.js';
import { Refusal } from '../../domain/refusal.js';
import type { Unit } from '../../storage/unit.js';

/** Refuses `counter-closed`, and `counter-busy` while the counter still has a called or serving ticket. */
export async function requireFree(unit: Unit, counter: Counter): Promise<void> {
  if (!counter.open) throw new Refusal('counter-closed', { counter: counter.label });
  const ticket = await unit.tickets.atCounter(counter, unit.now);
  if (ticket) throw new Refusal('counter-busy', { counter: counter.label, ticket: ticket.label });
}
