import type { Language } from '../../src/contract/wire';
import { deviceKey, refresh } from '../hub';
import { kioskTextIn } from '../words';
import { KioskBoth } from '../parts/both';
import { InBoth } from '../parts/in-both';

function Steps({ language }: { language: Language }) {
  const address = `${location.host}/staff/devices`;
  return (
    <>
      {deviceKey.value && <p>{kioskTextIn(language, 'pairing.refused')}</p>}
      <p>{kioskTextIn(language, 'pairing.lead')}</p>
      <ol class="steps">
        <li>{kioskTextIn(language, 'pairing.open', { address })}</li>
        <li>{kioskTextIn(language, 'pairing.add')}</li>
        <li>{kioskTextIn(language, 'pairing.enter')}</li>
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
      <InBoth title={(language) => kioskTextIn(language, 'pairing.title')}>
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
