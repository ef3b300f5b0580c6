import { dayBefore, shiftDate } from "~/domain/days";

/**
 * Consent to show a profile to one named company (Art. 6(1)(a), 7 GDPR, § 67b(2) SGB X). What the form must say is a
 * list of points in a stated version; the words are in the catalogue `proposal` under `consent.text.<version>`.
 */
export const consentTextVersion = "2026-11";

/** What somebody may consent to, as the record can hold it; the product itself asks for the first. */
export const consentPurposes = ["profile_to_employer", "messenger", "photo", "volunteer", "office", "story"] as const;

/** The points of the text, in order (domain reference 10.3). */
export const consentPoints = [
  "who",
  "purpose",
  "data",
  "recipient",
  "duration",
  "voluntary",
  "withdraw",
  "companyMay",
  "rights",
] as const;

/** What can be ticked, one by one; nothing is ticked beforehand. */
export const consentData = [
  "languages",
  "skills",
  "licences",
  "experience",
  "wish",
  "times",
  "area",
  "readiness",
  "support",
  "first_name",
  "contact",
] as const;
export type ConsentData = (typeof consentData)[number];

/** Without these a profile says nothing about the work; a consent that leaves one out is still valid, the part is empty. */
export const profileData = consentData.filter((d) => d !== "first_name" && d !== "contact");

/** How long a consent lasts unless the person says shorter. */
const consentMonths = 6;

/** Last day of a consent given today: six months on, the day before. */
export const defaultValidUntil = (today: string): string => dayBefore(shiftDate(today, { months: consentMonths }));

/** How a consent reached the office. `not_recorded` stands in rows from before this was asked and is never offered. */
export const consentChannels = ["in_person", "phone", "video", "letter", "messenger"] as const;
export type ConsentChannel = (typeof consentChannels)[number];

export type ConsentFacts = {
  purpose: string;
  employerId: string | null;
  validUntil: string;
  withdrawnAt: Date | null;
};

/** Lives for this company on this day: named, not withdrawn, not over. */
export function consentLives(consent: ConsentFacts, employerId: string, today: string): boolean {
  return (
    consent.purpose === "profile_to_employer" &&
    consent.employerId === employerId &&
    consent.withdrawnAt === null &&
    consent.validUntil >= today
  );
}
