// Solves the challenge of a page in steps and outside the main thread (Web Crypto), and shows its progress. A browser that
// cannot do so (no script, no secure address) keeps the page's other option, a minute of waiting.
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

interface Parts {
  form: HTMLFormElement;
  proof: HTMLInputElement;
  work: HTMLElement;
  bar: HTMLProgressElement;
  waiting: HTMLElement;
  status: HTMLElement;
  button: HTMLButtonElement;
}

function partsOf(form: HTMLFormElement): Parts {
  const part = <T extends Element>(selector: string): T => form.querySelector(selector) as T;
  return {
    form,
    proof: part('[name="proof"]'),
    work: part('[data-work]'),
    bar: part('progress'),
    waiting: part('[data-without-work]'),
    status: part('[data-status]'),
    button: part('button'),
  };
}

/** Shows a state. The button is hidden while the browser works; the status announces the beginning and the end. */
function show({ work, waiting, status, button }: Parts, state: 'working' | 'done' | 'waiting'): void {
  waiting.hidden = state !== 'waiting';
  work.hidden = state === 'waiting';
  button.hidden = state === 'working';
  status.textContent = state === 'waiting' ? '' : (status.dataset[state] ?? '');
}

async function solve(parts: Parts): Promise<void> {
  const challenge = JSON.parse(parts.form.dataset.challenge ?? '') as Challenge;
  const most = Number(challenge.parameters.data?.most);
  let keys = 0;
  const solution = await solveChallenge({
    challenge,
    deriveKey: (parameters, salt, password) => {
      parts.bar.value = Math.min(99, (++keys / most) * 100);
      return deriveKey(parameters, salt, password);
    },
  });
  if (!solution) throw new Error('no solution in time');
  parts.bar.value = 100;
  parts.proof.value = JSON.stringify({ challenge, solution });
}

async function prove(parts: Parts): Promise<void> {
  show(parts, 'working');
  try {
    await solve(parts);
    show(parts, 'done');
    if (document.activeElement === document.body) parts.button.focus();
  } catch {
    show(parts, 'waiting');
  }
}

const form = document.querySelector<HTMLFormElement>('form[data-challenge]');
// browsers have Web Crypto only on https and on localhost
if (form && 'subtle' in crypto) void prove(partsOf(form));
