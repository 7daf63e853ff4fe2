// Asks the city's own system whether an application number exists. It may be slow or down, and residents must not have
// to wait for it, so anything but a clear answer within two seconds counts as none.
import { Injectable } from '@nestjs/common';

const LONGEST_MS = 2_000;

/** The body of the question. */
export interface AskedNumber {
  applicationNumber: string;
  /** The service's key. */
  service: string;
}

/** `no-answer`: a time-out, an outage, or anything but 200 with `{ "valid": true | false }`. */
export type ApplicationAnswer = 'valid' | 'unknown' | 'no-answer';

@Injectable()
export class ApplicationCheck {
  /**
   * Asks the system at `url`. It never throws. The number is sent in the body, so that no log of addresses holds it.
   */
  async ask(url: string, asked: AskedNumber): Promise<ApplicationAnswer> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(asked),
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      if (response.status !== 200) return 'no-answer';
      const { valid } = (await response.json()) as { valid?: unknown };
      return typeof valid === 'boolean' ? (valid ? 'valid' : 'unknown') : 'no-answer';
    } catch {
      return 'no-answer';
    }
  }
}
