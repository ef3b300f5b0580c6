import { AppError } from "~/domain/errors";

/** "done", or the code of an expected failure; any other error is thrown on. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );

/** "done", or what was reported as missing; a rule is reported by its code, any other error is thrown on. */
export const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (error: unknown) =>
      error instanceof AppError ? (error.kind === "not_found" ? error.params.what : error.code) : Promise.reject(error),
  );
