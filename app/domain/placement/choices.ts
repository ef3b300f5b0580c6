/** Where a person goes when a stage ends without a next one; always somewhere. */
export const afterwards = ["profiling", "aftercare", "exit"] as const;

/** What people are invited to. */
export const appointmentKinds = ["interview", "visit", "trial", "talk", "first_day", "office"] as const;
