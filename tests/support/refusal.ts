import { AppError } from "~/domain/errors";

/** "done", or the code of the expected failure; anything else is passed on. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );
