import { sayIn } from '../words';
import { InBoth } from '../parts/in-both';

/** The server cannot be reached. Nothing to press: the kiosk comes back by itself. */
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
