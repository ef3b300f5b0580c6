import { z } from "zod";
import { withParams } from "./errors";
import { isBlank, tidy } from "./import/text";

const longest = 80;

/** A name as it is stored: as typed, without invisible characters; a dash where there is none is no name. */
export function readName(text: string): string {
  const name = tidy(text);
  return isBlank(name) ? "" : name;
}

/** A name has a letter, and is no address and no number. */
const isName = (name: string): boolean => /\p{L}/u.test(name) && !/[@<>\d]/u.test(name);

const field = z.string().transform((text, issues) => {
  const name = readName(text);
  if (name.length > longest) issues.addIssue({ code: "custom", message: withParams("tooLong", { max: longest }) });
  else if (name !== "" && !isName(name)) issues.addIssue({ code: "custom", message: "name" });
  return name;
});

/** The two fields of a person's name; many people have only one name, in either field. */
export const nameFields = { givenName: field.default(""), familyName: field.default("") };

/** One of the two must be there. */
export const hasName = (person: { givenName: string; familyName: string }): boolean =>
  person.givenName !== "" || person.familyName !== "";
export const noName = { path: ["givenName"], message: "oneName" };
