// Counts wrong references and links of an address or a kiosk, and slows their sender down. Those of an address are tries
// too, after which its forms ask for a proof.
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { Refusal } from '../../../domain/refusal.js';
import '../callers.js';
import { addressOf, Suspicion } from './suspicion.js';
import { WrongLinks } from './wrong-links.js';

/** The parameters of addresses that name something which only its link opens. */
const linkParameters = ['reference', 'entry', 'token'];

/** For controllers with such addresses, and for check-in at a kiosk. The refusal goes on unchanged. */
@Injectable()
export class NoteWrongLinks implements NestInterceptor {
  constructor(
    private readonly suspicion: Suspicion,
    private readonly wrong: WrongLinks,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { kiosk } = request;
    const isLink = linkParameters.some((name) => name in (request.params as object));
    if (!isLink && !kiosk) return next.handle();
    const sender = kiosk ? `kiosk ${kiosk.id}` : addressOf(request);
    this.wrong.refuseTooMany(sender);
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (error instanceof Refusal && error.code === 'not-found') {
          await this.wrong.note(sender);
          if (!kiosk) await this.suspicion.note(sender);
        }
        throw error;
      }),
    );
  }
}
