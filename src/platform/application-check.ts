// Asks the city's own system whether an application number exists. It may be slow or down, and a resident must not pay
// for that: whatever is no clear answer within two seconds is none.
import { Injectable } from '@nestjs/common';

const PATIENCE_MS = 2_000;

export interface AskedNumber {
  applicationNumber: string;
  /** The service's key. */
  service: string;
}

/** `no-answer`: a time-out, an outage, or anything but 200 with `{ "valid": true | false }`. */
export type ApplicationAnswer = 'valid' | 'unknown' | 'no-answer';

@Injectable()
export class ApplicationCheck {
  /** Never throws. The number travels in the body, so that it is in no log of addresses. */
  async ask(url: string, asked: AskedNumber): Promise<ApplicationAnswer> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(asked),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (response.status !== 200) return 'no-answer';
      const { valid } = (await response.json()) as { valid?: unknown };
      return typeof valid === 'boolean' ? (valid ? 'valid' : 'unknown') : 'no-answer';
    } catch {
      return 'no-answer';
    }
  }
}
