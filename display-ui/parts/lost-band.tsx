import { inLanguage } from '../../src/contract/languages/list';
import { asOf } from '../as-of';
import { durationOf } from '../duration';
import type { Language } from '../../src/contract/wire';
import { displayTextIn, shownLanguages } from '../language';
import { board } from '../live';
import { age } from '../screen';

function since(language: Language): string {
  if (!board.value) return displayTextIn(language, 'lost.never');
  const { unit, ...figures } = durationOf(age.value);
  return displayTextIn(language, 'lost.since', {
    ...asOf(language),
    duration: displayTextIn(language, `duration.${unit}`, figures),
  });
}

/** The band of a lost connection: since when the screen is not up to date, and what to do meanwhile. */
export function LostBand() {
  return (
    <section class="hero lost" role="status">
      {shownLanguages().map((language) => (
        <div key={language} {...inLanguage(language)}>
          <h2>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 3l10 18H2zM12 10v5M12 18v.01" />
            </svg>
            {displayTextIn(language, 'lost.title')}
          </h2>
          <p class="since" aria-live="off">
            {since(language)}
          </p>
          <p>{displayTextIn(language, 'lost.lead')}</p>
        </div>
      ))}
    </section>
  );
}
