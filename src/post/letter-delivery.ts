// Delivers letters: soon after a commit, and by a look every few seconds, because a process may die between commit and
// bell, and reminders come due by the clock. Every process has its post room; a letter is in one of them at a time.
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Failure, Way } from '../domain/post/delivery.js';
import { Press } from '../domain/post/parcel.js';
import { Bell } from '../platform/bell.js';
import { type Claimed, ClaimLetters } from '../use-cases/post/claim-letters.js';
import { SettleLetter } from '../use-cases/post/settle-letter.js';
import { WriteNextSoon } from '../use-cases/post/write-next-soon.js';
import type { DeliveryWay } from './delivery-channel.js';
import { Gateway } from './sms-gateway.js';
import { Mail } from './smtp-mail.js';

const LOOK_MS = 5_000;
/** Changes within this time are heard as one. */
const MERGED_MS = 500;
/** Taken at once, and sent at once. */
const HANDFUL = 10;
/** A stop waits so long for what is being sent; who is slower keeps the claim, and the letter goes out after it. */
const LAST_MS = 8_000;

@Injectable()
export class PostRoom implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(PostRoom.name);
  private readonly ways: Record<Way, DeliveryWay>;
  private readonly rung = new Set<string>();
  private look?: NodeJS.Timeout;
  private soon?: NodeJS.Timeout;
  private unlisten?: () => void;
  private round: Promise<void> = Promise.resolve();
  private next?: Promise<void>;
  private closing = false;

  constructor(
    private readonly bell: Bell,
    private readonly claiming: ClaimLetters,
    private readonly settling: SettleLetter,
    private readonly telling: WriteNextSoon,
    private readonly press: Press,
    mail: Mail,
    gateway: Gateway,
  ) {
    this.ways = { email: mail, sms: gateway };
  }

  onApplicationBootstrap(): void {
    this.unlisten = this.bell.listen((hub) => this.hear(hub));
    this.look = setInterval(() => void this.deliver(), LOOK_MS).unref();
  }

  /** Before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    this.unlisten?.();
    clearInterval(this.look);
    clearTimeout(this.soon);
    let timer: NodeJS.Timeout | undefined;
    const longest = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LAST_MS).unref();
    });
    await Promise.race([this.deliver(), longest]);
    clearTimeout(timer);
  }

  /** Resolves when all that was due has been tried. Rounds follow each other; one that is yet to begin serves all. */
  deliver(): Promise<void> {
    this.next ??= this.round.then(() => {
      this.next = undefined;
      this.round = this.work().catch((error: unknown) => this.log.error(error));
      return this.round;
    });
    return this.next;
  }

  private hear(hub: string): void {
    this.rung.add(hub);
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      void this.deliver();
    }, MERGED_MS).unref();
  }

  private async work(): Promise<void> {
    const hubs = [...this.rung];
    this.rung.clear();
    for (const hub of hubs) if (!this.closing) await this.telling.run(hub);
    for (let any = true; any && !this.closing; ) {
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
