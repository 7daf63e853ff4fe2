// Counts wrong links to bookings as tries of an address, so that links cannot be guessed unnoticed.
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { Refusal, type RefusalCode } from '../../../domain/refusal.js';
import { addressOf, Suspicion } from './suspicion.js';

const WRONG: RefusalCode[] = ['not-found', 'not-yours'];

/** For controllers of pages that a link opens. The refusal goes on unchanged. */
@Injectable()
export class NoteWrongLinks implements NestInterceptor {
  constructor(private readonly suspicion: Suspicion) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (error instanceof Refusal && WRONG.includes(error.code)) await this.suspicion.note(addressOf(request));
        throw error;
      }),
    );
  }
}
