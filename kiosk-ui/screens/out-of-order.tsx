import { kioskTextIn } from '../words';
import { InBoth } from '../parts/in-both';

/** The screen while the server cannot be reached. It has no button, because the kiosk recovers without one. */
export function OutOfOrderScreen() {
  return (
    <main class="both">
      <InBoth title={(language) => kioskTextIn(language, 'outOfOrder.title')}>
        {(language) => (
          <>
            <p>{kioskTextIn(language, 'outOfOrder.lead')}</p>
            <p class="soft">{kioskTextIn(language, 'outOfOrder.retry')}</p>
          </>
        )}
      </InBoth>
    </main>
  );
}
