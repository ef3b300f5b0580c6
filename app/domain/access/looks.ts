import { isUuid } from "~/domain/uuid";

/**
 * Which pages are a look at somebody. A look is written into the access log: who, in which role, at which part, when, and
 * why where it is not who accompanies them. The person reads it by role and day (Art. 15(1)(c) GDPR).
 */

/** What of a person is looked at; the texts say it in words. */
export const lookParts = [
  "record",
  "history",
  "papers",
  "jobs",
  "shortlist",
  "path",
  "proposal",
  "appointment",
  "list",
  "own_area",
  "export",
] as const;
export type LookPart = (typeof lookParts)[number];

/** As whom somebody looks. The database says it (`reader_relation`), as it is at the moment of the look. */
export const lookRelations = ["responsible", "stand_in", "coordinator", "colleague", "company", "system"] as const;
export type LookRelation = (typeof lookRelations)[number];

/** Why a colleague opens what only those responsible read. A closed list: a log holds no words about anybody. */
export const openReasons = ["stands_in", "person_asks", "start", "office_asks", "data_check", "takes_over"] as const;
export type OpenReason = (typeof openReasons)[number];

/** Why somebody looks who is not responsible: the reason they gave that day, or what the page is for. */
export const lookReasons = [...openReasons, "matching", "opened", "consent", "employment"] as const;
export type LookReason = (typeof lookReasons)[number];

/** How the ids in an address lead to people; `company_…` stands for what the company itself sees there. */
export type LookBy =
  | "person"
  | "placement"
  | "proposal"
  | "appointment"
  | "step"
  | "shortlist"
  | "company_proposal"
  | "company_placement"
  | "company_lists";

export type Look = { readonly by: LookBy; readonly ids: readonly string[]; readonly part: LookPart };

type Rule = { readonly at: string; readonly by: LookBy; readonly part: LookPart; readonly ids: string };

/** `ids` names the part of the address, or with `?` its parameter, that holds the ids. The first that fits counts. */
const rules: readonly Rule[] = [
  { at: "/specialist/candidates/:id/history", by: "person", part: "history", ids: "id" },
  { at: "/specialist/candidates/:id/access", by: "person", part: "papers", ids: "id" },
  { at: "/specialist/candidates/:id/benefit", by: "person", part: "papers", ids: "id" },
  { at: "/specialist/candidates/:id/intake/access", by: "person", part: "papers", ids: "id" },
  { at: "/specialist/candidates/:id/matches/*", by: "person", part: "jobs", ids: "id" },
  { at: "/specialist/candidates/:id/reverse/*", by: "person", part: "jobs", ids: "id" },
  { at: "/specialist/candidates/:id/*", by: "person", part: "record", ids: "id" },
  { at: "/:locale/copy/:id/*", by: "person", part: "export", ids: "id" },
  { at: "/:locale/told/:id", by: "person", part: "jobs", ids: "id" },
  { at: "/specialist/jobs/:id/why/:candidateId", by: "person", part: "jobs", ids: "candidateId" },
  { at: "/specialist/jobs/:id/compare", by: "person", part: "jobs", ids: "?compare" },
  { at: "/specialist/jobs/:id/shortlist", by: "shortlist", part: "shortlist", ids: "id" },
  { at: "/specialist/placements/begin/:candidateId", by: "person", part: "path", ids: "candidateId" },
  { at: "/specialist/placements/start/:proposalId", by: "proposal", part: "path", ids: "proposalId" },
  { at: "/specialist/placements/:id/*", by: "placement", part: "path", ids: "id" },
  { at: "/specialist/steps/:id/*", by: "step", part: "path", ids: "id" },
  { at: "/specialist/appointments/:id/*", by: "appointment", part: "appointment", ids: "id" },
  { at: "/specialist/proposals/:id/*", by: "proposal", part: "proposal", ids: "id" },
  { at: "/employer/proposals/:id/*", by: "company_proposal", part: "proposal", ids: "id" },
  { at: "/employer/placements/:id/*", by: "company_placement", part: "path", ids: "id" },
  { at: "/employer/proposals", by: "company_lists", part: "list", ids: "" },
  { at: "/employer/placements", by: "company_lists", part: "list", ids: "" },
  { at: "/employer", by: "company_lists", part: "list", ids: "" },
];

const compiled = rules.map((rule) => ({
  ...rule,
  pattern: new RegExp(
    `^${rule.at.replace(/\/\*$/, "(?:/.*)?").replace(/:(\w+)/g, (_, name: string) => `(?<${name}>[^/]+)`)}/?$`,
  ),
}));

/** Whom somebody looks at who opens this address; null where it is a page about nobody. */
export function lookAt({ pathname, searchParams }: Pick<URL, "pathname" | "searchParams">): Look | null {
  for (const { pattern, by, part, ids } of compiled) {
    const groups = pattern.exec(pathname)?.groups;
    if (!groups && !pattern.test(pathname)) continue;
    const found = ids.startsWith("?") ? searchParams.getAll(ids.slice(1)) : ids === "" ? [] : [groups?.[ids] ?? ""];
    const known = found.filter(isUuid);
    return ids === "" || known.length > 0 ? { by, ids: known, part } : null;
  }
  return null;
}
