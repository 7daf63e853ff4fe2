import type { Board, BoardService } from '../../src/contract/wire';
import { asOf } from '../as-of';
import { sayIn } from '../language';
import { lost } from '../screen';
import { useRows } from '../use-rows';
import { rowsOf } from '../waits';
import { Both } from './both';
import { BothTexts } from './both-texts';

function Row({ service: { name, wait } }: { service: BoardService }) {
  return (
    <li>
      <BothTexts text={name} />
      <span class="leader" />
      {wait ? (
        <span class="range">
          <bdi dir="ltr">
            {wait.fromMinutes === wait.toMinutes ? wait.toMinutes : `${wait.fromMinutes}–${wait.toMinutes}`}
          </bdi>
        </span>
      ) : (
        <span class="soft">
          <Both say="unknown" />
        </span>
      )}
    </li>
  );
}

/** How long it takes to be called, by service. */
export function Waits({ board }: { board: Board }) {
  const { list, rows } = useRows();
  return (
    <section class="waiting" aria-labelledby="waits">
      <h2 id="waits">
        {lost.value ? <Both say="waitsAsOf" values={asOf} /> : <Both say="waits" />}
        <span>{sayIn('en', 'shared.minutes')}</span>
      </h2>
      <ul class="waits" ref={list}>
        {rowsOf(board.services, rows).map((service) => (
          <Row key={service.key} service={service} />
        ))}
      </ul>
    </section>
  );
}
