// How a room's own tests are run against a mutant: inside the sandbox, without the other projects.
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { findRoom, ROOM_VARIABLE } from './rooms.ts';

const room = findRoom(process.env[ROOM_VARIABLE]);

export default defineConfig({
  root: process.cwd(),
  ssr: { resolve: { conditions: ['mono-source', ...defaultServerConditions] } },
  // Tests that start a process of their own cannot meet a mutant.
  test: {
    exclude: ['**/time-zones.test.ts'],
    include: [...(room?.tests ?? [])],
    testTimeout: 30_000,
    // The tests of a room change nothing that another of its files sees, and a worker for each file takes a second.
    isolate: false,
  },
});
