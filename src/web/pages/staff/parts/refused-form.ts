// Refusals on staff pages: the page comes again, with the refusal and the possible next step above the work.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../../../domain/refusal.js';
import { problemOf, statusOf } from '../../../http/problems.js';
import { hasSentence, saying } from '../../../../platform/sentences.js';
import { factsIn } from '../../../http/wording.js';
import type { StaffPageContext } from './staff-page-context.js';

/** The refusal of the work, or undefined when it is done. Other errors are thrown on. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** The result of the work, or undefined where it was refused. Other errors are thrown on. */
export async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  return (await refusalOf(work)) ? undefined : work;
}

/** Redirects to `next` when the work is done; after a refusal, `again` draws the page. `next` may use the work's result. */
export async function answer(
  reply: FastifyReply,
  next: string | (() => Promise<string>),
  work: Promise<unknown>,
  again: (refusal: Refusal) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const refusal = await refusalOf(work);
  return refusal ? again(refusal) : reply.redirect(typeof next === 'string' ? next : await next(), 303);
}

/** The title and the detail of a refusal, or null without one: those for staff where they exist, else the public's. */
export function refusalWords(refusal: Refusal | undefined, { language, now }: StaffPageContext) {
  if (!refusal) return null;
  const own = [refusal.facts.why, refusal.code].find(isForStaff);
  if (own !== undefined) {
    const facts = factsIn(language, refusal.facts, now);
    const say = saying(language, 'staff.refused');
    return { title: say(`${own}.title`, facts), detail: say(`${own}.detail`, facts) };
  }
  const { title, detail } = problemOf(refusal, language, now);
  return { title, detail };
}

type ForStaff =
  KeyIn<'staff.refused'> extends infer Key ? (Key extends `${infer Reason}.title` ? Reason : never) : never;

const isForStaff = (reason: string | undefined): reason is ForStaff => hasSentence(`staff.refused.${reason}.title`);

/** The status of the page: the refusal's, or 200 without one. */
export const statusAfter = (refusal: Refusal | undefined): number => (refusal ? statusOf[refusal.code] : 200);
