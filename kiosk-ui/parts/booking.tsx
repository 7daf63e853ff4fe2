import type { ServiceView } from '../../src/contract/wire';
import { kiosk } from '../hub';
import { pick, kioskText } from '../language';
import { QrCode } from './qr-code';

/** How to book a service at this hub: a QR code for a phone, and the address as text for another device. */
export function Booking({ service }: { service: ServiceView }) {
  const hub = kiosk.value;
  if (!hub) return null;
  const name = pick(service.name);
  const address = `${hub.publicUrl.replace(/^https?:\/\//, '')}/book`;
  return (
    <section class="booking" aria-labelledby="booking">
      <div>
        <h2 id="booking">{kioskText('late.book')}</h2>
        <p>{kioskText('late.scan')}</p>
        <p>{kioskText('late.type', { address, service: name })}</p>
      </div>
      <QrCode
        text={`${hub.publicUrl}/book/${service.key}?hub=${hub.hub}`}
        label={kioskText('late.code', { service: name })}
      />
    </section>
  );
}
