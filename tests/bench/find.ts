import { makeNamedPeople, type NamedPerson } from "#tests/factories/names";
import { clock } from "~/config/clock";
import { findByName } from "~/facts/find-by-name";
import type { Bench } from "./bench";
import { withPlace } from "./place";

/** Each way to ask for somebody; those that may mean hundreds are only timed. */
const kinds: Record<string, (person: NamedPerson) => string> = {
  exact: ({ name }) => name,
  "family name": ({ name }) => lastOf(name),
  prefix: ({ name }) => lastOf(name).slice(0, 4),
  "one mistake": ({ name }) => mistyped(name),
  "telephone, whole": ({ phone }) => phone,
  "telephone, last five": ({ phone }) => phone.slice(-5),
  sentence: ({ name }) => `Hallo, hier ist ${lastOf(name)}, ich rufe wegen der Stelle an`,
};

const severalMeant = ["family name", "prefix", "sentence"];

const lastOf = (name: string): string => name.split(" ").at(-1) ?? "";

/** Two neighbours changed places, in the middle of the family name. */
function mistyped(name: string): string {
  const at = name.length - Math.ceil(lastOf(name).length / 2);
  return name.slice(0, at - 1) + name.slice(at, at + 1) + name.slice(at - 1, at) + name.slice(at + 1);
}

/**
 * The finder among 20,000 people: wall time with the database, CPU time of this process. `--rounds` is the number of
 * people asked for in each way; a transaction and its actor are part of each question, as they are of each page.
 */
export const bench: Bench = {
  goal: "whoever calls is found among 20,000 people in ≤ 20 ms, median of each way to ask",
  run: ({ rounds, size = 20_000 }) =>
    withPlace(async (place) => {
      const people = await makeNamedPeople(place.owner.pool, size);
      const staff = { role: "system", name: "bench" } as const;
      const today = clock.today();
      const asked = Array.from({ length: rounds }, (_, n) => people[(n * 7_919) % people.length]).filter(
        (one) => !!one,
      );
      const ask = (text: string) => place.as(staff, (trx) => findByName(trx, text, today));
      const report: Record<string, unknown> = {};
      for (const [kind, questionOf] of Object.entries(kinds)) {
        for (const person of asked.slice(0, 5)) await ask(questionOf(person));
        const wall: number[] = [];
        const cpu: number[] = [];
        let found = 0;
        for (const person of asked) {
          const used = process.cpuUsage();
          const started = performance.now();
          const rows = await ask(questionOf(person));
          wall.push(performance.now() - started);
          const { user, system } = process.cpuUsage(used);
          cpu.push((user + system) / 1_000);
          if (rows.some((row) => row.name === person.name || row.id === person.id)) found += 1;
        }
        const isOne = !severalMeant.includes(kind);
        report[kind] = { wallMs: shares(wall), cpuMs: shares(cpu), ...(isOne && { found: found / asked.length }) };
      }
      return { size, each: asked.length, report };
    }),
};

function shares(values: readonly number[]): { median: number; p95: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN) * 10) / 10;
  return { median: at(0.5), p95: at(0.95) };
}
