import { sql } from "kysely";
import { loadDemoCity } from "#db/demo/load";
import { clock } from "~/config/clock";
import { searchEngine } from "~/facts/search-engine.server";
import { reconcileSearch } from "~/services/search/keep-search-current";
import { bareHandler, openApplication, pageRequest, type Role, signIn } from "./application";
import { bareBuild } from "./bare";
import type { Bench } from "./bench";
import { compare } from "./harness";
import { type Place, withPlace } from "./place";

const goal = { bytes: 60_000, cpuMs: 15 };

/**
 * P11: what the work pages cost. Each is measured beside plain Remix that sends the same HTML from a constant, so that the
 * figures of one machine can be compared with those of another.
 */
export const bench: Bench = {
  goal: `a work page ≤ ${goal.bytes / 1_000} kB of HTML and ≤ ${goal.cpuMs} ms of CPU`,
  run: ({ rounds }) =>
    withPlace(async (place) => {
      await loadDemoCity(place.owner.db, { today: clock.today() });
      await reconcileSearch(place.db, searchEngine(), clock);
      const { build, handle } = await openApplication();
      const pages: Record<string, unknown> = {};
      for (const [role, addresses] of Object.entries(await addressesOf(place))) {
        const cookie = await signIn(handle, role as Role);
        for (const [name, address] of Object.entries(addresses)) pages[name] = await cost(address, cookie);
      }
      return { pages };

      async function cost(address: string, cookie: string): Promise<Record<string, unknown>> {
        const read = async (answer: Response) => {
          const text = await answer.text();
          if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 300)}`);
          return text;
        };
        const html = await read(await handle(pageRequest(address, cookie)));
        const bare = bareHandler(bareBuild(build, html));
        const measured = await compare(
          { name: "the page", run: async () => read(await handle(pageRequest(address, cookie))) },
          { name: "the same HTML from a constant", run: async () => read(await bare(pageRequest(address))) },
          { rounds, perRound: 5, warmUp: 60 },
        );
        return {
          bytes: Buffer.byteLength(html),
          cpuMs: measured.a.cpuMs,
          wallMs: measured.a.wallMs,
          bareCpuMs: measured.b.cpuMs,
          ratio: measured.ratio.cpu,
        };
      }
    }),
};

/** The job with most people to choose from, and the pages each role has open all day. */
async function addressesOf(place: Place): Promise<Partial<Record<Role, Record<string, string>>>> {
  const { rows } = await sql<Record<"job" | "person" | "placement" | "proposal" | "company", string>>`
    select (select id from job where state = 'published' order by places desc, id limit 1) as job,
      (select id from candidate where state = 'active' order by waiting_since, id limit 1) as person,
      (select id from placement order by id limit 1) as placement,
      (select id from proposal order by id limit 1) as proposal,
      (select id from employer order by id limit 1) as company`.execute(place.owner.db);
  const { job, person, placement, proposal, company } = rows[0] ?? {};
  const specialist = {
    matches: `/specialist/jobs/${job}/matches`,
    today: "/specialist",
    teamToday: "/specialist?scope=team",
    people: "/specialist/candidates",
    nobodyLost: "/specialist/candidates?view=lost",
    person: `/specialist/candidates/${person}`,
    personMatches: `/specialist/candidates/${person}/matches`,
    jobs: "/specialist/jobs",
    job: `/specialist/jobs/${job}`,
    proposals: "/specialist/proposals",
    proposal: `/specialist/proposals/${proposal}`,
    placements: "/specialist/candidates?view=placements",
    placement: `/specialist/placements/${placement}`,
    companies: "/specialist/employers",
    company: `/specialist/employers/${company}`,
    savedSearches: "/specialist/searches",
  };
  return {
    specialist,
    coordinator: { overview: "/coordinator", users: "/coordinator/users" },
    employer: { companyHome: "/employer", companyJobs: "/employer/jobs", companyProposals: "/employer/proposals" },
    candidate: { myStart: "/de/my", myJobs: "/de/my/jobs" },
  };
}
