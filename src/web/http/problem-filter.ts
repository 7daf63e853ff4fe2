// The answer to every error: a refusal becomes its own answer, any other error is logged and answered with a general
// sentence. Browsers get a page, programs a problem document.
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../contract/wire.js';
import { Refusal } from '../../domain/refusal.js';
import { Clock } from '../../platform/clock.js';
import { DatabaseAway } from '../../platform/database-away.js';
import { faultProblem, problemOf, RETRY_AFTER, retryAfterOf, sendProblem } from './problems.js';
import { pageLanguage, readerOf, renderPage } from './render-page.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  constructor(private readonly clock: Clock) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<unknown> {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return undefined;
    const problem = this.problem(error, request);
    const retryAfter =
      error instanceof Refusal ? retryAfterOf(error) : problem.status === 503 ? RETRY_AFTER : undefined;
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    if (isPage(request)) return this.pageOrText(request, reply, problem);
    return sendProblem(reply, problem);
  }

  private problem(error: unknown, request: FastifyRequest): Problem {
    const language = isPage(request) ? pageLanguage(request) : readerOf(request);
    if (error instanceof Refusal) return problemOf(error, language, this.clock.now());
    const status = statusOfFault(error);
    if (status >= 500 && !(error instanceof DatabaseAway)) this.log.error({ requestId: request.id, err: error });
    return faultProblem(status, language);
  }

  /** A page that cannot be drawn falls back to plain text, because an error here would end the process. */
  private pageOrText(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
    try {
      return this.page(request, reply, problem);
    } catch (error) {
      this.log.error({ requestId: request.id, err: error });
      return reply.code(problem.status).type('text/plain; charset=utf-8').send(`${problem.title}. ${problem.detail}`);
    }
  }

  private page(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
    const signIn = problem.status === 401 && request.url.startsWith('/staff');
    if (signIn) return reply.redirect('/staff/sign-in', 303);
    const view = request.url.startsWith('/staff') ? 'staff/error' : 'resident/error';
    return renderPage(reply.code(problem.status), view, { title: problem.title, problem });
  }
}

const isPage = (request: FastifyRequest): boolean =>
  !/^\/(api|healthz|readyz|metrics)(\/|\?|$)/.test(request.url) &&
  request.headers.accept?.includes('text/html') === true;

/** Errors of Nest and Fastify carry a status. Any other error is a defect of the server, 500. */
function statusOfFault(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' && status >= 400 ? status : 500;
}
