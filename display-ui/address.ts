// Which hub this screen belongs to, and its key. They come in the fragment, which no server log ever sees, and leave the
// address bar at once: a screen hangs where everybody can read it.
export interface ScreenAddress {
  hub: string;
  deviceKey?: string;
}

const kept = 'hubline.display.place';

/** The place of the address if it names a hub, else the one kept from last time. */
export function takePlace(): ScreenAddress | undefined {
  const given = new URLSearchParams(location.hash.slice(1));
  const hub = given.get('hub');
  if (hub) {
    localStorage.setItem(kept, JSON.stringify({ hub, deviceKey: given.get('key') ?? undefined }));
    history.replaceState(null, '', location.pathname + location.search);
  }
  const place = localStorage.getItem(kept);
  return place ? (JSON.parse(place) as ScreenAddress) : undefined;
}

type Beginning = 'ask' | 'with-sound' | 'without-sound';

/** A browser that was started for this screen needs no touch: `?start=1`, and `?sound=off` for a silent one. */
export function beginning(): Beginning {
  const given = new URLSearchParams(location.search);
  if (given.get('sound') === 'off') return 'without-sound';
  return given.get('start') === '1' ? 'with-sound' : 'ask';
}
