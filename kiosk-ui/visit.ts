import { signal } from '@preact/signals';
import { newVisit, type Screen, type Visit } from './state';

/** The visit under way. Only `change`, `show` and `startOver` move it. */
export const visit = signal<Visit>(newVisit);

export function change(part: Partial<Visit>): void {
  visit.value = { ...visit.value, ...part };
}

export function show(screen: Screen): void {
  change({ screen });
}
