// Replaces the changed parts of a staff page, but not the focus, open forms and typed values.
import { Idiomorph } from 'idiomorph';
import { showSwitch } from './staff-keys';
import { setServerTime, tick } from './staff-timers';

/** `fresh` is the newest page of the server. */
export function swap(fresh: Document): void {
  keepRefusal(fresh);
  morph('header.top', fresh);
  morph('main', fresh);
  document.title = fresh.title;
  setServerTime();
  tick();
  showSwitch();
}

/** A refusal stays above the work as long as the work is the same. */
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

/** Whether the node must not be replaced: an open form, one with messages, a visible field, a line of other scripts. */
const isReaders = (node: Node): boolean =>
  node instanceof Element &&
  node.matches('details.act[open], form.flow, input:not([type="hidden"]), select, [data-live-news]');
