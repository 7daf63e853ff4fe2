// The error of work that the database could not do now: it cannot be reached, it does not answer in time, or its disk
// takes no more. It is no defect of the program. Web answers it with 503, and whoever asked may try again.

export class DatabaseAway extends Error {
  /** The HTTP status of the answer. */
  readonly statusCode = 503;

  /** `code`: the short code of the system or the database, which may be shown to anybody; the reason may name hosts. */
  constructor(
    reason: string,
    readonly code = 'no answer in time',
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
