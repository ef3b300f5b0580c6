import { AppError } from "~/domain/errors";

/** "done", or the code of an expected failure; any other error is thrown on. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );
