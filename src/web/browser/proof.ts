// Works on a page's challenge, step by step and off the main thread (Web Crypto), and tells how far it is. Where a browser
// cannot (no script, no secure address), the page's other way stays: to wait.
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

/** While it works, there is nothing to press; the status is read out when it begins and when it is done. */
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
// Web Crypto is there on https and on the machine itself only
if (form && 'subtle' in crypto) void prove(partsOf(form));
