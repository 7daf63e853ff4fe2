import { useRef } from 'preact/hooks';
import { kiosk } from '../hub';
import { pick, kioskText } from '../language';
import { layoutsFor, pageOf } from '../pages';
import { Heading } from '../parts/heading';
import { Icon } from '../parts/icon';
import { ServiceTile } from '../parts/service-tile';
import { Unbroken } from '../parts/unbroken';
import { busy } from '../submit';
import { allTooLate, isTooLate } from '../fitting-services';
import { useLayout } from '../use-layout';
import { show, visit } from '../visit';

function FirstTiles() {
  const count = visit.value.needs.length;
  return (
    <>
      <button type="button" class="tile booked" onClick={() => show({ at: 'reference' })}>
        <Icon name="booking" />
        <Unbroken>{kioskText('services.booked')}</Unbroken>
      </button>
      <button type="button" class="tile booked" onClick={() => show({ at: 'needs' })}>
        <Icon name="needs" />
        <span>
          {kioskText('needs.tile')}
          {count > 0 && <small>{kioskText('needs.chosen', { count })}</small>}
        </span>
      </button>
    </>
  );
}

function More({ page, pages }: { page: number; pages: number }) {
  const next = (page + 1) % pages;
  return (
    <button type="button" class="tile more" onClick={() => show({ at: 'services', page: next })}>
      <span>{kioskText(next === 0 ? 'services.first' : 'services.more')}</span>
      <small>{kioskText('services.page', { page: page + 1, pages })}</small>
    </button>
  );
}

/** The services for people without a booking, and the tile for people with one. */
export function ServicesScreen() {
  const main = useRef<HTMLElement>(null);
  const { screen, language, largeText, needs } = visit.value;
  const services = kiosk.value?.services ?? [];
  const because = services.find(isTooLate)?.reason?.text;
  const late = because && allTooLate(services) ? pick(because) : undefined;
  const shown = `${late === undefined} ${language} ${largeText} ${services.length} ${needs.length > 0}`;
  const { look, pages } = useLayout(main, layoutsFor(services.length), shown);
  const { items, page } = pageOf(services, pages, screen.at === 'services' ? screen.page : 0);
  return (
    <main ref={main} class={look === 'few' ? 'few' : `many ${look}`} aria-busy={busy.value}>
      <div class="ask">
        <Heading title={late ?? kioskText('services.title')} />
        <p>{busy.value ? kioskText('busy') : kioskText(late ? 'services.allTooLateLead' : 'services.lead')}</p>
      </div>
      <div class="act services">
        <FirstTiles />
        {items.map((service) => (
          <ServiceTile key={service.key} service={service} />
        ))}
        {pages > 1 && <More page={page} pages={pages} />}
      </div>
    </main>
  );
}
