import type { StepState } from "./step-form";

/** The part of a refused submission that a form shows again. */
export type Reply = { initialValue?: Record<string, unknown> | null; error?: Record<string, string[] | null> | null };

/** Errors of a refused submission by field name; "" holds those of the whole form. */
export function errorsOf(reply: Reply | undefined): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(reply?.error ?? {}).filter((entry): entry is [string, string[]] => Array.isArray(entry[1])),
  );
}

/** What a refused form shows: everything that was typed, with its errors; otherwise what is stored. */
export function afterReply(state: StepState, reply: Reply | undefined): StepState {
  if (!reply) return state;
  return { ...state, values: reply.initialValue ?? state.values, errors: errorsOf(reply), findings: [] };
}
