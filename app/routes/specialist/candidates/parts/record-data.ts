import type { SubmissionResult } from "@conform-to/react";
import { useActionData, useRouteLoaderData } from "@remix-run/react";
import type { Reply } from "~/components/form/reply";
import type { loader } from "../record-layout";

/** What the record's frame has loaded; its sections read from there. */
export function useRecord() {
  const loaded = useRouteLoaderData<typeof loader>("candidate-record");
  if (!loaded) throw new Error("outside of a record");
  return loaded;
}

/** The refused form, when the page is the answer to one. */
export const useLastResult = (): LastResult | undefined => useActionData<LastResult>();
type LastResult = SubmissionResult<string[]> & Pick<Reply, "work">;

/** Stored values as a form holds them: text, and nothing where nothing is known. */
export const asText = (values: Record<string, string | number | null | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[key, String(value)]],
    ),
  );
