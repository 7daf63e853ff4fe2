// Before a form of a suspicious address is read, a separate page asks for a proof and carries the form's fields, so that
// nothing typed is lost and the form's own page needs no change. Programs are not asked; their limit answers 429.
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EMPTY, type Observable } from 'rxjs';
import { AcceptedProofs, proofFields, type SentProof } from './accepted-proofs.js';
import { showProofPage } from './proof-page.js';
import { addressOf, Suspicion } from './suspicion.js';

type Form = Record<string, unknown>;
/** Whether a form holds or books something. Forms that only lead to another page need no proof. */
type IsTry = (form: Form) => boolean;

const IS_TRY = 'isTry';

@Injectable()
class AskingForProof implements NestInterceptor {
  constructor(
    private readonly suspicion: Suspicion,
    private readonly proofs: AcceptedProofs,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const form = formOf(request);
    const sent = takeProof(form);
    if (!this.reflector.get<IsTry>(IS_TRY, context.getHandler())(form)) return next.handle();
    const address = addressOf(request);
    if (this.suspicion.has(address) && !(await this.proofs.accepts(sent, address))) {
      const wait = this.proofs.wait(sent, address);
      const reply = context.switchToHttp().getResponse<FastifyReply>();
      showProofPage(reply, { form, wait, challenge: await this.proofs.challenge() });
      return EMPTY;
    }
    await this.suspicion.note(address);
    return next.handle();
  }
}

/** For a handler that answers with `@Res()`; the limits per address come before it. */
export const AskProof = (isTry: IsTry) => applyDecorators(SetMetadata(IS_TRY, isTry), UseInterceptors(AskingForProof));

const formOf = ({ body }: FastifyRequest): Form =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Form) : {};

/** Removes the proof's fields from the form, because no form's class declares them and unknown fields are refused. */
function takeProof(form: Form): SentProof {
  const sent: SentProof = {};
  for (const name of proofFields) {
    const value = form[name];
    if (typeof value === 'string') sent[name] = value;
    delete form[name];
  }
  return sent;
}
