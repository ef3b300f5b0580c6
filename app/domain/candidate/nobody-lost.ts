/**
 * What counts as a real step: something happened between people. Editing a record, planning a task or sending a message
 * that nobody answered does not count.
 * - `proposal`: a company was shown the person (day it was sent)
 * - `appointment`: an appointment was held
 * - `stage`: a new stage began, upwards, back or a pause
 * - `checkin`: a check-in of the support plan was done
 * - `contact`: somebody reached the person (day a channel was noted to have worked, or of a note that is contact by
 *   `isContact`)
 */
const realSteps = ["proposal", "appointment", "stage", "checkin", "contact"] as const;
export type RealStep = (typeof realSteps)[number];

/** Why a person is not lost: an offer or a stage, else a named gap, else a next step whose day has not passed. */
export const followUps = ["offer", "gap", "step", "none"] as const;
export type FollowUp = (typeof followUps)[number];

/** Days since the last real step that the list can be narrowed to. */
export const lostSpans = [14, 30, 90] as const;

/**
 * Days without any of the three after which the coordinator is told. The product's own number (no paragraph names one):
 * two weeks is the longest gap between check-ins in the first months. A city can set its own in `city_setting`,
 * `nobody_lost`, `alarmDays`.
 */
export const lostAlarmDays = 14;
