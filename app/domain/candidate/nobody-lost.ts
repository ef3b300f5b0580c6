/**
 * What counts as a real step with a person: something happened between people. Changing a record, a task that was only
 * planned, or a message nobody answered is none.
 * - `proposal`: a company was shown the person (day it was sent)
 * - `appointment`: an appointment was held
 * - `stage`: a new stage began, upwards, back or a pause
 * - `checkin`: a check-in of the support plan was done
 * - `contact`: somebody reached the person (day a channel was noted to have worked)
 */
const realSteps = ["proposal", "appointment", "stage", "checkin", "contact"] as const;
export type RealStep = (typeof realSteps)[number];

/** What holds a person: an offer or a stage, else a named gap, else a next step with a day that is not past. */
export const followUps = ["offer", "gap", "step", "none"] as const;
export type FollowUp = (typeof followUps)[number];

/**
 * Days without any of the three before the coordinator is told. The product's own value (no paragraph names one): two
 * weeks are the longest distance between check-ins in the first months. The city's own number stands in `city_setting`
 * under `nobody_lost` as `alarmDays`.
 */
export const LOST_ALARM_DAYS = 14;
