import { sayIn } from '../words';
import { InBoth } from '../parts/in-both';

/** The screen before the first answer of the server. */
export function StartingScreen() {
  return (
    <main class="both">
      <InBoth title={(language) => sayIn(language, 'starting.title')}>
        {(language) => <p>{sayIn(language, 'starting.lead')}</p>}
      </InBoth>
    </main>
  );
}
