import type { Problem } from '../../src/contract/wire';
import { kioskText } from '../language';
import { Heading } from '../parts/heading';
import type { Wish } from '../state';
import { busy, submit } from '../submit';
import { show, visit } from '../visit';
import { hasText } from '../words';

const toServices = () => show({ at: 'services', page: 0 });
const toReference = () => show({ at: 'reference' });

interface Way {
  words: string;
  go: () => void;
}

/** Always at least one way on, the likeliest first. What was typed and chosen is still there on every one of them. */
function waysOn(wish: Wish, problem: Problem | 'unreachable'): Way[] {
  const again = { words: kioskText('refused.again'), go: () => void submit(wish) };
  const change = { words: kioskText('refused.change'), go: toReference };
  const services = { words: kioskText('refused.services'), go: toServices };
  if (problem === 'unreachable' || problem.status === 429) return [again, services];
  if (wish.kind === 'ticket') return [services];
  const rightReference = problem.code === 'too-early' || problem.code === 'wrong-hub';
  return rightReference ? [services, change] : [change, services];
}

function words(problem: Problem | 'unreachable'): { title: string; lines: string[] } {
  if (problem === 'unreachable')
    return { title: kioskText('refused.unreachable'), lines: [kioskText('refused.unreachableLead')] };
  const own = `refused.next.${problem.code}` as const;
  const next = kioskText(hasText(own) ? own : 'refused.next.other');
  return { title: problem.title, lines: [problem.detail, next] };
}

/** Why there is no ticket, and what to do next. */
export function RefusedScreen() {
  const { screen } = visit.value;
  if (screen.at !== 'refused') return null;
  const { title, lines } = words(screen.problem);
  return (
    <main aria-busy={busy.value}>
      <div class="ask">
        <Heading title={title} />
        {busy.value ? <p>{kioskText('busy')}</p> : lines.map((line) => <p key={line}>{line}</p>)}
      </div>
      <div class="act one">
        {waysOn(screen.wish, screen.problem).map(({ words, go }, at) => (
          <button type="button" key={words} class={`tile centre${at === 0 ? ' first' : ''}`} onClick={go}>
            {words}
          </button>
        ))}
      </div>
    </main>
  );
}
