import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  test: { environment: "happy-dom", include: ["{shared,group_formation}/**/*.test.{ts,tsx}"], setupFiles: ["./shared/test-setup.ts"], pool: "threads" },
} as Parameters<typeof defineConfig>[0]);
