// Notifies listeners in this process, after a commit, that a session, an account or a device may no longer follow
// anything. The broadcaster closes its sockets, also those of other processes.
import { Injectable } from '@nestjs/common';

/** `session:` and the hash of its token, `staff:` or `device:` and its id. */
export type EndedAccess = `${'session' | 'staff' | 'device'}:${string}`;

type Listener = (ended: EndedAccess) => void;

@Injectable()
export class AccessNotifier {
  private readonly listeners = new Set<Listener>();

  /** Adds a listener; returns a function that removes it. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(ended: EndedAccess): void {
    for (const listener of this.listeners) listener(ended);
  }
}
