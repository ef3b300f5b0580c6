import { clock } from "~/config/clock";
import type { Bench } from "./bench";
import { type City, makeCity } from "./city";
import { type Spread, spread } from "./harness";
import { type Place, withPlaces } from "./place";
import { castOf, mainReads, type Read, widerReads } from "./reads";

const citySizes = [10_000, 100_000];
const most = 1.3;
const leastRounds = 5;
/** No read is measured for longer than this, however slow it is, but always for at least `leastRounds` rounds. */
const patienceMs = 20_000;

type Side = { place: Place; city: City };
type Measured = {
  read: string;
  /** median milliseconds, in the order of the city sizes */
  ms: number[];
  /** each size divided by the one before it, round by round */
  ratios: Spread[];
  rounds: number;
};

/**
 * P10: what ten times as many rows cost the reads behind the main pages. Each city has its own database on the same
 * server; each round asks every city once, in alternating order. `--size 10k,100k,1m` for the whole range.
 */
export const bench: Bench = {
  goal: `10 × the data costs ≤ ${most} × the time on the 20 main reads (10 k, 100 k, 1 M rows)`,
  together: true,
  run: ({ rounds, sizes: asked }) => {
    const sizes = asked.length > 0 ? asked : citySizes;
    return withPlaces(sizes.length, async (places) => {
      const day = clock.today();
      const sides: Side[] = [];
      for (const [i, place] of places.entries()) {
        sides.push({ place, city: await makeCity(place, sizes[i] ?? 0, day) });
      }
      const [first] = places;
      if (!first) throw new Error("no size to measure");
      const cast = await castOf(first);
      const main: Measured[] = [];
      for (const read of mainReads(cast, day)) main.push(await measure(read, sides, rounds));
      const wider: Measured[] = [];
      for (const read of widerReads(cast, day)) wider.push(await measure(read, sides, rounds));
      const worst = ({ ratios }: Measured) => Math.max(0, ...ratios.map((ratio) => ratio.median));
      const within = main.filter((one) => worst(one) <= most).length;
      return {
        cities: sides.map(({ city: { search: _search, ...city } }) => city),
        within,
        of: main.length,
        reads: main.sort((a, b) => worst(b) - worst(a)),
        wider: wider.sort((a, b) => worst(b) - worst(a)),
      };
    });
  },
};

async function measure(read: Read, sides: readonly Side[], rounds: number): Promise<Measured> {
  const take = async ({ place, city }: Side): Promise<number> => {
    // a process normally has one search of one city; here each city needs its own
    globalThis.sprosseSearch = city.search;
    const from = performance.now();
    await read.run(place);
    return performance.now() - from;
  };
  // the first calls make the connection's plans and fill what the process keeps of an index
  for (let i = 0; i < 3; i += 1) for (const side of sides) await take(side);
  const taken: number[][] = sides.map(() => []);
  const started = performance.now();
  let done = 0;
  for (; done < rounds && (done < leastRounds || performance.now() - started < patienceMs); done += 1) {
    const order = [...sides.entries()];
    if (done % 2 === 1) order.reverse();
    for (const [i, side] of order) taken[i]?.push(await take(side));
  }
  const ratios = taken.slice(1).map((times, i) => spread(times.map((ms, n) => ms / (taken[i]?.[n] ?? Number.NaN))));
  return {
    read: read.name,
    ms: taken.map((times) => Math.round(spread(times).median * 100) / 100),
    ratios,
    rounds: done,
  };
}
