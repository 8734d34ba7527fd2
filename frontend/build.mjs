/**
 * Builds what the package ships: the scripts of the views and one stylesheet for all of them.
 * The same sources always give the same bytes, so that a check in CI can compare them with the committed files.
 *
 * The learner's view comes in two files. The first holds what everybody meets: the doors, the list, and all that is shared.
 * The second, "rooms", holds what stands behind the doors (the group's page, the forms, the profile); the first one fetches it
 * when the page has come to rest. Both are classic scripts, as the platform's loaders want them (decision record "front end").
 */
import { build, transform } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "grooc_xblocks", "public");
const LIMITS = { js: 25_600, css: 10_240 }; // bytes after gzip -9
const OPTIONS = {
  absWorkingDir: here,
  bundle: true,
  write: false,
  minify: true,
  target: "es2020",
  jsx: "automatic",
  jsxImportSource: "preact",
  charset: "ascii", // a server that forgets to name the encoding cannot garble it
  legalComments: "none",
};

/** Stylesheets of a folder in the order of their names. */
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

/** One self-contained script. */
async function single(entry) {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [entry], format: "iife" });
  return outputFiles[0].text;
}

const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 10);

/** A chunk as the body of a function that gets `require` and `module`; every import in it is one of the common chunk. */
async function body(chunk, define = {}) {
  const { code } = await transform(chunk, { format: "cjs", minify: true, target: OPTIONS.target, charset: "ascii", define });
  return code.trim();
}

/**
 * Two scripts with their common modules in the first. esbuild splits; its three modules become two classic scripts here.
 * The second finds the common modules under a name that holds their digest, so that files of two releases never mix.
 */
async function pair(first, second, address) {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [first, second], format: "esm", splitting: true, outdir: "/", chunkNames: "common" });
  const text = (name) => outputFiles.find(({ path }) => path.endsWith(`/${name}.js`)).text;
  const names = [first, second].map((path) => path.replace(/^.*\/|\.tsx$/g, ""));
  const common = await body(text("common"));
  const key = JSON.stringify(`grooc_${digest(common)}`);
  const rooms = `(function(require){${await body(text(names[1]))}})(function(){return window[${key}]});\n`;
  const entry = await body(text(names[0]), { ROOMS: JSON.stringify(`${address}.js?v=${digest(rooms)}`) });
  const shared = `window[${key}]||(window[${key}]=function(module){${common}return module.exports}({}))`;
  return [`(function(require){${entry}})(function(common){return function(){return common}}(${shared}));\n`, rooms];
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
const [learner, rooms] = await pair("group_formation/learner.tsx", "group_formation/rooms.tsx", "group_formation_rooms");
const fits = [
  ship("grooc.css", await stylesheet(), LIMITS.css),
  ship("group_formation.js", learner, LIMITS.js),
  ship("group_formation_rooms.js", rooms, LIMITS.js),
  ship("group_formation_studio.js", await single("group_formation/studio.tsx"), LIMITS.js),
];
if (fits.includes(false)) {
  process.exitCode = 1;
}
