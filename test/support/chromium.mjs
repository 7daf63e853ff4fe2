// Finds the Chromium of the system for the browser tests, and installs it where the user is root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The headless shell comes first: it is Chromium without the parts that draw a window, and takes a third less time. */
const usual = [
  '/usr/bin/chromium-headless-shell',
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
];
const install = 'apt-get install --yes --no-install-recommends chromium';

/** Chromium takes only the last list that it is given, so the first two lines repeat Playwright's own list. */
const disabledFeatures = [
  ...['AimEnabled', 'DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'MediaRouter'],
  ...['NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  // The popup of the address bar, which a browser without a window does not need, costs two processes for each window.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  // A process that is started in advance for each page is seldom used, because the pages share one process.
  'SpareRendererForSitePerProcess',
];

/** Arguments for Chromium without a screen, also as root; they switch off its connections to its maker's servers. */
export const chromiumArguments = [
  `--disable-features=${disabledFeatures}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // The pages of one browser share a process, because starting one takes longer than most pages do.
  ...['--renderer-process-limit=1', '--process-per-site', '--disable-site-isolation-trials'],
];

const find = () => [process.env.CHROMIUM, ...usual].find((path) => path && existsSync(path));

/** Returns the path of Chromium. Installs it for root on Debian; otherwise throws an error that says what to install. */
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
