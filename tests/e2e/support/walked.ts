import fs from "node:fs";
import path from "node:path";
import { pagesCity } from "./cities";
import { prepare } from "./prepare";
import { pagePatterns } from "./route-list";
import { type Walk, type Walker, walk, walkers } from "./walk";

/** Kept with the city's data, so that it is gone at each start of the product. */
const folder = path.resolve(pagesCity.data, "walk");
const end = path.join(folder, "end.json");
const fileOf = (who: Walker) => path.join(folder, `${who}.json`);
/** A slow machine needs minutes; they do not count against the waiting test's own time. */
export const walkMs = 400_000;

/** What the walks found. The process that needs them first walks; the others wait until all walks are finished. */
export async function walks(baseURL: string): Promise<(who: Walker) => Walk> {
  await walksFinished(baseURL);
  // some are many megabytes, so each is read only once
  const known = new Map<Walker, Walk>();
  return (who) => {
    const found = known.get(who) ?? (JSON.parse(fs.readFileSync(fileOf(who), "utf8")) as Walk);
    known.set(who, found);
    return found;
  };
}

async function walksFinished(baseURL: string): Promise<void> {
  if (isFirst()) {
    const failure = await runWalks(baseURL).then(
      () => null,
      (error: Error) => error.stack ?? String(error),
    );
    fs.writeFileSync(`${end}.new`, JSON.stringify({ failure }));
    fs.renameSync(`${end}.new`, end);
  }
  for (const until = Date.now() + walkMs; !fs.existsSync(end); await new Promise((wait) => setTimeout(wait, 200)))
    if (Date.now() > until) throw new Error(`nobody came back from the walk within ${walkMs / 1000} s`);
  const { failure } = JSON.parse(fs.readFileSync(end, "utf8")) as { failure: string | null };
  if (failure) throw new Error(`the walk failed: ${failure}`);
}

function isFirst(): boolean {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  try {
    fs.mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

async function runWalks(baseURL: string): Promise<void> {
  const patterns = await pagePatterns();
  await prepare(baseURL);
  const waiting = Object.keys(walkers) as Walker[];
  const lane = async () => {
    for (let who = waiting.shift(); who; who = waiting.shift()) {
      const found = await walk(baseURL, who, patterns);
      fs.writeFileSync(fileOf(who), JSON.stringify(found));
      process.stdout.write(`  ${who}: ${found.pages.length} pages read\n`);
    }
  };
  await Promise.all([lane(), lane()]);
}
