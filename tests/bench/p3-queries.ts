import { sql } from "kysely";
import { loadDemoCity } from "#db/demo/load";
import { matrix } from "#tests/e2e/matrix";
import { pagePatterns, patternOf } from "#tests/e2e/support/route-list";
import { countStatements } from "#tests/support/count-statements";
import { clock } from "~/config/clock";
import { searchEngine } from "~/facts/search-engine.server";
import { reconcileSearch } from "~/services/search/keep-search-current";
import { openApplication, pageRequest, type Role, sessionPool, signIn } from "./application";
import type { Bench } from "./bench";
import { grow } from "./grow";
import { type Place, withPlace } from "./place";

const mostQueries = 6;
const perPattern = 4;
const starts: [Role, string][] = [
  ["visitor", "/de"],
  ["candidate", "/de/my"],
  ["employer", "/employer"],
  ["specialist", "/specialist"],
  ["coordinator", "/coordinator"],
];

type Counted = { address: string; queries: number; control: number; texts: string[] };
type Pages = Map<string, Counted[]>;

/** P3: how many statements each page sends, in the demo city and in one more than ten times its size. */
export const bench: Bench = {
  goal: `every page ≤ ${mostQueries} queries, and as many for 1,000 rows as for a hundred`,
  run: ({ size = 10 }) =>
    withPlace(async (place) => {
      await loadDemoCity(place.owner.db, { today: clock.today() });
      await reconcileSearch(place.db, searchEngine(), clock);
      const { handle } = await openApplication();
      const cookies = new Map<Role, string>();
      for (const [role] of starts) cookies.set(role, await signIn(handle, role));
      const sessions = sessionPool();
      const counter = countStatements(sessions ? [place.pool, sessions] : [place.pool]);
      const patterns = await pagePatterns();
      const rows = { small: await rowCounts(place), large: {} as Record<string, number> };
      const small = await walkAll();
      await grow(place, size);
      await reconcileSearch(place.db, searchEngine(), clock);
      rows.large = await rowCounts(place);
      const large = await walkAll();
      return { rows, ...judge(small, large, patterns) };

      async function walkAll(): Promise<Pages> {
        const pages: Pages = new Map();
        // twice: the first round fills the process-wide caches
        for (let round = 0; round < 2; round++) {
          pages.clear();
          for (const [role, start] of starts) await walk(role, start, pages);
          for (const [role] of starts) for (const page of unlinked(role, pages)) await visit(role, page, pages);
        }
        return pages;
      }

      async function walk(role: Role, start: string, pages: Pages): Promise<void> {
        const queue = [start];
        const seen = new Set(queue);
        for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
          const html = await visit(role, address, pages);
          for (const [, link = ""] of html.matchAll(/<a\b[^>]*?\bhref="(\/[^"#]*)/g)) {
            const target = link.replaceAll("&amp;", "&");
            if (!seen.has(target)) queue.push(target);
            seen.add(target);
          }
        }
      }

      /** @returns the page's HTML; empty when it is not a page, or enough of its kind have been visited */
      async function visit(role: Role, address: string, pages: Pages): Promise<string> {
        const pattern = patternOf(address.split("?")[0] ?? address, patterns);
        const key = `${role} ${pattern}`;
        const known = pages.get(key) ?? [];
        if (!pattern || known.length >= perPattern) return "";
        counter.take();
        const response = await handle(pageRequest(address, cookies.get(role)));
        const html = await response.text();
        const { queries, control } = counter.take();
        if (response.status !== 200) return "";
        pages.set(key, [...known, { address, queries: queries.length, control, texts: queries }]);
        return html;
      }

      /** Pages no link led to, because their row was in the wrong state: tried with the rows that were seen. */
      function unlinked(role: Role, pages: Pages): string[] {
        const met = [...pages].flatMap(([key, visits]) =>
          key.startsWith(`${role} `) ? visits.map(({ address }) => (address.split("?")[0] ?? "").split("/")) : [],
        );
        return patterns
          .filter((pattern) => !pages.has(`${role} ${pattern}`))
          .filter((pattern) => matrix[pattern] === "everyone" || matrix[pattern]?.includes(role as never))
          .flatMap((pattern) => {
            const parts = pattern.split("/");
            const last = parts.findLastIndex((part) => part.startsWith(":"));
            const like = met.filter(
              (address) =>
                address.length > last &&
                parts.every((part, i) => i > last || part.startsWith(":") || part === address[i]),
            );
            const begins = [...new Set(like.map((address) => address.slice(0, last + 1).join("/")))];
            return (last < 0 ? [""] : begins.slice(0, 2 * perPattern)).map((begin) =>
              [begin, ...parts.slice(last + 1)].join("/").replace(/^\/\//, "/"),
            );
          });
      }
    }),
};

const most = (pages: readonly Counted[]): Counted | undefined => [...pages].sort((a, b) => b.queries - a.queries)[0];

function judge(small: Pages, large: Pages, patterns: readonly string[]) {
  const pages = [...new Set([...small.keys(), ...large.keys()])].sort().map((page) => {
    const [few, many] = [most(small.get(page) ?? []), most(large.get(page) ?? [])];
    return {
      page,
      small: few?.queries ?? null,
      large: many?.queries ?? null,
      control: many?.control ?? few?.control ?? 0,
      texts: many?.texts ?? [],
    };
  });
  const walked = new Set(pages.map(({ page }) => page.split(" ")[1]));
  const over = pages.filter((page) => Math.max(page.small ?? 0, page.large ?? 0) > mostQueries);
  return {
    pages: pages.map(({ page, small: few, large: many, control }) => ({ page, small: few, large: many, control })),
    overTheGoal: over.map(({ page, texts, small: few, large: many }) => ({
      page,
      queries: Math.max(few ?? 0, many ?? 0),
      statements: texts.map((text) => text.replace(/\s+/g, " ").slice(0, 90)),
    })),
    // Only pages with the same address in both cities, such as lists: the same record address is another person's in
    // the second city.
    differentWithMoreRows: sameAddresses(small, large).filter(({ few, many }) => few !== many),
    notReachedByLinks: patterns.filter((pattern) => !walked.has(pattern)),
  };
}

function sameAddresses(small: Pages, large: Pages): { page: string; address: string; few: number; many: number }[] {
  return [...small].flatMap(([page, visits]) =>
    visits.flatMap(({ address, queries: few }) => {
      const again = large.get(page)?.find((visit) => visit.address === address);
      return again ? [{ page, address, few, many: again.queries }] : [];
    }),
  );
}

async function rowCounts(place: Place): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ["candidate", "employer", "job", "proposal", "placement_stage", "support_step", "message"]) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
      place.owner.db,
    );
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}
