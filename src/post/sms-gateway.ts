// Sends text messages by an HTTP gateway (docs/letters.md). The gateway gets the letter's id, so that a message that is
// sent twice is delivered once.
import { Injectable } from '@nestjs/common';
import type { DeliveryFailure } from '../domain/post/delivery.js';
import type { LetterData, PrintedLetter } from '../domain/post/letter-data.js';
import { Settings } from '../platform/config.js';
import { phoneNumber } from '../platform/phone-number.js';
import type { DeliveryResult, DeliveryChannel } from './delivery-channel.js';

const LONGEST_MS = 15_000;
/** Statuses besides 5xx after which another attempt may succeed. */
const TEMPORARY = [408, 425, 429];
/** Statuses that refuse the gateway's key. The letter is tried again, because an operator will correct the setting. */
const KEY_REFUSED = [401, 403];

@Injectable()
export class SmsGateway implements DeliveryChannel {
  constructor(private readonly settings: Settings) {}

  async deliver({ letter, recipient }: LetterData, { sms }: PrintedLetter): Promise<DeliveryResult> {
    const to = phoneNumber(recipient?.phone ?? '');
    if (!to) return { failure: { problem: 'not-a-number', permanent: true } };
    const message = { to: to.number, text: sms, reference: letter.id, language: letter.language };
    try {
      return this.answered(await this.post(message));
    } catch (error) {
      const late = (error as Error).name === 'TimeoutError';
      return { failure: { problem: late ? 'gateway-timeout' : 'gateway-unreachable', permanent: false } };
    }
  }

  private async post(message: Record<string, string>): Promise<number> {
    const { HUBLINE_GATEWAY_URL: url = '', HUBLINE_GATEWAY_KEY: key = '' } = this.settings;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    await response.body?.cancel();
    return response.status;
  }

  private answered(status: number): DeliveryResult {
    if (status >= 200 && status < 300) return {};
    const mayRecover = status >= 500 || TEMPORARY.includes(status) || KEY_REFUSED.includes(status);
    return { failure: { problem: `gateway-${status}`, permanent: !mayRecover } satisfies DeliveryFailure };
  }
}
