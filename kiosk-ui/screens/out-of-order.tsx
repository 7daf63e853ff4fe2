import { sayIn } from '../words';
import { InBoth } from '../parts/in-both';

/** The screen while the server cannot be reached. It has no button, because the kiosk recovers without one. */
export function OutOfOrderScreen() {
  return (
    <main class="both">
      <InBoth title={(language) => sayIn(language, 'outOfOrder.title')}>
        {(language) => (
          <>
            <p>{sayIn(language, 'outOfOrder.lead')}</p>
            <p class="soft">{sayIn(language, 'outOfOrder.retry')}</p>
          </>
        )}
      </InBoth>
    </main>
  );
}
