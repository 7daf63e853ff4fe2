import { signal } from '@preact/signals';
import { newVisit, type Screen, type KioskVisit } from './state';
import { mainLanguage } from './words';

/** The visit before the first touch. */
const fresh = newVisit(mainLanguage);

/** The present visit. Only `change`, `show`, `begin` and the functions of state.ts change it. */
export const visit = signal<KioskVisit>(fresh);

/** Whether nobody has touched the kiosk since the last visit. */
export const isNew = (): boolean => visit.value === fresh;

/** Starts a new visit. */
export const begin = (): void => void (visit.value = fresh);

/** Changes parts of the visit. */
export function change(part: Partial<KioskVisit>): void {
  visit.value = { ...visit.value, ...part };
}

/** Goes to another screen. */
export function show(screen: Screen): void {
  change({ screen });
}
