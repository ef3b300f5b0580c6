import { expect } from "vitest";
import { type CopyMark, NotAllowed } from "#search/index.server";
import type { Actor } from "~/domain/actor";
import { candidates, inBatches } from "./support/corpus";
import { type Bench, contract } from "./support/engines";

const specialist: Actor = { role: "specialist", userId: "00000000-0000-4000-8000-000000000001" };
const [example] = candidates;
if (!example) throw new Error("empty corpus");
const person = (id: string, germanSpeaking: number) => ({
  ...example,
  id,
  version: `${id}-${germanSpeaking}`,
  germanSpeaking,
});

const look = (bench: Bench, held: CopyMark | null) =>
  bench.database.as(specialist, (trx) => bench.search.changes(trx, "candidates", held, ["germanSpeaking", "wishes"]));
const everything = (bench: Bench, take: (id: string, germanSpeaking: number | null) => void, begin: () => void) =>
  bench.database.as(specialist, (trx) =>
    bench.search.copy(trx, "candidates", ["germanSpeaking", "wishes"], {
      begin,
      take: (page) => {
        for (const one of page) take(one.id, one.germanSpeaking);
      },
    }),
  );
const write = (bench: Bench, ...people: ReturnType<typeof person>[]) =>
  bench.transact((db) => bench.search.upsert(db, "candidates", people));

function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** The copy of an index that a process keeps. */
function copyOf(bench: Bench) {
  const people = new Map<string, number | null>();
  let held: CopyMark | null = null;
  return {
    people,
    async refresh() {
      const { mark, whole, picked, gone } = await look(bench, held);
      for (const id of gone) people.delete(id);
      for (const one of picked) people.set(one.id, one.germanSpeaking);
      held = whole
        ? await everything(
            bench,
            (id, level) => void people.set(id, level),
            () => people.clear(),
          )
        : mark;
      return { whole, picked: whole ? people.size : picked.length, gone: gone.length };
    },
  };
}

contract("a copy of the index", (it) => {
  it("gets everything once and then only what changed", async (bench) => {
    const copy = copyOf(bench);
    expect(await copy.refresh()).toEqual({ whole: true, picked: candidates.length, gone: 0 });
    expect(copy.people).toEqual(new Map(candidates.map((one) => [one.id, one.germanSpeaking])));
    await write(bench, person("copy-1", 2), person("copy-2", 3));
    await copy.refresh();
    expect([copy.people.get("copy-1"), copy.people.get("copy-2")]).toEqual([2, 3]);
    await write(bench, person("copy-1", 4));
    await bench.transact((db) => bench.search.remove(db, "candidates", ["copy-2"]));
    const { whole, picked } = await copy.refresh();
    expect({ whole, few: picked < 10 }).toEqual({ whole: false, few: true });
    expect([copy.people.get("copy-1"), copy.people.has("copy-2")]).toEqual([4, false]);
    await bench.transact((db) => bench.search.remove(db, "candidates", ["copy-1"]));
    await copy.refresh();
    expect(copy.people.size).toBe(candidates.length);
  });

  it("misses nothing from a transaction that was still open at the last look", async (bench) => {
    const copy = copyOf(bench);
    await copy.refresh();
    const written = signal();
    const looked = signal();
    const slow = bench.transact(async (db) => {
      await bench.search.upsert(db, "candidates", [person("copy-slow", 5)]);
      written.resolve();
      await looked.promise;
    });
    await written.promise;
    // a later transaction commits first, and the copy looks in between
    await write(bench, person("copy-quick", 1));
    await copy.refresh();
    expect(copy.people.get("copy-quick")).toBe(1);
    looked.resolve();
    await slow;
    await copy.refresh();
    expect(copy.people.get("copy-slow")).toBe(5);
    await bench.transact((db) => bench.search.remove(db, "candidates", ["copy-slow", "copy-quick"]));
    await copy.refresh();
    expect(copy.people.size).toBe(candidates.length);
  });

  it("is read anew after a rebuild", async (bench) => {
    const copy = copyOf(bench);
    await copy.refresh();
    const fewer = candidates.slice(0, 5);
    // rebuilds both engines, because a server that alone has so few documents would not be believed
    for (const engine of bench.search.engines)
      await engine.rebuild(bench.transact, "candidates", { documents: inBatches(fewer), reread: async () => [] });
    expect((await copy.refresh()).whole).toBe(true);
    expect([...copy.people.keys()].sort()).toEqual(fewer.map((one) => one.id).sort());
    await bench.fill();
  });

  it("equals the index after many changes by several writers at once", async (bench) => {
    const copy = copyOf(bench);
    const expected = new Map(candidates.map((one) => [one.id, one.germanSpeaking]));
    const writer = async (name: string) => {
      for (let i = 0; i < 6; i++) {
        const id = `many-${name}-${i % 3}`;
        await write(bench, person(id, i));
        expected.set(id, i);
        await copy.refresh();
      }
      await bench.transact((db) => bench.search.remove(db, "candidates", [`many-${name}-0`]));
      expected.delete(`many-${name}-0`);
    };
    await Promise.all(["a", "b", "c"].map(writer));
    await copy.refresh();
    expect(new Map([...copy.people].sort())).toEqual(new Map([...expected].sort()));
    const left = [...expected.keys()].filter((id) => id.startsWith("many-"));
    await bench.transact((db) => bench.search.remove(db, "candidates", left));
  });

  it("of people is for staff only, even when there is nothing to read", async (bench) => {
    const { mark } = await look(bench, null);
    for (const actor of [{ role: "visitor" }, { role: "employer", userId: "u", employerId: "e" }] as Actor[]) {
      for (const held of [null, mark]) {
        const asked = bench.database.as(actor, (trx) => bench.search.changes(trx, "candidates", held, ["wishes"]));
        await expect(asked).rejects.toThrow(NotAllowed);
        const sink = { begin: () => {}, take: () => {} };
        const copied = bench.database.as(actor, (trx) => bench.search.copy(trx, "candidates", ["wishes"], sink));
        await expect(copied).rejects.toThrow(NotAllowed);
      }
    }
  });
});
