/**
 * Builds what the package ships: one self-contained script a view, and one stylesheet for all of them.
 * The same sources always give the same bytes, so that a check in CI can compare them with the committed files.
 */
import { build, transform } from "esbuild";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "grooc_xblocks", "public");
const LIMITS = { js: 25_600, css: 10_240 }; // bytes after gzip -9
const BUNDLES = {
  group_formation: "group_formation/learner.tsx",
  group_formation_studio: "group_formation/studio.tsx",
};

/** Stylesheets of a folder in the order of their names; root.css comes first of all and is not nested. */
function sheets(folder) {
  const path = join(here, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".css")).sort().map((name) => join(path, name)) : [];
}

/** Every rule but those of root.css stands inside `.grooc`, so that none leaks out and the page's own rules for bare elements lose. */
async function stylesheet() {
  const root = join(here, "shared/css/root.css");
  const nested = [...sheets("shared/css"), ...sheets("group_formation/css")].filter((path) => path !== root);
  const source = `${readFileSync(root, "utf8")}\n.grooc{\n${nested.map((path) => readFileSync(path, "utf8")).join("\n")}\n}`;
  const { code } = await transform(source, { loader: "css", minify: true, target: ["chrome111", "firefox113", "safari16.2"], charset: "utf8" });
  return code;
}

async function script(entry) {
  const result = await build({
    entryPoints: [join(here, entry)],
    absWorkingDir: here,
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2020",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "ascii", // a server that forgets to name the encoding cannot garble it
    legalComments: "none",
  });
  return result.outputFiles[0].text;
}

/** Writes one file; answers whether it keeps to its limit. */
function ship(name, text, limit) {
  writeFileSync(join(out, name), text);
  const size = gzipSync(Buffer.from(text), { level: 9 }).length;
  const fits = size <= limit;
  console.log(`${fits ? "ok      " : "TOO BIG "} ${name}: ${size} of ${limit} bytes gzip`);
  return fits;
}

mkdirSync(out, { recursive: true });
const fits = [ship("grooc.css", await stylesheet(), LIMITS.css)];
for (const [name, entry] of Object.entries(BUNDLES)) {
  fits.push(ship(`${name}.js`, await script(entry), LIMITS.js));
}
if (fits.includes(false)) {
  process.exitCode = 1;
}
