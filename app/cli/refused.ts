import { AppError } from "~/domain/errors";
import { translator } from "~/i18n/catalogues.server";

/**
 * Input that a command cannot use; the message is for whoever typed it. Exit code 2 = the command line itself is wrong.
 */
export class Refused extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/** Runs a command; expected failures become one line on stderr, everything else keeps its stack trace. */
export async function runCommand(main: () => Promise<void>, usage: string): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.exitCode = explain(error, usage);
  }
}

/** A code without a namespace belongs to the catalogue `errors`. */
const keyOf = (code: string): string => (code.includes(":") ? code : `errors:${code}`);

function explain(error: unknown, usage: string): number {
  const tell = (message: string, exitCode: number) => {
    process.stderr.write(`${message}\n`);
    return exitCode;
  };
  if (error instanceof Refused) return tell(error.message, error.exitCode);
  if (error instanceof AppError) return tell(translator("en").t(keyOf(error.code), error.params), 1);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("ERR_PARSE_ARGS")) return tell(usage, 2);
  if (code !== "ENOENT" && code !== "EISDIR" && code !== "EACCES") throw error;
  return tell(error instanceof Error ? error.message : code, 1);
}
