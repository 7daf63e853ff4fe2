import type { Language } from '../../../domain/hub/hub.js';
import { translate } from '../../../platform/sentences.js';

const names = ['service', 'hub', 'time', 'details', 'check'] as const;

/** The progress of a booking: the dots of the drawn line, and the same in words. */
export interface Steps {
  word: string;
  /** `past`, `now`, or '' for a step that is still to come. */
  dots: { state: string }[];
}

/** `step` is from 1 to 5. */
export function stepsAt(step: number, language: Language): Steps {
  const name = translate(language, `resident.steps.${names[step - 1] ?? 'check'}`);
  return {
    word: translate(language, 'resident.steps.word', { step, steps: names.length, name }),
    dots: names.map((_, index) => ({ state: stateOf(index + 1, step) })),
  };
}

function stateOf(dot: number, step: number): string {
  if (dot === step) return 'now';
  return dot < step ? 'past' : '';
}
