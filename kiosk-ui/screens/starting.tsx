import { kioskTextIn } from '../words';
import { InBoth } from '../parts/in-both';

/** The screen before the first answer of the server. */
export function StartingScreen() {
  return (
    <main class="both">
      <InBoth title={(language) => kioskTextIn(language, 'starting.title')}>
        {(language) => <p>{kioskTextIn(language, 'starting.lead')}</p>}
      </InBoth>
    </main>
  );
}
