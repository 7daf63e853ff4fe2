import { inLanguage } from '../../src/contract/languages/list';
import { textIn } from '../../src/contract/words/text-in';
import type { Board, Language } from '../../src/contract/wire';
import { weekdayAndTimeText } from '../../src/contract/words/day-and-time';
import { displayTextIn, shownLanguages } from '../language';
import { clockTime } from '../screen';

/**
 * The heading and the reason: the city's own words if it gave any ("Closed: Good Friday"), otherwise the reason of its
 * hours.
 */
function words({ notice, reasonCode }: Board, language: Language): { title: string; because: string } {
  const title = displayTextIn(language, reasonCode === 'closed-that-day' ? 'closed.today' : 'closed.title');
  if (notice)
    return { title, because: displayTextIn(language, 'closed.because', { because: textIn(notice, language) }) };
  return { title, because: displayTextIn(language, reasonCode ? `closed.reason.${reasonCode}` : 'closed.lead') };
}

function opens({ opensAt, timeZone }: Board, language: Language): string | undefined {
  if (!opensAt || clockTime.value === undefined) return undefined;
  return weekdayAndTimeText(language, Date.parse(opensAt), timeZone, clockTime.value);
}

const headingId = (language: Language): string => `closed-${language}`;

/** The band of a closed hub: the reason and when it opens, in two languages. */
export function ClosedBand({ board }: { board: Board }) {
  return (
    <section class="hero quiet shut" aria-labelledby={shownLanguages().map(headingId).join(' ')}>
      {shownLanguages().map((language) => {
        const { title, because } = words(board, language);
        const when = opens(board, language);
        return (
          <div key={language} {...inLanguage(language)}>
            <h2 id={headingId(language)}>{title}</h2>
            <p>{because}</p>
            {when && (
              <p>
                {displayTextIn(language, 'closed.opens')}
                <strong>{when}</strong>
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}
