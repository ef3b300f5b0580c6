import fs from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import { copyOf } from "~/domain/job/answers";
import { completeRecord } from "~/domain/job/complete-record.fixture";
import type { JobRecord } from "~/domain/job/record";
import { stepSchemas, wizardSteps } from "~/domain/job/wizard";
import { translator } from "~/i18n/catalogues.server";
import { useJobSummary } from "./summary";

const fieldsOf = (step: (typeof wizardSteps)[number]) => Object.keys(stepSchemas[step].shape);
const formOf = (step: string) => fs.readFileSync(path.join(import.meta.dirname, `steps/${step}-step.tsx`), "utf8");
const unasked = (fields: readonly string[], form: string) => fields.filter((name) => !form.includes(`"${name}"`));

describe("the form of a step", () => {
  test.each(wizardSteps)(
    "of %s asks for each of its fields, because saving empties whatever the form leaves out",
    (step) => {
      expect(fieldsOf(step).length).toBeGreaterThan(2);
      expect(unasked(fieldsOf(step), formOf(step))).toEqual([]);
    },
  );

  test("that leaves one out is noticed", () => {
    expect(unasked([...fieldsOf("support"), "noSuchField"], formOf("support"))).toEqual(["noSuchField"]);
  });
});

/** Derived for search and matching; the summary shows the shifts they are derived from. */
const fromShifts = ["breakMinutes", "daysPerWeek", "shiftEnd", "shiftStart", "sundayWork"];

const site = { id: "site", name: "", street: "", city: "", districtName: null };
const choices = { occupations: [], apprenticeships: [], skills: [], sites: [site], remarks: [] };

function Summary({ record }: { record: JobRecord }) {
  return <p>{useJobSummary(record, choices).map(({ rows }) => rows.map(({ value }) => value))}</p>;
}

test("whoever checks a posting sees every answer", () => {
  const read = new Set<string>();
  for (const record of [completeRecord, { ...completeRecord, payUnit: "none" as const, startOn: null }]) {
    const watched = new Proxy(record, {
      get: (answers, name) => {
        read.add(String(name));
        return Reflect.get(answers, name);
      },
    });
    renderToStaticMarkup(
      <I18nextProvider i18n={translator("de")}>
        <Summary record={watched} />
      </I18nextProvider>,
    );
  }
  const copied = Object.keys(copyOf(completeRecord)).filter((name) => name in completeRecord && name !== "wizardStep");
  expect(copied.length).toBeGreaterThan(40);
  expect(copied.filter((name) => !read.has(name) && !fromShifts.includes(name))).toEqual([]);
});
