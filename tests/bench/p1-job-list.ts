import { loadDemoCity } from "#db/demo/load";
import { listen } from "#db/index.server";
import { clock } from "~/config/clock";
import { searchEngine } from "~/facts/search-engine.server";
import { byArea } from "~/front/areas";
import { withPageCache } from "~/front/page-cache";
import { reconcileSearch } from "~/services/search/keep-search-current";
import { bareHandler, openApplication, pageRequest, withContext } from "./application";
import { bareBuild } from "./bare";
import type { Bench } from "./bench";
import { compare } from "./harness";
import { withPlace } from "./place";

const address = "/de/jobs";

/** P1: what our public list costs on top of plain Remix: same framework, same HTML, but without any data to find. */
export const bench: Bench = {
  goal: "public job list ≤ 1.25 × CPU of a bare Remix route that renders the same HTML from a constant",
  run: ({ rounds }) =>
    withPlace(async (place) => {
      await loadDemoCity(place.owner.db, { today: clock.today() });
      await reconcileSearch(place.db, searchEngine(), clock);
      const { build, handle } = await openApplication();
      const html = await read(await handle(pageRequest(address)));
      const bare = bareHandler(bareBuild(build, html));
      const bareHtml = await read(await bare(pageRequest(address)));
      const changes = listen(place.ownerUrl, "public_pages");
      const cached = withContext(withPageCache(byArea(build, "production"), changes));
      for (let i = 0; i < 100 && !(await changes.current()); i++) await new Promise((done) => setTimeout(done, 50));
      const constant = {
        name: "bare Remix, the same HTML from a constant",
        run: async () => read(await bare(pageRequest(address))),
      };
      const side = (name: string, answer: typeof handle) =>
        compare({ name: `${address}, ${name}`, run: async () => read(await answer(pageRequest(address))) }, constant, {
          rounds,
          perRound: 20,
          warmUp: 50,
        });
      // the server answers from its cache; the other figure is the one-off cost after each change of public data
      const asServed = await side("as served (page cache)", cached);
      const rendered = await side("rendered for each request", handle);
      await changes.close();
      return {
        htmlBytes: html.length,
        bareHtmlBytes: bareHtml.length,
        jobsOnPage: count(html, /<li[^>]*data-job|\/de\/jobs\/[a-z0-9-]+"/g),
        asServed,
        rendered,
      };
    }),
};

async function read(response: Response): Promise<string> {
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}: ${text.slice(0, 300)}`);
  return text;
}

const count = (text: string, pattern: RegExp): number => new Set(text.match(pattern) ?? []).size;
