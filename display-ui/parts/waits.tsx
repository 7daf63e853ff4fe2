import type { Board, BoardService } from '../../src/contract/wire';
import { rangeText } from '../../src/contract/words/quantity';
import { asOf } from '../as-of';
import { mainLanguageShown, displayTextIn } from '../language';
import { lost } from '../screen';
import { useRows } from '../use-rows';
import { rowsShown } from '../service-rows';
import { Both } from './both';
import { BothTexts } from './both-texts';

/** The wait as "15–25", in minutes; empty if it is not known, or if the service issues no more tickets today. */
const range = ({ wait, tooLateToday }: BoardService): string => {
  if (!wait || tooLateToday) return '';
  return rangeText(mainLanguageShown(), wait.fromMinutes, wait.toMinutes);
};

function Row({ service }: { service: BoardService }) {
  return (
    <li>
      <BothTexts text={service.name} />
      <span class="leader" />
      {service.tooLateToday ? (
        <span class="soft">
          <Both say="tooLate" />
        </span>
      ) : service.wait ? (
        <span class="range">
          <bdi dir="ltr">{range(service)}</bdi>
        </span>
      ) : (
        <span class="soft">
          <Both say="unknown" />
        </span>
      )}
    </li>
  );
}

/** The list of present waits by service. */
export function Waits({ board: { services } }: { board: Board }) {
  const shape = services.map((service) => `${service.key} ${range(service).length} ${service.waiting > 0}`).join(', ');
  const { list, rows } = useRows(services.length, shape);
  return (
    <section class="waiting" aria-labelledby="waits">
      <h2 id="waits">
        {lost.value ? <Both say="waitsAsOf" values={asOf} /> : <Both say="waits" />}
        <span>{displayTextIn(mainLanguageShown(), 'shared.minutes')}</span>
      </h2>
      <ul class="waits" ref={list}>
        {rowsShown(services, rows).map((service) => (
          <Row key={service.key} service={service} />
        ))}
      </ul>
    </section>
  );
}
