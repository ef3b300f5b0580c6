import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { chromium } from "playwright";

const installedAt = [
  process.env.CHROMIUM,
  // the same engine without windows, bars and extensions: a fifth less work for every page
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of an installed Chromium: $CHROMIUM, one of the system's, or Playwright's own; null when there is none. */
export function findBrowser() {
  const own = () => {
    try {
      return chromium.executablePath();
    } catch {
      return undefined;
    }
  };
  return [...installedAt, own()].find((file) => file && fs.existsSync(file)) ?? null;
}

/**
 * Finds a browser or installs one: Debian's own package when root, else Playwright's download.
 * @throws with the command to run by hand; browser tests are never skipped silently.
 */
export function needBrowser() {
  const found = findBrowser();
  if (found) return found;
  const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
    spawnSync(command, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update", "-qq"]);
    const install = (/** @type {string[]} */ ...names) =>
      run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names]);
    install("fonts-liberation", "fonts-noto-core");
    install("chromium-headless-shell");
    // older Debians and Ubuntus have only the whole browser
    if (!findBrowser()) install("chromium");
  } else {
    run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
  }
  const now = findBrowser();
  if (now) return now;
  throw new Error(
    "The browser tests need Chromium and none could be had. Install one, for example\n" +
      "  sudo apt-get install chromium      (Debian, Ubuntu)\n  npx playwright install chromium    (anywhere else)\n" +
      "or set CHROMIUM to its path, then run npm test again.",
  );
}

/**
 * Everything Playwright switches off itself (only the last such flag counts, so its list has to be repeated), plus the
 * address bar's suggestions: a headless browser never shows them, but each new session would load two pages for them.
 */
const switchedOff = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
];

/** Flags that a headless Chromium needs when run as root and on a closed network. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${switchedOff.join(",")}`,
];
