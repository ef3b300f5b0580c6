import { cleanRow } from "./clean";
import { describeRow } from "./describe";
import { context } from "./reference.fixture";
import { readRow } from "./row";
import type { Finding, Kind } from "./types";

/** A row of a list with only these columns. */
function reading(kind: Kind, fields: Record<string, string>) {
  const names = Object.keys(fields);
  const read = readRow(kind, names, names, cleanRow(kind, names, Object.values(fields)), context);
  if (read.verdict === "skipped") throw new Error("skipped");
  return read;
}
export const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

const personRow = { familyName: "Muster", givenName: "Ada", birthDate: "06.07.1992", speaking: "A2" };
export const person = (fields: Record<string, string>) => {
  const { facts, findings } = reading("profiles", { ...personRow, ...fields });
  if (facts.kind !== "profiles") throw new Error(facts.kind);
  return { ...facts.profile, findings, codes: codes(findings) };
};
export const company = (fields: Record<string, string>) => {
  const { facts, findings } = reading("companies", { name: "Muster KG", ...fields });
  if (facts.kind !== "companies") throw new Error(facts.kind);
  const shown = describeRow(facts, findings).map(({ field, values }) => [field, values]);
  return { ...facts.company, codes: codes(findings), shown: Object.fromEntries(shown) };
};
export const job = (fields: Record<string, string>) => {
  const { facts, findings } = reading("jobs", { title: "Lagerhelfer", employerName: "Muster KG", ...fields });
  if (facts.kind !== "jobs") throw new Error(facts.kind);
  const shown = describeRow(facts, findings).map(({ field, values }) => [field, values]);
  return { ...facts.job, codes: codes(findings), shown: Object.fromEntries(shown) };
};
