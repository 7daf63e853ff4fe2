// The browser of the browser stories: the system's Chromium, installed where this may be done without asking.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];
const install = 'apt-get install --yes --no-install-recommends chromium';

/** This takes the place of Playwright's own list, which the first two lines repeat. */
const disabledFeatures = [
  ...['AimEnabled', 'DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'MediaRouter'],
  ...['NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  // the address bar that nobody sees: two processes for each window
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
];

/** For Chromium without a screen, also as root; nothing of it calls home. */
export const chromiumArguments = [
  `--disable-features=${disabledFeatures}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const find = () => [process.env.CHROMIUM, ...usual].find((path) => path && existsSync(path));

/** The browser's path; installs it where we are root on Debian, else throws one line that says what to install. */
export function findChromium() {
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('sh', ['-c', `apt-get update && ${install}`], { stdio: 'inherit' });
  }
  const installed = find();
  if (installed) return installed;
  throw new Error(`The browser tests need Chromium: run "${install}" as root, or name it in CHROMIUM.`);
}
