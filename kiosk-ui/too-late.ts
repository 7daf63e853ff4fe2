// What a kiosk makes of services that no longer fit before its hub closes.
import type { ServiceView } from '../src/contract/wire';

/** Whether who took a number now would not be called before the hub closes. */
export const isTooLate = ({ reason }: ServiceView): boolean => reason?.code === 'too-late-today';

/** Services for which a number is to be had now and a wait can be told. */
export const stillFit = (services: readonly ServiceView[]): ServiceView[] =>
  services.filter(({ walkIn, reason, wait }) => walkIn && !reason && wait !== null);

/** Whether no service gives numbers now, and at least one of them because it is too late. */
export const allTooLate = (services: readonly ServiceView[]): boolean =>
  services.some(isTooLate) && services.every(({ walkIn, reason }) => !walkIn || reason !== undefined);
