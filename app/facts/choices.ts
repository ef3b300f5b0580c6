/** What forms of several areas offer to choose from. */
export { employerChoices, employerNames } from "#db/repositories/choices";
export { listStaff as staffNames } from "#db/repositories/users";
