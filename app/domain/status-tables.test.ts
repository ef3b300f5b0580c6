import { describe, expect, test } from "vitest";
import type { Role } from "./actor";
import { newRow, type StatusTable, statusTable } from "./status-table";
import { type Expected, expected } from "./status-tables.fixture";

const allRoles = ["visitor", "candidate", "employer", "specialist", "coordinator", "system"] as const satisfies Role[];
const withoutFacts = { "": {} };

type Asked = StatusTable & { next: (...asked: [string, string, Role, object]) => string | null };

/** `state event role facts` → the next state, for everything that is listed as allowed. */
function written({ facts, allowed }: Expected): Map<string, string> {
  const lines = allowed.trim().split("\n");
  const names = Object.keys(Object.keys(facts).length > 0 ? facts : withoutFacts);
  return new Map(
    lines.flatMap((line) => {
      const [from = "", event, to = "", roles = "", word, only] = line.trim().split(/\s+/);
      const met = word === "if" && only ? only.split(",") : names;
      return from
        .split(",")
        .flatMap((state) =>
          roles
            .split(",")
            .flatMap((role) => met.map((name): [string, string] => [`${state} ${event} ${role} ${name}`, to])),
        );
    }),
  );
}

/** Every role × state × event × facts for which a table does not do what is listed. */
function differences(table: StatusTable, of: Expected): { asked: number; wrong: string[] } {
  const allowed = written(of);
  const facts = Object.entries(Object.keys(of.facts).length > 0 ? of.facts : withoutFacts);
  const wrong: string[] = [];
  let asked = 0;
  for (const role of allRoles)
    for (const state of [newRow, ...table.states])
      for (const event of table.events)
        for (const [name, value] of facts) {
          const key = `${state} ${event} ${role} ${name}`;
          const leads = (table as Asked).next(state, event, role, value);
          asked += 1;
          if (leads !== (allowed.get(key) ?? null)) wrong.push(`${key} → ${leads}`);
          allowed.delete(key);
        }
  return { asked, wrong: [...wrong, ...[...allowed.keys()].map((key) => `${key}: no such state, event or facts`)] };
}

/** States that a row can reach from the start. */
function reached(table: StatusTable): string[] {
  const found = new Set<string>([newRow]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const row of table.rows) if (row.from.some((state) => found.has(state))) found.add(row.to);
  }
  return table.states.filter((state) => found.has(state));
}

/** State, event and role that occur in several rows, one of them without a condition: ambiguous. */
function doubtful({ rows }: StatusTable): string[] {
  const lines = rows.flatMap(({ from, event, roles, when }) =>
    from.flatMap((state) => roles.map((role) => ({ key: `${state} ${event} ${role}`, sure: when === undefined }))),
  );
  return lines
    .filter(({ key, sure }) => sure && lines.filter((line) => line.key === key).length > 1)
    .map(({ key }) => key);
}

describe.each(expected.map((each) => ({ ...each, of: each.table.of })))("the table of $of", (each) => {
  const { table } = each;

  test("allows what is listed for every role, state and event, and nothing else", () => {
    const { asked, wrong } = differences(table, each);
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(allRoles.length * (table.states.length + 1) * table.events.length);
  });

  test("names each state once, and a row can reach every one of them", () => {
    expect(new Set(table.states).size).toBe(table.states.length);
    expect(reached(table)).toEqual([...table.states]);
  });

  test("has two rows for one state, event and role only with conditions", () => {
    expect(doubtful(table)).toEqual([]);
  });
});

