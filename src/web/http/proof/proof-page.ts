// The page between a form and its action: the browser solves a challenge, or a reader without scripts waits.
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../domain/hub/hub.js';
import { pageLanguage, renderPage } from '../render-page.js';
import { saying, translate } from '../../../platform/sentences.js';
import type { WaitInsteadOfProof } from './accepted-proofs.js';

/** The content of the page. */
export interface ProofWish {
  /** The fields as they were sent, without those of the proof. */
  form: Record<string, unknown>;
  wait: WaitInsteadOfProof;
  /** The browser's challenge as JSON. */
  challenge: string;
}

/** Answers 429, because the form has to come back with a proof or after the wait. */
export function showProofPage(reply: FastifyReply, content: ProofWish): FastifyReply {
  const { request } = reply;
  const page = proofPage(content, request.url, pageLanguage(request));
  void reply.code(429).header('retry-after', String(content.wait.seconds));
  return renderPage(reply, 'resident/proof', page);
}

/** `url`: the address of the form, with its query. */
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

/** The texts of the form as hidden fields; a field with several values becomes several. */
const hiddenOf = (form: Record<string, unknown>): { name: string; value: string }[] =>
  Object.entries(form).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => (typeof value === 'string' ? [{ name, value }] : [])),
  );
