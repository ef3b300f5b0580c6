import { useTranslation } from "react-i18next";
import type { FieldLabels } from "~/components/form/field-source";

/** Text of each field by its name in the forms about companies. */
const labels: Readonly<Record<string, string>> = {
  name: "field.name",
  branch: "field.branch",
  size: "field.size",
  trainsApprentices: "field.trains",
  contactCap: "field.contactCap",
  responsibleUserId: "field.responsible",
  note: "field.note",
  state: "field.state",
  street: "field.street",
  postcode: "field.postcode",
  city: "field.city",
  districtId: "field.district",
  contactName: "field.contactName",
  contactPosition: "field.position",
  contactEmail: "field.email",
  contactPhone: "field.phone",
  position: "field.position",
  email: "field.email",
  phone: "field.phone",
  plannedOn: "visit.day",
  userId: "visit.who",
  visitedOn: "visit.day",
  peopleMet: "visit.peopleMet",
  seen: "visit.seen",
  said: "visit.said",
  nextStep: "visit.next",
  nextStepOn: "visit.nextOn",
  callUserId: "agreement.person",
  standInUserId: "agreement.standIn",
  answerWithinHours: "agreement.answerHours",
  validFrom: "agreement.from",
  reviewOn: "agreement.review",
  validTo: "agreement.until",
  endNote: "agreement.ending.why",
  read: "agreement.yourTurn",
  topic: "help.topic",
  text: "help.text",
  placementId: "help.who",
  answer: "concern.answerField",
};

/** Names of the fields for the error summary; `changes` renames those that have another label on this page. */
export function useEmployerLabels(changes: FieldLabels = {}): FieldLabels {
  const { t } = useTranslation("employer");
  const words = Object.entries(labels).map(([name, key]) => [name, t(key)]);
  return { ...Object.fromEntries(words), ...changes };
}
