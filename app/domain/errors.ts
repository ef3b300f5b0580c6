/**
 * The closed set of expected failures. Everything else is a defect and reaches the error boundary.
 * `not_found` also stands for "not yours": forbidden and missing look alike (404).
 */
export type AppErrorKind = "not_found" | "conflict" | "rule";

const status: Record<AppErrorKind, number> = { not_found: 404, conflict: 409, rule: 400 };

/** A row in the database's own names, as the history stores it. */
export type VersionedRow = { table: string; id: string };

export class AppError extends Error {
  // Remix recognises this shape: thrown in a loader it answers with this status instead of showing a defect.
  readonly status: number;
  readonly statusText: string;
  readonly internal = false;
  readonly data = null;

  constructor(
    readonly kind: AppErrorKind,
    /** message code of the catalogue `errors` */
    readonly code: string,
    readonly params: Record<string, string | number> = {},
    /** the form field it belongs to; empty: the whole form */
    readonly field: string = "",
    /** the row that somebody else changed first */
    readonly row: VersionedRow | null = null,
  ) {
    super(code);
    this.name = "AppError";
    this.status = status[kind];
    this.statusText = kind;
  }
}

export const notFound = (what: string): AppError => new AppError("not_found", "notFound", { what });

/** Somebody else saved first: answers 409, keeps what was typed, shows what changed. */
export const staleVersion = (row: VersionedRow | null = null): AppError =>
  new AppError("conflict", "stale", {}, "", row);

/** A domain rule forbids it. */
export const refused = (code: string, params: Record<string, string | number> = {}, field = ""): AppError =>
  new AppError("rule", code, params, field);

/** A message code with its parameters in one string, for form errors: `pay.belowFloor|{"floor":1390}`. */
export const withParams = (code: string, params: Record<string, string | number>): string =>
  Object.keys(params).length ? `${code}|${JSON.stringify(params)}` : code;
