import type { Language } from '../../src/contract/wire';
import { deviceKey, refresh } from '../hub';
import { sayIn } from '../words';
import { KioskBoth } from '../parts/both';
import { InBoth } from '../parts/in-both';

function Steps({ language }: { language: Language }) {
  const address = `${location.host}/staff/devices`;
  return (
    <>
      {deviceKey.value && <p>{sayIn(language, 'pairing.refused')}</p>}
      <p>{sayIn(language, 'pairing.lead')}</p>
      <ol class="steps">
        <li>{sayIn(language, 'pairing.open', { address })}</li>
        <li>{sayIn(language, 'pairing.add')}</li>
        <li>{sayIn(language, 'pairing.enter')}</li>
      </ol>
    </>
  );
}

/**
 * The instructions for setting up a device without a key, or with a revoked one. The kiosk checks its key again
 * regularly.
 */
export function PairingScreen() {
  return (
    <main class="both">
      <InBoth title={(language) => sayIn(language, 'pairing.title')}>
        {(language) => <Steps language={language} />}
      </InBoth>
      {deviceKey.value && (
        <div class="act one">
          <button type="button" class="tile centre" onClick={() => void refresh()}>
            <KioskBoth say="pairing.again" />
          </button>
        </div>
      )}
    </main>
  );
}
