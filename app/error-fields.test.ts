import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { placeOfField, stepSchemas } from "./domain/job/wizard";
import { type MoveFormName, moveForms } from "./domain/placement/move-problems";

/** An error that names a field appears beside that field; where the form has no such field, nobody sees it. */
const root = import.meta.dirname;

const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");

const below = (folder: string, ending: RegExp): string[] =>
  (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((file) => ending.test(file) && !file.includes(".test."))
    .map((file) => `${folder}/${file}`);

/** Names of the fields a view shows, however its form is built; a hidden one cannot show an error. */
function fieldsShown(source: string): Set<string> {
  const shown = source.replace(/<input\s+type="hidden"[^>]*>/g, "");
  const names = [
    /\bfields\.(\w+)/g,
    /\bname="([\w-]+)"/g,
    /\bname=\{`([\w-]+)/g,
    /\bfield\.(?:text|many|tick|errors)\("(\w+)"/g,
  ];
  return new Set(names.flatMap((pattern) => [...shown.matchAll(pattern)].map((found) => found[1] ?? "")));
}

const placements = "routes/specialist/placements";
const moveViews: Record<MoveFormName, string[]> = {
  move: ["parts/move-form.tsx"],
  start: ["start.tsx"],
  pause: ["pause.tsx"],
  end: ["end.tsx"],
};

describe("the fields of a move's problems", () => {
  test.each(Object.keys(moveForms) as MoveFormName[])("are fields of the form %s", (form) => {
    const shown = new Set(moveViews[form].flatMap((file) => [...fieldsShown(read(`${placements}/${file}`))]));
    const named = [...Object.values(moveForms[form]), "acknowledged"];
    expect(named.filter((field) => !shown.has(field))).toEqual([]);
  });
});

describe("the fields of the rules for a job", () => {
  test.each(Object.entries(placeOfField))("%s is on the page that asks it", (_, { step, field }) => {
    expect(Object.keys(stepSchemas[step].shape)).toContain(field);
    expect([...fieldsShown(read(`components/job/steps/${step}-step.tsx`))]).toContain(field);
  });
});

/** The third argument of `refused`, where it is a literal. */
const refusedFields = (source: string): string[] =>
  [...source.matchAll(/\brefused\([^;]*?,\s*(?:\{[^}]*\}|\w+),\s*"(\w+)",?\s*\)/g)].map((found) => found[1] ?? "");

describe("the field of a service's refusal", () => {
  const shown = new Set(
    [...below("routes", /\.tsx$/), ...below("components", /\.tsx$/)].flatMap((file) => [...fieldsShown(read(file))]),
  );
  const services = below("services", /\.ts$/).flatMap((file) =>
    refusedFields(read(file)).map((field) => ({ file, field })),
  );

  test("is a field that some form shows", () => {
    expect(services.length).toBeGreaterThan(20);
    expect(services.filter(({ field }) => !shown.has(field))).toEqual([]);
  });

  test("control: a field of no form is noticed", () => {
    const planted = refusedFields('throw refused("placement:problem.agreement.missing", {}, "employerOfNobody");');
    expect(planted.filter((field) => !shown.has(field))).toEqual(["employerOfNobody"]);
    expect([...fieldsShown('<input type="hidden" name="stage" value={stage} />')]).toEqual([]);
  });
});
