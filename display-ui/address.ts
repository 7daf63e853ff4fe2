// The hub that this screen belongs to, and the screen's key. They come in the fragment of the address, which is in no
// server log, and are removed from the address bar at once, because everybody in the hall could read them there.

/** The hub's key, and the screen's own key if it is paired. */
export interface ScreenAddress {
  hub: string;
  deviceKey?: string;
}

const storageName = 'hubline.display.place';

/** The hub and key in the address, otherwise the stored ones; undefined when this screen was never set up. */
export function takePlace(): ScreenAddress | undefined {
  const given = new URLSearchParams(location.hash.slice(1));
  const hub = given.get('hub');
  if (hub) {
    localStorage.setItem(storageName, JSON.stringify({ hub, deviceKey: given.get('key') ?? undefined }));
    history.replaceState(null, '', location.pathname + location.search);
  }
  const stored = localStorage.getItem(storageName);
  return stored ? (JSON.parse(stored) as ScreenAddress) : undefined;
}

type Beginning = 'ask' | 'with-sound' | 'without-sound';

/**
 * How the screen starts. `?start=1` starts it without a touch, and `?sound=off` also without sound; otherwise it asks.
 */
export function beginning(): Beginning {
  const given = new URLSearchParams(location.search);
  if (given.get('sound') === 'off') return 'without-sound';
  return given.get('start') === '1' ? 'with-sound' : 'ask';
}
