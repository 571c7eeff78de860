// Adds up the test reports and prints the totals as one line. Plain JavaScript, so that any Node can run it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname ?? '.', '..', 'test-results');
const totals = { passed: 0, failed: 0, skipped: 0 };

function readReport(name) {
  const file = join(folder, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

const unit = readReport('unit.json');
if (unit) {
  totals.passed += unit.numPassedTests;
  totals.failed += unit.numFailedTests;
  totals.skipped += unit.numPendingTests + (unit.numTodoTests ?? 0);
  // A file that does not load runs no test, yet must not look like a success.
  totals.failed += unit.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
}

const browser = readReport('playwright.json');
if (browser) {
  totals.passed += browser.stats.expected + browser.stats.flaky;
  totals.failed += browser.stats.unexpected + browser.errors.length;
  totals.skipped += browser.stats.skipped;
}

if (!unit && !browser) totals.failed += 1;
// With the public files beside the checkout there is nothing that a test could be skipped for.
if (unit && existsSync(join(folder, '..', '..', 'shared')) && unit.numPendingTests > 0) {
  const tests = unit.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({ status, title: `${name}: ${fullName}` })),
  );
  for (const { status, title } of tests) {
    if (status === 'pending' || status === 'skipped') console.log(`Skipped, though it could run: ${title}`);
  }
  process.exitCode = 1;
}
if (unit) {
  const slowest = unit.testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((a, b) => b.seconds - a.seconds);
  for (const { name, seconds } of slowest.slice(0, 10)) console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
}
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
if (totals.failed > 0) process.exitCode = 1;
