import { inLanguage } from '../../src/contract/languages/list';
import type { BoardCall } from '../../src/contract/wire';
import { displayTextIn, shownLanguages } from '../language';

interface JoinProps {
  call: BoardCall;
  state: 'called' | 'past';
  /** Whether the line is animated, drawn from the number to the counter. */
  drawn?: boolean;
}

/**
 * A ticket and its counter as the two ends of one line (join.css). The word "counter" is above the line in one language
 * and below it in the other.
 */
export function Join({ call, state, drawn = false }: JoinProps) {
  const long = call.ticket.length > 4 ? ' long' : '';
  return (
    <p class={`join${long}${drawn ? ' draw' : ''}`} data-state={state}>
      <span class="join-number">{call.ticket}</span>
      <span class="join-line">
        {shownLanguages(call.language).map((language) => (
          <span key={language} class={state === 'called' ? 'join-word' : 'hidden-text'} {...inLanguage(language)}>
            {displayTextIn(language, 'shared.counter')}
          </span>
        ))}
      </span>
      <span class="join-counter">{call.counterLabel}</span>
    </p>
  );
}
