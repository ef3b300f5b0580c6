/** What forms of several areas offer to choose from. */
export { type EmployerChoices, employerChoices, employerNames } from "#db/repositories/choices";
export { listStaff as staffNames } from "#db/repositories/users";
