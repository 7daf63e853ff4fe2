// A refusal on a staff page: the page comes again with what was refused and the way out above the work.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../../../domain/refusal.js';
import { problemOf, statusOf } from '../../../http/problems.js';
import { hasSentence, saying } from '../../../../platform/sentences.js';
import { factsIn } from '../../../http/wording.js';
import type { Reader } from './staff-reader.js';

/** What the work was refused for, or undefined once it is done; faults go on. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** What the work gave, or undefined where it was refused; faults go on. */
export async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  return (await refusalOf(work)) ? undefined : work;
}

/** Where to go when it is done (`next` may depend on what was done), else the page again. */
export async function answer(
  reply: FastifyReply,
  next: string | (() => Promise<string>),
  work: Promise<unknown>,
  again: (refusal: Refusal) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const refusal = await refusalOf(work);
  return refusal ? again(refusal) : reply.redirect(typeof next === 'string' ? next : await next(), 303);
}

/** The two sentences of a refusal, or null without one: those for staff where the public's would not fit. */
export function refusalWords(refusal: Refusal | undefined, { language, now }: Reader) {
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

/** 200 without a refusal. */
export const statusAfter = (refusal: Refusal | undefined): number => (refusal ? statusOf[refusal.code] : 200);
