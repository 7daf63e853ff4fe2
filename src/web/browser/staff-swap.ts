// Swaps what changed on the page and leaves alone what belongs to the reader: the focus, open forms, what was typed.
import { Idiomorph } from 'idiomorph';
import { showSwitch } from './staff-keys';
import { setServerTime, tick } from './staff-timers';

export function swap(fresh: Document): void {
  keepRefusal(fresh);
  morph('header.top', fresh);
  morph('main', fresh);
  document.title = fresh.title;
  setServerTime();
  tick();
  showSwitch();
}

/** What was refused stays above the work as long as the work is the same. */
function keepRefusal(fresh: Document): void {
  const refusal = document.querySelector('[data-refusal]');
  if (!refusal || workOf(document) !== workOf(fresh)) return;
  fresh.querySelector('[data-refusal]')?.remove();
  const heading = fresh.querySelector('h1');
  (heading?.closest('.headed') ?? heading)?.after(refusal.cloneNode(true));
}

const workOf = (page: Document): string =>
  ['h1', '.work .join-number'].map((name) => page.querySelector(name)?.textContent ?? '').join(' ');

function morph(selector: string, fresh: Document): void {
  const before = document.querySelector(selector);
  const after = fresh.querySelector(selector);
  if (!before || !after) return;
  void Idiomorph.morph(before, after, {
    callbacks: {
      beforeNodeMorphed: (old: Node) => !isReaders(old),
      beforeAttributeUpdated: (name: string) => name !== 'open',
    },
  });
}

/** An open form, one with its messages, a field that is not hidden, or what other scripts write. */
const isReaders = (node: Node): boolean =>
  node instanceof Element &&
  node.matches('details.act[open], form.flow, input:not([type="hidden"]), select, [data-live-news]');
