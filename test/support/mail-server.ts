// A real SMTP server that keeps what arrives, and refuses when it is told to.
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** An SMTP reply: 4xx means later, 5xx never. */
const refusal = (code: number): Error => Object.assign(new Error('told to refuse'), { responseCode: code });

export class MailServer {
  readonly received: Email[] = [];
  /** Addresses of the envelopes, in the same order. */
  readonly recipients: string[] = [];
  private readonly refusals: number[] = [];
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        const code = this.refusals.shift();
        done(code === undefined ? null : refusal(code));
      },
      onData: (stream, session, done) => {
        this.take(stream, session).then(() => done(), done);
      },
    });
    this.server.on('error', () => undefined); // a client that was killed
  }

  static async open(): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve) => mail.server.listen(0, '127.0.0.1', resolve));
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The next recipients are refused with these codes, one each. */
  refuseNext(...codes: number[]): void {
    this.refusals.push(...codes);
  }

  /** What has come since this was asked last. */
  collect(): Email[] {
    return this.received.splice(0);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    this.recipients.push(...envelope.rcptTo.map(({ address }) => address));
    this.received.push(await PostalMime.parse(Buffer.concat(chunks)));
  }
}

/** The calendar part of an e-mail, its long lines joined again. */
export function calendarOf({ attachments }: Email): string {
  const part = attachments.find(({ mimeType, method }) => mimeType === 'text/calendar' && method !== undefined);
  const content = part?.content ?? '';
  const text = typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8');
  return text.replaceAll(/\r?\n /g, '');
}
