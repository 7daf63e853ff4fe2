// The bell rings after a commit: hub so-and-so moved on to sequence n. It carries nothing else; who hears it reads the
// truth. Between processes the loudspeaker passes it on.
import { Injectable, Logger } from '@nestjs/common';

type Listener = (hub: string, sequence: number) => void;

@Injectable()
export class Bell {
  private readonly log = new Logger(Bell.name);
  private readonly listeners = new Set<Listener>();

  /** Returns the way to stop listening. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A listener's fault never reaches the one who committed. */
  ring(hub: string, sequence: number): void {
    for (const listener of this.listeners) {
      try {
        listener(hub, sequence);
      } catch (error) {
        this.log.error(error);
      }
    }
  }
}
