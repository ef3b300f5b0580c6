import type { Insertable } from "kysely";
import type { CompanyVisit, Employer, EmployerContact, EmployerSite, LimitsAgreement, SupportStep } from "../schema";
import { doesNotWords, doesWords } from "./agreement-words";
import type { Calendar } from "./calendar";
import { demoCompanies } from "./companies";
import type { DemoCompany } from "./company-types";
import districts from "./districts.json";
import { demoId } from "./random";
import { companyUser, userId } from "./users";

export type EmployerRows = {
  employer: Insertable<Employer>[];
  employerSite: Insertable<EmployerSite>[];
  employerContact: Insertable<EmployerContact>[];
  companyVisit: Insertable<CompanyVisit>[];
  limitsAgreement: Insertable<LimitsAgreement>[];
};

export const employerId = (key: string): string => demoId(`employer:${key}`);
export const mainSiteId = (key: string): string => demoId(`site:${key}:main`);
export const mainContactId = (key: string): string => demoId(`contact:${key}:0`);

/** Who looks after a company: the two specialists divide them between them. */
export const responsibleFor = (company: DemoCompany): string => userId(numberOf(company) % 2 === 1 ? "s1" : "s2");
const standInFor = (company: DemoCompany): string => userId(numberOf(company) % 2 === 1 ? "s2" : "s1");
const numberOf = (company: DemoCompany): number => Number(company.key.slice(1));

/** Companies, places, contacts, visits and limits agreements as rows. */
export function employerRows(calendar: Calendar): EmployerRows {
  return {
    employer: demoCompanies.map((company) => employerRow(company)),
    employerSite: demoCompanies.flatMap(siteRows),
    employerContact: demoCompanies.flatMap(contactRows),
    companyVisit: demoCompanies.flatMap((company) => visitRows(company, calendar)),
    limitsAgreement: demoCompanies.flatMap((company) => agreementRows(company, calendar)),
  };
}

function employerRow(company: DemoCompany): Insertable<Employer> {
  const prospect = company.agreement === "none" || company.agreement === "draft";
  return {
    id: employerId(company.key),
    name: company.name,
    branch: company.branch,
    size: company.headcount,
    trainsApprentices: company.trains ? "yes" : company.key === "c8" ? "formerly" : "no",
    state: company.agreement === "ended" ? "resting" : prospect ? "prospect" : "active",
    contactCap: company.contactCap ?? 5,
    responsibleUserId: responsibleFor(company),
    note: company.about,
  };
}

function siteRows(company: DemoCompany): Insertable<EmployerSite>[] {
  const main = siteRow(company, "main", "Hauptsitz", company.district, true);
  if (company.secondSite === undefined) return [main];
  return [main, siteRow(company, "second", company.secondSite.name, company.secondSite.district, false)];
}

/** Streets are invented; the place is the middle of the district, good enough for travel times. */
function siteRow(company: DemoCompany, key: string, name: string, districtId: string, isMain: boolean) {
  const district = districts.find((each) => each.id === districtId);
  if (district === undefined) throw new Error(`demo company ${company.key}: unknown district ${districtId}`);
  return {
    id: demoId(`site:${company.key}:${key}`),
    employerId: employerId(company.key),
    name,
    street: `Musterzeile ${numberOf(company)}${isMain ? "" : "a"}`,
    postcode: district.plz.slice(0, 5),
    city: "Mülheim an der Ruhr",
    districtId,
    lat: Number(district.lat),
    lon: Number(district.lon),
    isMain,
  };
}

function contactRows(company: DemoCompany): Insertable<EmployerContact>[] {
  return company.contacts.map((contact, index) => {
    const name = `${contact.first} ${contact.last}`;
    const number = numberOf(company);
    const user = contact.main ? companyUser(company.key) : undefined;
    const signsIn =
      user ?? (company.key === "c3" && index === 1 ? { key: "e3b", email: "ausbildung@example.org" } : undefined);
    return {
      id: demoId(`contact:${company.key}:${index}`),
      employerId: employerId(company.key),
      name,
      position: contact.role,
      email: signsIn?.email ?? `firma${number}.kontakt${index + 1}@example.org`,
      phone: `+492214710${String(300 + number * 10 + index).padStart(3, "0")}`,
      userId: signsIn === undefined ? null : userId(signsIn.key),
      isMain: contact.main === true,
    };
  });
}

