import { dayBefore, shiftDate } from "~/domain/days";

/**
 * Consent to show a profile to one named company (Art. 6(1)(a), 7 GDPR, § 67b(2) SGB X). What the form must say is a
 * list of points in a stated version; the words are in the catalogue `proposal` under `consent.text.<version>`.
 */
export const consentTextVersion = "2026-12";

/** What somebody may consent to, as a record can hold it; the product itself asks only for the first. */
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

/**
 * A profile without these says nothing about the work. A consent that leaves one out is still valid; that part stays
 * empty.
 */
export const profileData = consentData.filter((d) => d !== "first_name" && d !== "contact");

/** How many months a consent lasts unless the person names a shorter time. */
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

/**
 * Whether the consent is valid for this company on this day: the company is named, it is not withdrawn and not over.
 */
export function consentLives(consent: ConsentFacts, employerId: string, today: string): boolean {
  return (
    consent.purpose === "profile_to_employer" &&
    consent.employerId === employerId &&
    consent.withdrawnAt === null &&
    consent.validUntil >= today
  );
}
