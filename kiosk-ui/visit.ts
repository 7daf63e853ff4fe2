import { signal } from '@preact/signals';
import { newVisit, type Screen, type KioskVisit } from './state';
import { mainLanguage } from './words';

/** Nobody has begun: there is nothing to clear away. */
const fresh = newVisit(mainLanguage);

/** The visit under way. Only `change`, `show`, `begin` and the functions of state.ts move it. */
export const visit = signal<KioskVisit>(fresh);

export const isNew = (): boolean => visit.value === fresh;

/** As the next person finds it. */
export const begin = (): void => void (visit.value = fresh);

export function change(part: Partial<KioskVisit>): void {
  visit.value = { ...visit.value, ...part };
}

export function show(screen: Screen): void {
  change({ screen });
}
