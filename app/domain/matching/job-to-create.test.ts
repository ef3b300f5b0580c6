import { describe, expect, test } from "vitest";
import { reference } from "#tests/factories/any-facts";
import { exampleCandidate } from "./example-facts";
import { companiesToAsk, type NetworkCompany } from "./job-to-create";
import { buildReference } from "./reference";
import { defaultRuleSet } from "./rule-set";

const company = (id: string, occupationIds: string[], districtIds = ["styrum"]): NetworkCompany => ({
  id,
  occupationIds,
  districtIds,
});
const ask = (companies: NetworkCompany[], change = {}) =>
  companiesToAsk(exampleCandidate(change), companies, reference, defaultRuleSet);

describe("a job to be created", () => {
  test("asks companies with the same work first, then with work close to it, and no others", () => {
    const found = ask([
      company("other", ["naehhelfer"]),
      company("near", ["kommissionierer"]),
      company("same", ["lagerhelfer"]),
    ]);
    expect(found[0]).toMatchObject({ employerId: "same", occupationId: "lagerhelfer", near: 1 });
    expect(found.map((c) => c.employerId)).not.toContain("other");
  });

  test("leaves out what is too far, and keeps what nobody can judge yet", () => {
    const far = [company("far", ["lagerhelfer"], ["saarn"])];
    expect(ask(far, { travelModes: ["foot"], maxTravelMinutes: 10 })).toEqual([]);
    expect(ask(far, { travelModes: [], maxTravelMinutes: 10 })).toMatchObject([{ employerId: "far", minutes: null }]);
    expect(ask(far, { districtId: null })).toHaveLength(1);
  });

  test("asks a company as far away as the person goes, and none a minute further", () => {
    const [near] = ask([company("far", ["lagerhelfer"], ["saarn"])], { travelModes: ["bike"] });
    const minutes = near?.minutes ?? 0;
    const within = (maxTravelMinutes: number) =>
      ask([company("far", ["lagerhelfer"], ["saarn"])], { travelModes: ["bike"], maxTravelMinutes }).length;
    expect(minutes).toBeGreaterThan(1);
    expect([within(minutes), within(minutes - 1)]).toEqual([1, 0]);
  });

  test("asks for work that is close, and names the person's first occupation that is as close", () => {
    const row = (id: string, kldb2010: string, group: string) => ({ id, kldb2010, isco08: "", group });
    const occupations = [
      row("a", "29222", "x"),
      row("b", "29222", "x"),
      row("c", "29262", "x"),
      row("d", "84124", "y"),
    ];
    const wish = { occupationIds: ["a", "b"], groups: [], apprenticeshipIds: [], open: false };
    const person = exampleCandidate({ experience: null, wish, districtId: null });
    const found = companiesToAsk(
      person,
      [company("branch", ["c"]), company("other", ["d"])],
      buildReference({ occupations, skills: [], districts: [] }),
      defaultRuleSet,
    );
    expect(found).toMatchObject([{ employerId: "branch", occupationId: "a", near: 0.75 }]);
  });

  test("takes the nearest of several places, and gives the same order twice", () => {
    const several = [company("b", ["lagerhelfer"]), company("a", ["lagerhelfer"], ["saarn", "styrum"])];
    const found = ask(several);
    expect(found.map((c) => c.employerId)).toEqual(["a", "b"]);
    expect(found[0]?.minutes).toBe(found[1]?.minutes);
    expect(ask([...several].reverse())).toEqual(found);
  });

  test("has nobody to ask for a person without an occupation", () => {
    expect(ask([company("a", ["lagerhelfer"])], { experience: null, wish: null })).toEqual([]);
  });
});
