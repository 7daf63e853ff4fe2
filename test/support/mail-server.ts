// An SMTP server that keeps the emails that arrive, and refuses on request.
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** The error for an SMTP reply code: 4xx asks the sender to try later, 5xx refuses for ever. */
const refusal = (code: number): Error => Object.assign(new Error('told to refuse'), { responseCode: code });

export class MailServer {
  readonly received: Email[] = [];
  /** The recipients in the envelopes, in the order of `received`. */
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
    this.server.on('error', () => undefined); // The connection of a client that was killed ends with an error.
  }

  static async open(): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve) => mail.server.listen(0, '127.0.0.1', resolve));
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Refuses the next recipients with these codes, one recipient with each. */
  refuseNext(...codes: number[]): void {
    this.refusals.push(...codes);
  }

  /** Returns the emails that have come since the last call, and forgets them. */
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

/** The calendar part of an email, with its folded lines joined. */
export function calendarOf({ attachments }: Email): string {
  const part = attachments.find(({ mimeType, method }) => mimeType === 'text/calendar' && method !== undefined);
  const content = part?.content ?? '';
  const text = typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8');
  return text.replaceAll(/\r?\n /g, '');
}
