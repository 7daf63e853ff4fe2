import type { Problem } from '../../src/contract/wire';
import { kioskText } from '../language';
import { Heading } from '../parts/heading';
import type { Wish } from '../state';
import { busy, submit } from '../submit';
import { show, visit } from '../visit';
import { hasText } from '../words';

const toServices = () => show({ at: 'services', page: 0 });
const toReference = () => show({ at: 'reference' });

interface NextStep {
  words: string;
  go: () => void;
}

/** The next steps, at least one, the likeliest first. All of them keep what was typed and chosen. */
function nextSteps(wish: Wish, problem: Problem | 'unreachable'): NextStep[] {
  const again = { words: kioskText('refused.again'), go: () => void submit(wish) };
  const change = { words: kioskText('refused.change'), go: toReference };
  const services = { words: kioskText('refused.services'), go: toServices };
  if (problem === 'unreachable' || problem.status === 429) return [again, services];
  if (wish.kind === 'ticket') return [services];
  const isReferenceRight = problem.code === 'too-early' || problem.code === 'wrong-hub';
  return isReferenceRight ? [services, change] : [change, services];
}

function words(problem: Problem | 'unreachable'): { title: string; lines: string[] } {
  if (problem === 'unreachable')
    return { title: kioskText('refused.unreachable'), lines: [kioskText('refused.unreachableLead')] };
  const own = `refused.next.${problem.code}` as const;
  const next = kioskText(hasText(own) ? own : 'refused.next.other');
  return { title: problem.title, lines: [problem.detail, next] };
}

/** The screen of a refusal: the reason why there is no ticket, and the next steps. */
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
        {nextSteps(screen.wish, screen.problem).map(({ words, go }, at) => (
          <button type="button" key={words} class={`tile centre${at === 0 ? ' first' : ''}`} onClick={go}>
            {words}
          </button>
        ))}
      </div>
    </main>
  );
}
