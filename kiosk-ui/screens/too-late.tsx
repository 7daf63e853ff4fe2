import { useEffect, useState } from 'preact/hooks';
import type { ElsewhereView } from '../../src/contract/kiosk-wire';
import type { ServiceView } from '../../src/contract/wire';
import { elsewhereFor } from '../elsewhere';
import { timeText } from '../../src/contract/words/clock';
import { kiosk } from '../hub';
import { pick, kioskText } from '../language';
import { nextText } from '../service-words';
import { Booking } from '../parts/booking';
import { Heading } from '../parts/heading';
import { ServiceTile } from '../parts/service-tile';
import { WaitText } from '../parts/wait-text';
import { busy } from '../submit';
import { stillFit } from '../fitting-services';
import { change, show, visit } from '../visit';

/** The most services that are listed, so that the button to all services stays visible. */
const mostFitting = 4;

function Fitting({ services }: { services: ServiceView[] }) {
  if (services.length === 0) return null;
  return (
    <section aria-labelledby="fits">
      <h2 id="fits">{kioskText('late.fits')}</h2>
      <div class="fitting">
        {services.slice(0, mostFitting).map((service) => (
          <ServiceTile key={service.key} service={service} />
        ))}
      </div>
    </section>
  );
}

function OtherHub({ hub }: { hub: ElsewhereView }) {
  const time = timeText(visit.value.language, Date.parse(hub.closesAt), hub.timeZone);
  return (
    <li>
      <p class="line">
        <strong>{pick(hub.name)}</strong>
        <span class="leader" />
        {hub.wait && (
          <span class="range">
            <WaitText wait={hub.wait} />
          </span>
        )}
      </p>
      <p>{kioskText('late.until', { address: pick(hub.address), time })}</p>
    </li>
  );
}

function Elsewhere({ service }: { service: string }) {
  const [hubs, setHubs] = useState<ElsewhereView[]>([]);
  useEffect(() => {
    void elsewhereFor(service).then(setHubs);
  }, [service]);
  if (hubs.length === 0) return null;
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">{kioskText('late.elsewhere')}</h2>
      <ul class="hubs">
        {hubs.map((hub) => (
          <OtherHub key={hub.key} hub={hub} />
        ))}
      </ul>
    </section>
  );
}

function Lead({ service }: { service: ServiceView }) {
  const next = nextText(service);
  return (
    <>
      {service.wait && (
        <p>{kioskText('late.wait', { service: pick(service.name), minutes: service.wait.toMinutes })}</p>
      )}
      {next && <p>{kioskText('late.again', { time: next })}</p>}
    </>
  );
}

/** The screen of a service without further tickets today: the reason, and the alternatives. */
export function TooLateScreen() {
  const { screen } = visit.value;
  const services = kiosk.value?.services ?? [];
  const service = services.find(({ key }) => screen.at === 'too-late' && key === screen.service);
  if (screen.at !== 'too-late' || !service) return null;
  return (
    <main class="too-late" aria-busy={busy.value}>
      <div class="ask">
        <Heading key={service.key} title={pick(screen.because)} />
        {busy.value ? <p>{kioskText('busy')}</p> : <Lead service={service} />}
      </div>
      <div class="act one">
        <Fitting services={stillFit(services)} />
        {service.appointment && <Booking service={service} />}
        <Elsewhere service={service.key} />
        <div class="ways">
          <button type="button" class="tile centre" onClick={() => show({ at: 'services', page: 0 })}>
            {kioskText('late.services')}
          </button>
          <button type="button" class="tile centre" onClick={() => change({ helpOpen: true })}>
            {kioskText('late.greeter')}
          </button>
        </div>
      </div>
    </main>
  );
}
