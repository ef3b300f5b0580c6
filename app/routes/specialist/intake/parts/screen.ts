import type { IntakeStep } from "~/domain/candidate/intake";

/** Where a question of the talk is asked; without one, what comes after the last. */
export const screenOf = (id: string, step: IntakeStep | null): string =>
  `/specialist/candidates/${id}/intake/${step ?? "summary"}`;
