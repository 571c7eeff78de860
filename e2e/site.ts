/** Where the tests find the dashboard; another port when this one is taken: E2E_PORT=4300. */
export const PORT = Number(process.env['E2E_PORT'] ?? 4199);
export const TOKEN = 'a-token-for-the-browser-tests-only';
