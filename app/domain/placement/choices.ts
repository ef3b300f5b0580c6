/** Where a person stands after a stage that ended: looked for anew, accompanied further, or gone. Never nowhere. */
export const AFTERWARDS = ["profiling", "aftercare", "exit"] as const;

/** What people are invited to. */
export const APPOINTMENT_KINDS = ["interview", "visit", "trial", "talk", "first_day", "office"] as const;
