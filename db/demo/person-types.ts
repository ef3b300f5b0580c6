export type Level = "A0" | "A1" | "A2" | "B1" | "B2" | "C1";

/** What the paper says about work, as a specialist read it: the decision, not the status. */
export type DemoWork = "allowed" | "permit_needed" | "not_allowed";

export type DemoChannel = {
  kind: "mobile" | "messenger" | "email" | "letter" | "phone_other" | "pickup" | "in_person";
  value: string;
  /** Did a message by this channel arrive the last time it was tried? */
  outcome: "worked" | "failed" | "unknown";
  /** Day of the last try, counted from today. */
  day: number;
  note?: string;
};

export type DemoPerson = {
  key: string;
  first: string;
  last: string;
  age: number;
  /** First language first; ISO codes of the language table. */
  languages: string[];
  speaking: Level;
  reading: Level;
  proof: "certificate" | "self" | "specialist";
  status: string;
  work: DemoWork;
  /** Days until the paper ends; null when it does not. */
  paperEndsIn: number | null;
  benefit: "sgb2" | "asylblg" | "sgb3" | "none";
  district: string;
  travel: ("foot" | "transit" | "bike" | "car")[];
  schoolYears: number;
  experience: { occupation: string; years: number; words: string }[];
  skills: { id: string; level: 0 | 1 | 2 | 3 | 4; evidence: "self" | "employer" | "certificate" | "test" }[];
  wishes: string[];
  hours: { min: number; max: number };
  shifts: ("t" | "f" | "s" | "n" | "w" | "g" | "v")[];
  mailbox: boolean;
  channels: DemoChannel[];
  specialist: "s1" | "s2";
  /** The one thing in the way, in plain words for staff; empty when nothing is named yet. */
  gap: string;
  /** Days until the next step is due; null when nobody planned one. */
  nextIn: number | null;
  nextStep: string;
};
