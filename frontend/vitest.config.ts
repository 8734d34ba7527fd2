import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  define: { LATER: JSON.stringify({ shelf: "grooc_later", files: { rooms: ["later_rooms.js?v=1"], match: ["later_match.js?v=2", "later_match.css?v=3"] } }) },
  test: {
    environment: "happy-dom",
    include: ["{shared,group_formation,asset_map,peer_reflection,action_plan}/**/*.test.{ts,tsx}"],
    setupFiles: ["./shared/test-setup.ts"],
    pool: "threads",
    testTimeout: 30_000, // axe is slow where the machine is busy
    isolate: false, // one page for all files; test-setup.ts leaves it as it was
  },
} as Parameters<typeof defineConfig>[0]);
