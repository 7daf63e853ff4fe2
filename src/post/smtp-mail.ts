// Sends e-mail by SMTP. A mail server's 5xx about the recipient or the message is final; everything else, even a wrong
// password, is tried again.
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { DeliveryFailure } from '../domain/post/delivery.js';
import type { LetterData, PrintedLetter } from '../domain/post/letter-data.js';
import { Settings } from '../platform/config.js';
import type { DeliveryResult, DeliveryChannel } from './delivery-channel.js';
import { InstallationAddress } from './installation-address.js';
import { MailSender } from './sender.js';

/** The time limits of an attempt in milliseconds. An attempt must end before the claim on its letter does. */
const TIMES = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const SAFE = { disableFileAccess: true, disableUrlAccess: true };

/** The fields of nodemailer's error that are used. Its message is not, because it may name the recipient. */
interface SmtpFault {
  code?: string;
  command?: string;
  responseCode?: number;
}

@Injectable()
export class SmtpMail implements DeliveryChannel, OnApplicationShutdown {
  private transport?: ReturnType<typeof connect>;

  constructor(
    private readonly settings: Settings,
    private readonly sender: MailSender,
    private readonly own: InstallationAddress,
  ) {}

  async deliver(data: LetterData, printed: PrintedLetter): Promise<DeliveryResult> {
    this.transport ??= connect(this.settings.HUBLINE_SMTP_URL ?? '');
    try {
      await this.transport.sendMail(this.messageOf(data, printed));
      return {};
    } catch (error) {
      return { failure: failureOf(error as SmtpFault) };
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  /** The e-mail. Its Message-ID contains the letter's id, so that a mailbox can recognise a second copy. */
  private messageOf({ letter, recipient }: LetterData, { subject, html, text, calendar }: PrintedLetter) {
    return {
      from: this.sender.line,
      to: { name: '', address: recipient?.email ?? '' },
      messageId: `<${letter.id}@${this.own.mailDomain}>`,
      subject,
      html,
      text,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.language },
      ...(calendar && { icalEvent: { method: calendar.method, filename: 'invite.ics', content: calendar.text } }),
    };
  }
}

const connect = (url: string) => createTransport({ url, pool: true, maxConnections: 5, ...TIMES, ...SAFE });

function failureOf({ code, command, responseCode }: SmtpFault): DeliveryFailure {
  const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  const final = aboutTheLetter && command !== 'MAIL FROM' && (responseCode === undefined || responseCode >= 500);
  if (responseCode !== undefined) return { problem: `smtp-${responseCode}`, permanent: final };
  return { problem: code === undefined ? 'smtp-fault' : `smtp-${code.toLowerCase()}`, permanent: final };
}
