import fs from "node:fs";
import path from "node:path";
import { PAGES_CITY } from "./cities";
import { prepare } from "./prepare";
import { pagePatterns } from "./route-list";
import { WALKERS, type Walk, type Walker, walk } from "./walk";

/** Lies with the city's data, so that each start of the product begins without it. */
const FOLDER = path.resolve(PAGES_CITY.data, "walk");
const END = path.join(FOLDER, "end.json");
const fileOf = (who: Walker) => path.join(FOLDER, `${who}.json`);
/** A slow machine needs minutes; the test that waits has its own time besides. */
export const WALK_MS = 400_000;

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
    fs.writeFileSync(`${END}.new`, JSON.stringify({ failure }));
    fs.renameSync(`${END}.new`, END);
  }
  for (const until = Date.now() + WALK_MS; !fs.existsSync(END); await new Promise((wait) => setTimeout(wait, 200)))
    if (Date.now() > until) throw new Error(`nobody came back from the walk within ${WALK_MS / 1000} s`);
  const { failure } = JSON.parse(fs.readFileSync(END, "utf8")) as { failure: string | null };
  if (failure) throw new Error(`the walk failed: ${failure}`);
}

function first(): boolean {
  fs.mkdirSync(path.dirname(FOLDER), { recursive: true });
  try {
    fs.mkdirSync(FOLDER);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

async function everybodyWalks(baseURL: string): Promise<void> {
  const patterns = await pagePatterns();
  await prepare(baseURL);
  const waiting = Object.keys(WALKERS) as Walker[];
  const lane = async () => {
    for (let who = waiting.shift(); who; who = waiting.shift()) {
      const found = await walk(baseURL, who, patterns);
      fs.writeFileSync(fileOf(who), JSON.stringify(found));
      process.stdout.write(`  ${who}: ${found.pages.length} pages read\n`);
    }
  };
  await Promise.all([lane(), lane()]);
}
