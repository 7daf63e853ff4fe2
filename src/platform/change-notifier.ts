// Notifies listeners in this process, after a commit, that a hub has reached a sequence number. The notification
// carries nothing else; a listener reads the hub's state itself. The broadcaster passes notifications on to other
// processes.
import { Injectable, Logger } from '@nestjs/common';

type Listener = (hub: string, sequence: number) => void;

@Injectable()
export class ChangeNotifier {
  private readonly log = new Logger(ChangeNotifier.name);
  private readonly listeners = new Set<Listener>();

  /** Adds a listener; returns a function that removes it. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Calls every listener. An error of a listener is logged and not thrown, because the transaction is committed
   * already.
   */
  notify(hub: string, sequence: number): void {
    for (const listener of this.listeners) {
      try {
        listener(hub, sequence);
      } catch (error) {
        this.log.error(error);
      }
    }
  }
}
