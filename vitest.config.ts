import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['pipeline/**/*.test.ts', 'src/**/*.test.ts'],
    isolate: false,
    env: { TZ: 'America/St_Johns' },
    testTimeout: 60_000,
  },
});
