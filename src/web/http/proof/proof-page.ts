// The page between a form and what it wants: the browser works a few seconds, or somebody without scripts waits.
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../domain/hub/hub.js';
import { pageLanguage, renderPage } from '../render-page.js';
import { saying, translate } from '../../../platform/sentences.js';
import type { WaitInsteadOfProof } from './accepted-proofs.js';

export interface ProofWish {
  /** As it was sent, without the proof's own fields. */
  form: Record<string, unknown>;
  wait: WaitInsteadOfProof;
  /** JSON. */
  challenge: string;
}

/** 429: come back with a proof, or after the wait. */
export function showProofPage(reply: FastifyReply, wish: ProofWish): FastifyReply {
  const { request } = reply;
  const page = proofPage(wish, request.url, pageLanguage(request));
  void reply.code(429).header('retry-after', String(wish.wait.seconds)).header('cache-control', 'no-store');
  return renderPage(reply, 'resident/proof', page);
}

export function proofPage({ form, wait, challenge }: ProofWish, url: string, language: Language) {
  const say = saying(language, 'resident.fair-use');
  const title = say('proof-title');
  const early = wait.early && wait.seconds > 0 ? say('proof-early', { count: wait.seconds }) : '';
  return {
    title: early === '' ? title : translate(language, 'resident.errors.title', { title }),
    heading: title,
    errors: early === '' ? [] : [{ href: '#go-on', message: early }],
    waiting: say('proof-wait', { count: wait.seconds }),
    formUrl: url,
    hidden: hiddenOf(form),
    slip: wait.slip,
    challenge,
  };
}

/** Every field of a form as it came; one that came several times stands there as often. */
const hiddenOf = (form: Record<string, unknown>): { name: string; value: string }[] =>
  Object.entries(form).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => (typeof value === 'string' ? [{ name, value }] : [])),
  );
