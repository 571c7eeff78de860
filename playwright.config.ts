import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { PORT, TOKEN } from './e2e/site.ts';

interface Browser {
  executablePath?: string;
  channel?: string;
}

/** CHROME_PATH where set; the browser from npm on Linux (nothing to install); elsewhere the one on the computer. */
async function findBrowser(): Promise<Browser> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return { executablePath: chosen };
  if (process.platform === 'linux' && process.arch === 'x64') return { executablePath: await unpackBrowser() };
  return { channel: process.env['BROWSER_CHANNEL'] ?? (process.platform === 'win32' ? 'msedge' : 'chrome') };
}

// The package unpacks into the temporary folder and trusts whatever stands there, so it gets a folder of its own.
// The variable makes it unpack its own libraries and fonts too, which a bare machine lacks.
async function unpackBrowser(): Promise<string> {
  const folder = join(import.meta.dirname, 'node_modules', '.cache', 'chromium-153');
  mkdirSync(folder, { recursive: true });
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  useFonts(join(folder, 'fonts'));
  return path;
}

// The package's own settings look for its fonts in places of its making only. Without any font every text is of no
// width, and no page too wide for its screen.
function useFonts(folder: string): void {
  const settings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>
`;
  writeFileSync(join(folder, 'here.conf'), settings);
  process.env['FONTCONFIG_FILE'] = join(folder, 'here.conf');
}

const { channel, executablePath } = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    ...(channel === undefined ? {} : { channel }),
    launchOptions: {
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'wide', use: { viewport: { width: 1280, height: 900 } } },
    { name: 'narrow', use: { viewport: { width: 375, height: 740 } } },
  ],
  webServer: {
    command: `"${process.execPath}" "${join(import.meta.dirname, 'e2e', 'serve-sample.ts')}"`,
    url: `http://localhost:${PORT}/`,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    env: { SAID_TOKEN: TOKEN },
  },
});
