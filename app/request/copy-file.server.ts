import type { CopyOfData } from "~/domain/privacy/copy";

/** The copy as a file to take along. Its name says whose it is not: it may lie on a shared phone. */
export const copyFile = (copy: CopyOfData): Response =>
  new Response(`${JSON.stringify(copy, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="sprosse-${copy.madeOn}.json"`,
      "Cache-Control": "no-store",
    },
  });
