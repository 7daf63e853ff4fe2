// Finds the Chromium of the system for the browser tests, and installs it where the user is root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Chromium without the parts that draw a window. The browser tests take a third less time with it. */
const SHELL = '/usr/bin/chromium-headless-shell';
const usual = [
  SHELL,
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
];
const installing = (name) => `apt-get install --yes --no-install-recommends ${name}`;
/** An installation that takes longer than this has no network. */
const INSTALLATION_MS = 120_000;

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

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs the headless shell; where Debian has none or the network is away, the tests take the Chromium that is there. */
function installShell() {
  const command = `${installing('chromium-headless-shell')} || (apt-get update && ${installing('chromium-headless-shell')})`;
  spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], timeout: INSTALLATION_MS });
}

/** Returns the path of Chromium. Installs it for root on Debian; otherwise throws an error that says what to install. */
export function findChromium() {
  if (!process.env.CHROMIUM && !existsSync(SHELL) && mayInstall()) installShell();
  const found = find();
  if (found) return found;
  if (mayInstall()) spawnSync('sh', ['-c', installing('chromium')], { stdio: 'inherit' });
  const installed = find();
  if (installed) return installed;
  throw new Error(`The browser tests need Chromium: run "${installing('chromium')}" as root, or name it in CHROMIUM.`);
}
