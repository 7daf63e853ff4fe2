// What this device keeps over a restart. The key comes in the fragment of the address, which no server log ever sees,
// and leaves the address bar at once, where passers-by could read it.
const keyName = 'hubline.kiosk.key';
const printName = 'hubline.kiosk.print';

/** The key of the address if there is one, else the one kept; nothing where this device was never paired. */
export function takeDeviceKey(): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (given) {
    localStorage.setItem(keyName, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return given ?? localStorage.getItem(keyName) ?? undefined;
}

/**
 * Whether a ticket prints without being asked for. Only a browser that was started for it (`--kiosk-printing`) prints
 * silently; any other puts a dialog over the number, so the device says once that it may, by `?print=1`
 * (`?print=0` takes it back), and the others get a Print button.
 */
export function printsByItself(): boolean {
  const given = new URLSearchParams(location.search).get('print');
  if (given !== null) localStorage.setItem(printName, given);
  return localStorage.getItem(printName) === '1';
}
