// The rules for services that no longer fit before the hub closes.
import type { ServiceView } from '../src/contract/wire';

/** Whether a person who takes a ticket now would not be called before the hub closes. */
export const isTooLate = ({ reason }: ServiceView): boolean => reason?.code === 'too-late-today';

/** The services that issue tickets now and whose wait is known. */
export const stillFit = (services: readonly ServiceView[]): ServiceView[] =>
  services.filter(({ walkIn, reason, wait }) => walkIn && !reason && wait !== null);

/** Whether no service issues tickets now, at least one of them because it is too late. */
export const allTooLate = (services: readonly ServiceView[]): boolean =>
  services.some(isTooLate) && services.every(({ walkIn, reason }) => !walkIn || reason !== undefined);
