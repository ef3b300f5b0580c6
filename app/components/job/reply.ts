import { errorsOf, type Reply } from "../form/reply";
import type { StepState } from "./step-form";

/** What a refused form shows: everything that was typed, with its errors; otherwise what is stored. */
export function afterReply(state: StepState, reply: Reply | undefined): StepState {
  if (!reply) return state;
  return { ...state, values: reply.initialValue ?? state.values, errors: errorsOf(reply), findings: [] };
}
