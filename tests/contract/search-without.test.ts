import { expect } from "vitest";
import type { Filter } from "#search/engine";
import type { Actor } from "~/domain/actor";
import { jobs } from "./support/corpus";
import { type Bench, contract } from "./support/engines";

const visitor: Actor = { role: "visitor" };
const find = (bench: Bench, q: string, of: readonly Filter<"jobs">[] = []) =>
  bench.database.as(visitor, (trx) =>
    bench.search.search(trx, "jobs", { q, without: true, ...(of.length > 0 ? { filter: { op: "and", of } } : {}) }),
  );

const nights: Filter<"jobs"> = { op: "eq", field: "shifts", value: "n" };
const gastro: Filter<"jobs"> = { op: "eq", field: "occupationGroup", value: "gastro" };
const nowhere: Filter<"jobs"> = { op: "eq", field: "districtId", value: "nowhere" };
const wellPaid: Filter<"jobs"> = { op: "range", field: "payCents", gte: 1_000_000 };

contract("search without one thing", (it) => {
  it("is silent while something is found", async (bench) => {
    expect((await find(bench, "Küchenhilfe", [gastro])).without).toBeUndefined();
  });

  it("counts the hits without each condition", async (bench) => {
    const { total, without } = await find(bench, "", [gastro, nowhere]);
    expect(total).toBe(0);
    expect(without).toEqual({
      filters: [
        { at: 0, total: 0 },
        { at: 1, total: jobs.filter((job) => job.occupationGroup === "gastro").length },
      ],
      words: [],
    });
  });

  it("counts the hits without the only condition", async (bench) => {
    const answer = await bench.database.as(visitor, (trx) =>
      bench.search.search(trx, "jobs", { filter: nowhere, without: true }),
    );
    expect(answer.without).toEqual({ filters: [{ at: 0, total: jobs.length }], words: [] });
  });

  it("counts the hits without the only word", async (bench) => {
    const { without } = await find(bench, "Quantenphysikprofessur", [gastro]);
    const there = jobs.filter((job) => job.occupationGroup === "gastro").length;
    expect(without?.words).toEqual([{ text: "Quantenphysikprofessur", total: there }]);
    expect(without?.filters).toEqual([{ at: 0, total: 0 }]);
  });

  it("has nothing to offer when several things are in the way", async (bench) => {
    const { without } = await find(bench, "Quantenphysikprofessur", [nowhere, wellPaid]);
    expect(without?.filters.map(({ total }) => total)).toEqual([0, 0]);
    expect(without?.words.map(({ total }) => total)).toEqual([0]);
  });

  it("promises exactly what the search without that condition or word finds", async (bench) => {
    const tried: [string, Filter<"jobs">[]][] = [
      ["Küchenhilfe", [nowhere]],
      ["Küchenhilfe Raumfahrt", [nowhere, nights]],
      ["Fahrradwerkstatt", [wellPaid]],
      ["lager helfer", [gastro, wellPaid]],
      ["Kuchenhilf", [nights, { op: "not", of: nights }]],
      ["Gabelstapler", [{ op: "geoRadius", around: { lat: 0, lon: 0 }, metres: 10 }, nights]],
    ];
    for (const [q, of] of tried) {
      const { total, without, understood } = await find(bench, q, of);
      expect(total, q).toBe(0);
      for (const { at, total: promised } of without?.filters ?? [])
        expect(promised, `${q} without condition ${at}`).toBe((await find(bench, q, of.toSpliced(at, 1))).total);
      for (const { text, total: promised } of without?.words ?? []) {
        const rest = understood.words.map((word) => word.text).filter((word) => word !== text);
        expect(promised, `${q} without ${text}`).toBe((await find(bench, rest.join(" "), of)).total);
      }
      expect(without?.filters.length, q).toBe(of.length);
    }
  });

  it("shows the words of which nobody has all, in any order", async (bench) => {
    for (const q of ["Quantenphysikprofessur Küchenhilfe", "Küchenhilfe Quantenphysikprofessur"]) {
      const answer = await find(bench, q);
      expect(answer.understood.relaxed, q).toBe(true);
      expect(answer.total, q).toBeGreaterThan(0);
    }
  });
});
