import { useRef } from 'preact/hooks';
import { kiosk } from '../hub';
import { say } from '../language';
import { layoutsFor, pageOf } from '../pages';
import { Heading } from '../parts/heading';
import { Icon } from '../parts/icon';
import { ServiceTile } from '../parts/service-tile';
import { busy } from '../submit';
import { useLayout } from '../use-layout';
import { show, visit } from '../visit';

function FirstTiles() {
  const count = visit.value.needs.length;
  return (
    <>
      <button type="button" class="tile booked" onClick={() => show({ at: 'reference' })}>
        <Icon name="booking" />
        <span>{say('services.booked')}</span>
      </button>
      <button type="button" class="tile booked" onClick={() => show({ at: 'needs' })}>
        <Icon name="needs" />
        <span>
          {say('needs.tile')}
          {count > 0 && <small>{say('needs.chosen', { count })}</small>}
        </span>
      </button>
    </>
  );
}

function More({ page, pages }: { page: number; pages: number }) {
  return (
    <button type="button" class="tile more" onClick={() => show({ at: 'services', page: (page + 1) % pages })}>
      <span>{say('services.more')}</span>
      <small>{say('services.page', { page: page + 1, pages })}</small>
    </button>
  );
}

/** What the hub offers to people without a booking, and the way for those with one. */
export function ServicesScreen() {
  const main = useRef<HTMLElement>(null);
  const { screen, language, largeText, needs } = visit.value;
  const services = kiosk.value?.services ?? [];
  const shown = `${language} ${largeText} ${services.length} ${needs.length > 0}`;
  const layout = useLayout(main, layoutsFor(services.length), shown);
  const { items, page, pages } = pageOf(services, layout.size, screen.at === 'services' ? screen.page : 0);
  return (
    <main ref={main} class={layout.close ? 'many' : 'few'} aria-busy={busy.value}>
      <div class="ask">
        <Heading title={say('services.title')} />
        <p>{busy.value ? say('busy') : say('services.lead')}</p>
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
