// Delivers letters soon after a commit and every few seconds, because a process may stop between commit and
// notification, and because reminders become due by the clock. Every process delivers; a claim gives a letter to one of
// them.
import { Injectable } from '@nestjs/common';
import type { DeliveryFailure, ChannelName } from '../domain/post/delivery.js';
import { LetterPrinter } from '../domain/post/letter-data.js';
import { ChangeNotifier } from '../platform/change-notifier.js';
import { RecurringJob } from '../platform/recurring-job.js';
import { type Claimed, ClaimLetters } from '../use-cases/post/claim-letters.js';
import { SettleLetter } from '../use-cases/post/settle-letter.js';
import { WriteNextSoon } from '../use-cases/post/write-next-soon.js';
import type { DeliveryChannel } from './delivery-channel.js';
import { SmsGateway } from './sms-gateway.js';
import { SmtpMail } from './smtp-mail.js';

const EVERY_MS = 5_000;
/** Changes of a hub within this time lead to one run. */
const MERGED_MS = 500;
/** The number of letters that are claimed and sent at once. */
const BATCH_SIZE = 10;

@Injectable()
export class LetterDelivery extends RecurringJob {
  private readonly channels: Record<ChannelName, DeliveryChannel>;
  private readonly changedHubs = new Set<string>();
  private soon?: NodeJS.Timeout;
  private unlisten?: () => void;

  constructor(
    private readonly changes: ChangeNotifier,
    private readonly claim: ClaimLetters,
    private readonly settle: SettleLetter,
    private readonly nextSoon: WriteNextSoon,
    private readonly printer: LetterPrinter,
    mail: SmtpMail,
    gateway: SmsGateway,
  ) {
    super({ everyMs: EVERY_MS, machineTime: true });
    this.channels = { email: mail, sms: gateway };
  }

  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    this.unlisten = this.changes.listen((hub) => this.noteChange(hub));
  }

  override async beforeApplicationShutdown(): Promise<void> {
    this.unlisten?.();
    clearTimeout(this.soon);
    await super.beforeApplicationShutdown();
  }

  private noteChange(hub: string): void {
    this.changedHubs.add(hub);
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      void this.request();
    }, MERGED_MS).unref();
  }

  /** Sends every letter that is due. */
  protected async run(): Promise<void> {
    const hubs = [...this.changedHubs];
    this.changedHubs.clear();
    for (const hub of hubs) if (!this.isStopping) await this.nextSoon.run(hub);
    for (let any = true; any && !this.isStopping; ) {
      const batch = await this.claim.run(BATCH_SIZE);
      await Promise.all(batch.claimed.map((letter) => this.send(letter)));
      any = batch.any;
    }
  }

  private async send({ data, channel }: Claimed): Promise<void> {
    const failure = await this.attempt({ data, channel });
    await this.settle.run(data.letter, failure);
    const { id: letter, kind, attempts } = data.letter;
    if (failure) this.log.warn({ letter, kind, channel, attempts, ...failure });
  }

  /**
   * Sends one letter. A fault of the program counts as a failed attempt, so that the letter is tried again and not
   * lost.
   */
  private async attempt({ data, channel }: Claimed): Promise<DeliveryFailure | undefined> {
    try {
      return (await this.channels[channel].deliver(data, this.printer.print(data))).failure;
    } catch (error) {
      this.log.error(error);
      return { problem: 'fault', permanent: false };
    }
  }
}
