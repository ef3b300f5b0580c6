import type { SubmissionResult } from "@conform-to/react";
import { useActionData } from "@remix-run/react";

/** Errors of a form without fields of its own: what the last try was refused for. */
export function useStepErrors(): Record<string, string[]> {
  const answer = useActionData<SubmissionResult>();
  return Object.fromEntries(
    Object.entries(answer?.error ?? {}).filter((entry): entry is [string, string[]] => Array.isArray(entry[1])),
  );
}
