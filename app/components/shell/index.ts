/** Frames of the areas; used by each area's `_layout.tsx`, pages need none of them. */
export { CandidateShell, HelperCard } from "./candidate-shell";
export { EmployerShell } from "./employer-shell";
export { LayoutError } from "./layout-error";
export { PublicShell } from "./public-shell";
export { WorkShell } from "./work-shell";
