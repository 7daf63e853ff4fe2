// The device's key and its print setting, kept in the browser's storage. The key comes in the fragment of the address,
// which is in no server log, and is removed from the address bar at once, because passers-by could read it there.
const keyName = 'hubline.kiosk.key';
const printName = 'hubline.kiosk.print';

/** The key in the address, otherwise the stored one; undefined when this device was never paired. */
export function takeDeviceKey(): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (given) {
    localStorage.setItem(keyName, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return given ?? localStorage.getItem(keyName) ?? undefined;
}

/**
 * Whether tickets are printed automatically. Only a browser started with `--kiosk-printing` prints silently; any other one
 * covers the number with a dialog. So automatic printing is turned on once for a device by `?print=1` (off by `?print=0`),
 * and the other devices have a Print button.
 */
export function printsByItself(): boolean {
  const given = new URLSearchParams(location.search).get('print');
  if (given !== null) localStorage.setItem(printName, given);
  return localStorage.getItem(printName) === '1';
}
