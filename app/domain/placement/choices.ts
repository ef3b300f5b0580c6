/** What people are invited to. */
const appointments = {
  interview: { company: true, answer: true },
  visit: { company: true, answer: true },
  trial: { company: true, answer: true },
  talk: { company: false, answer: false },
  first_day: { company: true, answer: false },
  office: { company: false, answer: false },
} as const;
type Appointments = typeof appointments;
export type AppointmentKind = keyof Appointments;
export const appointmentKinds = Object.keys(appointments) as [AppointmentKind, ...AppointmentKind[]];

type KindWith<Trait extends "company" | "answer"> = {
  [Kind in AppointmentKind]: Appointments[Kind][Trait] extends true ? Kind : never;
}[AppointmentKind];
const kindsWith = <Trait extends "company" | "answer">(trait: Trait) =>
  appointmentKinds.filter((kind): kind is KindWith<Trait> => appointments[kind][trait]);
/** Kinds a company sees and hears of when they are with it. */
export const companyKinds = kindsWith("company");
/** What can be arranged together with an answer to a proposal. */
export const meetingKinds = kindsWith("answer");
export type MeetingKind = (typeof meetingKinds)[number];
