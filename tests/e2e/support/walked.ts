import fs from "node:fs";
import path from "node:path";
import { pagesCity } from "./cities";
import { prepare } from "./prepare";
import { pagePatterns } from "./route-list";
import { type Walk, type Walker, walk, walkers } from "./walk";

/** Lies with the city's data, so that each start of the product begins without it. */
const folder = path.resolve(pagesCity.data, "walk");
const end = path.join(folder, "end.json");
const fileOf = (who: Walker) => path.join(folder, `${who}.json`);
/** A slow machine needs minutes; the test that waits has its own time besides. */
export const walkMs = 400_000;

/** What the walks met. One process goes, whichever needs them first; the others wait until everybody is back. */
export async function walks(baseURL: string): Promise<(who: Walker) => Walk> {
  await everybodyBack(baseURL);
  // some are many megabytes: each is read once
  const known = new Map<Walker, Walk>();
  return (who) => {
    const found = known.get(who) ?? (JSON.parse(fs.readFileSync(fileOf(who), "utf8")) as Walk);
    known.set(who, found);
    return found;
  };
}

async function everybodyBack(baseURL: string): Promise<void> {
  if (first()) {
    const failure = await everybodyWalks(baseURL).then(
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

function first(): boolean {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  try {
    fs.mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

async function everybodyWalks(baseURL: string): Promise<void> {
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
