/** How Chromium is started: without a window, without network, the same on every machine. */

/** @param profile - folder for all that the browser writes */
export function chromiumFlags(profile: string): readonly string[] {
  return [
    "--headless",
    "--remote-debugging-pipe",
    `--user-data-dir=${profile}`,
    // No name has an address, and nothing is fetched on the browser's own account.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    // Nor does a crash leave a watcher behind.
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--mute-audio",
    // Text and colours do not follow the machine's settings; WebGL is drawn by software.
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--lang=en-US",
    "--disable-gpu",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    // Chromium's sandbox refuses to run for root, which is who runs in a container.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "about:blank",
  ];
}