describe("the check of a table", () => {
  const door = (roles: readonly Role[]) =>
    statusTable(
      "door",
      ["shut", "open"],
      [
        { from: ["new"], event: "hang", to: "shut", roles: ["system"] },
        { from: ["shut"], event: "push", to: "open", roles },
      ],
    );
  const of = (allowed: string) => ({ table: door(["employer"]), facts: {}, allowed });

  test("finds a role too many, one too few and a row in no table", () => {
    const right = "new hang shut system\nshut push open employer";
    expect(differences(door(["employer"]), of(right)).wrong).toEqual([]);
    expect(differences(door(["employer", "candidate"]), of(right)).wrong).toEqual(["shut push candidate  → open"]);
    expect(differences(door([]), of(right)).wrong).toEqual(["shut push employer  → null"]);
    expect(differences(door(["employer"]), of(`${right}\nopen push shut employer`)).wrong).toHaveLength(1);
    expect(differences(door(["employer"]), of(`${right}\nopen slam shut employer`)).wrong).toHaveLength(1);
  });

  test("finds two rows for one case", () => {
    const line = { from: ["shut"], event: "push", to: "open", roles: ["employer"] } as const;
    expect(doubtful(statusTable("door", ["shut", "open"], [line, { ...line, to: "shut" }]))).toHaveLength(2);
    expect(doubtful(door(["employer"]))).toEqual([]);
  });

  test("finds a state nothing leads into", () => {
    const gap = statusTable(
      "door",
      ["shut", "open"],
      [{ from: ["new"], event: "hang", to: "shut", roles: ["system"] }],
    );
    expect(reached(gap)).toEqual(["shut"]);
  });
});

describe("a table", () => {
  const lamp = statusTable(
    "lamp",
    ["off", "dim", "bright", "broken"],
    [
      { from: ["new"], event: "screw", to: "off", roles: ["system"] },
      { from: ["off"], event: "turn", to: "dim", roles: ["employer"], when: (f: { power: number }) => f.power === 1 },
      { from: ["off"], event: "turn", to: "bright", roles: ["employer"], when: (f: { power: number }) => f.power > 1 },
      { from: ["off", "dim", "bright"], event: "drop", to: "broken", roles: ["employer", "candidate"] },
    ],
  );

  test("derives its sets of states from its rows", () => {
    expect(lamp.live).toEqual(["off", "dim", "bright"]);
    expect(lamp.ended).toEqual(["broken"]);
    expect(lamp.from("turn")).toEqual(["off"]);
    expect(lamp.to("turn", "drop")).toEqual(["dim", "bright", "broken"]);
    expect(lamp.eventsOf("off", "employer")).toEqual(["turn", "drop"]);
    expect(lamp.eventsOf("off", "candidate")).toEqual(["drop"]);
    expect(lamp.isLive("dim")).toBe(true);
    expect(lamp.isLive("broken")).toBe(false);
  });

  test("goes by the facts, and refuses where no row fits", () => {
    expect(lamp.next("off", "turn", "employer", { power: 1 })).toBe("dim");
    expect(lamp.next("off", "turn", "employer", { power: 2 })).toBe("bright");
    expect(lamp.next("off", "turn", "employer", { power: 0 })).toBeNull();
    expect(lamp.next("on fire", "drop", "employer")).toBeNull();
    expect(() => lamp.mustMove("off", "turn", "employer", { power: 0 })).toThrow("transition");
    expect(lamp.begin("screw", "system")).toBe("off");
    expect(() => lamp.begin("screw", "visitor")).toThrow("transition");
  });

  test("offers in a form the states one plain step away, and refuses every other choice", () => {
    expect(lamp.choices("dim", "candidate")).toEqual(["dim", "broken"]);
    expect(lamp.choices("off", "employer")).toEqual(["off", "broken"]);
    expect(lamp.choices("broken", "candidate")).toEqual(["broken"]);
    expect(lamp.chosen("dim", "broken", "candidate")).toEqual({ of: "lamp", from: ["dim"], to: "broken" });
    expect(lamp.chosen("dim", "dim", "candidate")).toBeNull();
    expect(() => lamp.chosen("dim", "broken", "visitor")).toThrow("transition");
    expect(() => lamp.chosen("off", "dim", "employer")).toThrow("transition");
  });

  test("gives the present state for one row, and all possible ones for many", () => {
    expect(lamp.move("dim", "drop", "candidate")).toEqual({ of: "lamp", from: ["dim"], to: "broken" });
    expect(lamp.move("broken", "drop", "candidate")).toBeNull();
    expect(lamp.moveAll("drop", "candidate")).toEqual({ of: "lamp", from: ["off", "dim", "bright"], to: "broken" });
    expect(() => lamp.moveAll("drop", "visitor")).toThrow("no one state");
  });
});