function visitRows(company: DemoCompany, calendar: Calendar): Insertable<CompanyVisit>[] {
  return company.visits.map((visit, index) => {
    const on = calendar.workday(visit.day);
    const done = visit.state === "done";
    return {
      id: demoId(`visit:${company.key}:${index}`),
      employerId: employerId(company.key),
      state: visit.state,
      plannedOn: on,
      visitedOn: done ? on : null,
      userId: responsibleFor(company),
      peopleMet: done ? company.contacts.map((contact) => `${contact.first} ${contact.last}`).join(", ") : "",
      seen: visit.seen ?? "",
      said: visit.said ?? "",
      nextStep: visit.next ?? "",
      nextStepOn: visit.next === undefined ? null : calendar.workday(visit.day + 14),
    };
  });
}

/** What was said at a company's last visit and is not long ago is still to be done. */
export function companyStepRows(calendar: Calendar): Insertable<SupportStep>[] {
  return demoCompanies.flatMap((company) => {
    const last = visitRows(company, calendar)
      .filter(({ state }) => state === "done")
      .sort((a, b) => String(b.visitedOn).localeCompare(String(a.visitedOn)))[0];
    if (!last?.nextStep || !last.nextStepOn || last.nextStepOn < calendar.day(-14)) return [];
    return {
      id: demoId(`step:${company.key}:next`),
      employerId: last.employerId,
      kind: "task",
      templateKey: "company.next",
      title: last.nextStep,
      dueOn: last.nextStepOn,
      responsibleUserId: responsibleFor(company),
    };
  });
}

/** Days from today on which an agreement began, and when it is to be looked at again. */
function agreementDays(company: DemoCompany): { from: number; review: number } {
  const first = company.visits.find((visit) => visit.state === "done")?.day ?? -20;
  const from = company.agreedSince ?? first + 5;
  if (company.agreement === "review_due") return { from, review: company.key === "c5" ? -4 : -1 };
  if (company.agreement === "ended") return { from, review: -130 };
  return { from, review: 40 + numberOf(company) * 3 };
}

function agreementRows(company: DemoCompany, calendar: Calendar): Insertable<LimitsAgreement>[] {
  if (company.agreement === "none") return [];
  const { from, review } = agreementDays(company);
  const bySpecialist = !["draft", "waits_for_specialist"].includes(company.agreement);
  const byEmployer = !["draft", "waits_for_employer"].includes(company.agreement);
  const employerUser = companyUser(company.key);
  const live = bySpecialist && byEmployer;
  return [
    {
      id: demoId(`agreement:${company.key}`),
      employerId: employerId(company.key),
      state: company.agreement === "ended" ? "ended" : company.agreement === "draft" ? "draft" : live ? "live" : "sent",
      does: [...company.does.map((key) => doesWords[key]), company.ownWords ?? ""].filter(Boolean).join("\n"),
      doesNot: company.doesNot.map((key) => doesNotWords[key]).join("\n"),
      callUserId: responsibleFor(company),
      standInUserId: standInFor(company),
      answerWithinHours: company.answerHours,
      visitId:
        company.agreedSince === undefined && company.visits[0]?.state === "done"
          ? demoId(`visit:${company.key}:0`)
          : null,
      validFrom: calendar.day(from),
      reviewOn: calendar.day(review),
      validTo: null,
      specialistConfirmedAt: bySpecialist ? calendar.at(from - 2, "10:00") : null,
      specialistConfirmedBy: bySpecialist ? responsibleFor(company) : null,
      employerConfirmedAt: byEmployer ? calendar.at(from - 1, "15:30") : null,
      // a company without a sign-in confirmed on paper; the specialist who saw the signature vouches for it
      employerConfirmedBy: byEmployer ? (employerUser ? userId(employerUser.key) : responsibleFor(company)) : null,
      endedAt: company.agreement === "ended" ? calendar.at(-25, "09:00") : null,
      endNote: company.agreement === "ended" ? "Neuer Meister, im nächsten Jahr neu sprechen." : "",
    },
  ];
}
