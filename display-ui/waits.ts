import type { BoardService } from '../src/contract/wire';

/**
 * The services that have a row, in the city's order. Where there are more than rows, those that people wait for come
 * before those that nobody waits for.
 */
export function rowsOf(services: BoardService[], rows: number): BoardService[] {
  if (services.length <= rows) return services;
  const waitedFor = services.filter(({ waiting }) => waiting > 0);
  const others = services.filter(({ waiting }) => waiting === 0);
  const chosen = new Set([...waitedFor, ...others].slice(0, rows));
  return services.filter((service) => chosen.has(service));
}
