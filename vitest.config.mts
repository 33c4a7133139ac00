import { defineConfig } from "vitest/config";

/** Generous time limits: a busy machine must not fail a test that is only meant to end. */
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], exclude: ["test/vscode/**", "**/node_modules/**"], testTimeout: 60_000 },
});
