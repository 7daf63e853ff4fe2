// Delivers letters: soon after a commit, and every few seconds, because a process may die between commit and notification,
// and reminders come due by the clock. Every process delivers; a letter is claimed by one of them at a time.
import { Injectable } from '@nestjs/common';
import type { Failure, Way } from '../domain/post/delivery.js';
import { Press } from '../domain/post/parcel.js';
import { Bell } from '../platform/bell.js';
import { RecurringJob } from '../platform/recurring-job.js';
import { type Claimed, ClaimLetters } from '../use-cases/post/claim-letters.js';
import { SettleLetter } from '../use-cases/post/settle-letter.js';
import { WriteNextSoon } from '../use-cases/post/write-next-soon.js';
import type { DeliveryWay } from './delivery-channel.js';
import { Gateway } from './sms-gateway.js';
import { Mail } from './smtp-mail.js';

const EVERY_MS = 5_000;
/** Changes within this time are heard as one. */
const MERGED_MS = 500;
/** Taken at once, and sent at once. */
const HANDFUL = 10;
@Injectable()
export class PostRoom extends RecurringJob {
  private readonly ways: Record<Way, DeliveryWay>;
  private readonly rung = new Set<string>();
  private soon?: NodeJS.Timeout;
  private unlisten?: () => void;

  constructor(
    private readonly bell: Bell,
    private readonly claiming: ClaimLetters,
    private readonly settling: SettleLetter,
    private readonly telling: WriteNextSoon,
    private readonly press: Press,
    mail: Mail,
    gateway: Gateway,
  ) {
    super({ everyMs: EVERY_MS, machineTime: true });
    this.ways = { email: mail, sms: gateway };
  }

  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    this.unlisten = this.bell.listen((hub) => this.hear(hub));
  }

  override async beforeApplicationShutdown(): Promise<void> {
    this.unlisten?.();
    clearTimeout(this.soon);
    await super.beforeApplicationShutdown();
  }

  private hear(hub: string): void {
    this.rung.add(hub);
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      void this.request();
    }, MERGED_MS).unref();
  }

  /** Tries every letter that is due. */
  protected async run(): Promise<void> {
    const hubs = [...this.rung];
    this.rung.clear();
    for (const hub of hubs) if (!this.isStopping) await this.telling.run(hub);
    for (let any = true; any && !this.isStopping; ) {
      const handful = await this.claiming.run(HANDFUL);
      await Promise.all(handful.claimed.map((letter) => this.send(letter)));
      any = handful.any;
    }
  }

  private async send({ parcel, way }: Claimed): Promise<void> {
    const failure = await this.tried({ parcel, way });
    await this.settling.run(parcel.letter, failure);
    const { id: letter, kind, attempts } = parcel.letter;
    if (failure) this.log.warn({ letter, kind, way, attempts, ...failure });
  }

  /** A fault of our own is no reason to lose a letter: it is tried again as any other. */
  private async tried({ parcel, way }: Claimed): Promise<Failure | undefined> {
    try {
      return (await this.ways[way].deliver(parcel, this.press.print(parcel))).failure;
    } catch (error) {
      this.log.error(error);
      return { problem: 'fault', permanent: false };
    }
  }
}
