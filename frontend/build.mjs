/**
 * Builds what the package ships: for every block a stylesheet and the scripts of its views, and one stylesheet for all blocks.
 * The same sources always give the same bytes, so that a check in CI can compare them with the committed files.
 * `node build.mjs asset_map` builds the shared stylesheet and that block only.
 *
 * A learner's view comes in several files. The first holds what everybody meets, and all that it shares with the others. The later
 * ones hold what stands behind it (the group's page, the proposal, the facilitator's desk); each is fetched when somebody needs it,
 * with a sheet of its own: what is in css/desk.css and css/desk-*.css comes with the desk (shared/later.ts). All are classic scripts, as the platform's loaders want them (decision record "Preact, and small scripts").
 */
import { build, transform } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "grooc_xblocks", "public");
const LIMITS = { js: 25_600, css: 10_240 }; // bytes after gzip -9
const BLOCKS = ["group_formation", "asset_map", "peer_reflection", "action_plan"];
const LATER = ["rows", "rooms", "carry", "gallery", "editor", "match", "talk", "desk"]; // a block has those of them for which there is an entry
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
async function stylesheet(paths) {
  const isRoot = (path) => basename(path) === "root.css";
  const text = (some) => some.map((path) => readFileSync(path, "utf8")).join("\n");
  const source = `${text(paths.filter(isRoot))}\n.grooc{\n${text(paths.filter((path) => !isRoot(path)))}\n}`;
  const { code } = await transform(source, { loader: "css", minify: true, target: ["chrome111", "firefox113", "safari16.2"], charset: "utf8" });
  return code;
}

/** One self-contained script. */
async function single(entry) {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [entry], format: "iife" });
  return outputFiles[0].text;
}

const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 10);

/** Resolves imports among modules that are only in memory; those in `apart` are left to whoever runs the script. */
const inMemory = (modules, apart = []) => ({
  name: "in-memory",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ path }) => (apart.includes(path) ? { path, external: true } : { path, namespace: "memory" }));
    onLoad({ filter: /./, namespace: "memory" }, ({ path }) => ({ contents: modules.get(path) }));
  },
});

async function bundled(contents, format, plugin, define = {}) {
  const { outputFiles } = await build({ ...OPTIONS, stdin: { contents }, format, plugins: [plugin], define });
  return outputFiles[0].text.trim();
}

/** Which of the modules `path` imports, itself or through others. */
function imports(modules, path, found = new Set()) {
  for (const [other] of modules) {
    if (!found.has(other) && modules.get(path).includes(`"${other}"`)) {
      imports(modules, other, found.add(other));
    }
  }
  return [...found].sort();
}

/**
 * A first script and its later ones. esbuild splits them into modules. Those that the first one needs become part of it, and it
 * leaves them on a shelf for the later ones; what only later ones share, each of them has for itself, so whatever must be there
 * once (contexts, stores) has to be imported by the first. The shelf's name holds the digest of what is on it, so that files of
 * two releases never mix; a page that loads the first script twice runs it once.
 */
async function family(block, later, sheetOf) {
  const entryPoints = ["learner", ...later].map((name) => `${block}/${name}.tsx`);
  const { outputFiles } = await build({ ...OPTIONS, entryPoints, format: "esm", splitting: true, outdir: "/", chunkNames: "shared-[hash]" });
  const modules = new Map(outputFiles.map(({ path, text }) => [`.${path}`, text]));
  const common = imports(modules, "./learner.js");
  const shelf = `grooc_${block}_${digest([...common, "./learner.js"].map((path) => modules.get(path)).join())}`;

  const scripts = {};
  for (const name of later) {
    const text = await bundled(`export * from "./${name}.js"`, "cjs", inMemory(modules, common));
    const body = `var module={};${text}return module.exports`;
    scripts[name] = `(function(shelf){shelf&&(shelf.${name}=function(require){${body}}(function(path){return shelf[path]}))})(window.${shelf});\n`;
  }
  const file = (name, end, text) => `${block}_${name}.${end}?v=${digest(text)}`;
  const files = Object.fromEntries(later.map((name) => [name, [
    file(name, "js", scripts[name]), ...(sheetOf[name] ? [file(name, "css", sheetOf[name])] : []),
  ]]));
  const kept = common.map((path, i) => `import * as m${i} from "${path}";`).join("");
  const shelved = common.map((path, i) => `"${path}":m${i}`).join();
  const first = await bundled(`${kept}import "./learner.js";window.${shelf}={${shelved}}`, "iife", inMemory(modules),
    { LATER: JSON.stringify({ shelf, files }) });
  return { "": `window.${shelf}||${first}\n`, ...scripts };
}

/** Writes one file; answers whether it keeps to its limit. */
function ship(name, text) {
  const limit = LIMITS[name.split(".").pop()];
  writeFileSync(join(out, name), text);
  const size = gzipSync(Buffer.from(text), { level: 9 }).length;
  const fits = size <= limit;
  console.log(`${fits ? "ok      " : "TOO BIG "} ${name}: ${size} of ${limit} bytes gzip`);
  return fits;
}

async function shipBlock(block) {
  const has = (name) => existsSync(join(here, block, `${name}.tsx`));
  const later = LATER.filter(has);
  const paths = [...(has("studio") ? sheets("shared/studio") : []), ...sheets(`${block}/css`)];
  const ownerOf = (path) => later.find((name) => basename(path).match(`^${name}[-.]`)) ?? "";
  const styles = {};
  for (const name of new Set(["", ...paths.map(ownerOf)])) {
    styles[name] = await stylesheet(paths.filter((path) => ownerOf(path) === name));
  }
  const named = (texts, end) => Object.entries(texts).map(([name, text]) => [`${block}${name && `_${name}`}.${end}`, text]);
  const files = [...named(styles, "css"), ...named(await family(block, later, styles), "js")];
  if (has("studio")) {
    files.push([`${block}_studio.js`, await single(`${block}/studio.tsx`)]);
  }
  return files.map(([name, text]) => ship(name, text));
}

mkdirSync(out, { recursive: true });
const asked = process.argv.slice(2);
const fits = [ship("grooc.css", await stylesheet(sheets("shared/css")))];
for (const block of BLOCKS) {
  if (asked.length ? asked.includes(block) : existsSync(join(here, block, "learner.tsx"))) {
    fits.push(...await shipBlock(block));
  }
}
if (fits.includes(false)) {
  process.exitCode = 1;
}
