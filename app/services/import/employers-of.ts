import { grouped } from "~/domain/grouped";
import { companyName } from "~/domain/import/duplicates";

/** Finds the companies that a row of a list of jobs names: by the office's number where it has one, else by name. */
export function employersOf<Employer extends { name: string; externalRef: string | null }>(
  employers: readonly Employer[],
): (number: string, name: string) => readonly Employer[] {
  const named = grouped(employers, ({ name }) => companyName(name));
  const numbered = grouped(employers, ({ externalRef }) => externalRef);
  return (number, name) => (number === "" ? named.get(companyName(name)) : numbered.get(number)) ?? [];
}
