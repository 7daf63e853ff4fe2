import type { BoardService } from '../src/contract/wire';

/** 1 for a service without a wait to show, which comes last; otherwise 0. */
const last = ({ wait, tooLateToday }: BoardService): number => (wait && !tooLateToday ? 0 : 1);

/** The rank for a row when there is not room for all: services with waiting tickets come before those without. */
const rank = (service: BoardService): number => 2 * last(service) + (service.waiting > 0 ? 0 : 1);

/**
 * The services that get one of `rows` rows, in the city's order. Services without a known wait, or without further tickets
 * today, come last.
 */
export function rowsShown(services: BoardService[], rows: number): BoardService[] {
  const chosen = new Set([...services].sort((one, other) => rank(one) - rank(other)).slice(0, rows));
  return services.filter((service) => chosen.has(service)).sort((one, other) => last(one) - last(other));
}
