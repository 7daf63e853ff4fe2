import type { BoardService } from '../src/contract/wire';

const last = ({ wait, tooLateToday }: BoardService): number => (wait && !tooLateToday ? 0 : 1);
/** What stands in the list when there is not room for all of it: what people wait for before what nobody does. */
const rank = (service: BoardService): number => 2 * last(service) + (service.waiting > 0 ? 0 : 1);

/**
 * The services that have a row, where there is room for so many: in the city's order, but those that no open counter
 * takes, or not any more today, come last.
 */
export function rowsOf(services: BoardService[], rows: number): BoardService[] {
  const chosen = new Set([...services].sort((one, other) => rank(one) - rank(other)).slice(0, rows));
  return services.filter((service) => chosen.has(service)).sort((one, other) => last(one) - last(other));
}
