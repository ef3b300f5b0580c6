/**
 * The closed set of expected failures. Everything else is a defect and reaches the error boundary.
 * `not_found` also stands for "not yours": forbidden and missing look alike (404).
 */
export type AppErrorKind = "not_found" | "conflict" | "rule";

const STATUS: Record<AppErrorKind, number> = { not_found: 404, conflict: 409, rule: 400 };

/** A row by the names of the database, as its history knows it. */
export type VersionedRow = { table: string; id: string };

export class AppError extends Error {
  // The shape by which a router knows an expected answer: thrown while reading, it becomes that status and not a defect.
  readonly status: number;
  readonly statusText: string;
  readonly internal = false;
  readonly data = null;

  constructor(
    readonly kind: AppErrorKind,
    /** message code of namespace `errors`; the view translates it */
    readonly code: string,
    readonly params: Record<string, string | number> = {},
    /** form field the failure belongs to; empty: the whole form */
    readonly field: string = "",
    /** the row somebody else has changed, of a stale save */
    readonly row: VersionedRow | null = null,
  ) {
    super(code);
    this.name = "AppError";
    this.status = STATUS[kind];
    this.statusText = kind;
  }
}

export const notFound = (what: string): AppError => new AppError("not_found", "notFound", { what });

/** Someone else saved first: answer 409, keep what was typed, show what changed. */
export const staleVersion = (row: VersionedRow | null = null): AppError =>
  new AppError("conflict", "stale", {}, "", row);

/** A rule of the domain says no. */
export const refused = (code: string, params: Record<string, string | number> = {}, field = ""): AppError =>
  new AppError("rule", code, params, field);

/** Message code with its parameters in one string, as forms carry it: `pay.belowFloor|{"floor":1390}`. */
export const withParams = (code: string, params: Record<string, string | number>): string =>
  Object.keys(params).length ? `${code}|${JSON.stringify(params)}` : code;
