import type { Trx } from "#db/index.server";
import { insertContact, listContacts } from "#db/repositories/employer-contacts";
import { insertSite, listSites } from "#db/repositories/employer-sites";
import { insertEmployer, isNumberTaken, lockEmployer, updateEmployer } from "#db/repositories/employers";
import { listDistrictPostcodes } from "#db/repositories/import-reference";
import { hasRemark, insertNotes } from "#db/repositories/notes";
import { employerStatus } from "~/domain/employer/states";
import type { CompanyFacts } from "~/domain/import/company";
import { districtsByPostcode } from "~/domain/import/districts";
import type { Evaluation, Provenance, RowResult } from "~/domain/import/outcome";
import { fold } from "~/domain/import/text";
import { type Finding, note, question } from "~/domain/import/types";
import { countQuestions } from "./evaluate";
import { skippedByDecision } from "./people";

/** Stores new companies with their site and contact, and fills in what was missing for known ones. */
export async function importCompanies(
  trx: Trx,
  evaluations: Evaluation[],
  provenance: Provenance,
): Promise<RowResult[]> {
  const districts = districtsByPostcode(await listDistrictPostcodes(trx));
  const employerOfRow = new Map<number, string>();
  const results: RowResult[] = [];
  for (const evaluation of evaluations) {
    if (evaluation.verdict !== "good" || evaluation.facts?.kind !== "companies") continue;
    const { company } = evaluation.facts;
    const { duplicate, decision, rowNo } = evaluation;
    if (decision === "skip") {
      results.push(skippedByDecision(evaluation));
      continue;
    }
    const merge = duplicate !== null && decision !== "keep" && (duplicate.sure || decision === "merge");
    const target = merge ? (duplicate.of === "record" ? duplicate.id : employerOfRow.get(duplicate.rowNo ?? -1)) : null;
    if (target) {
      employerOfRow.set(rowNo, target);
      const { changed, findings } = await mergeCompany(trx, target, company, districts, provenance);
      const unchanged = !changed && duplicate?.of === "record";
      results.push({
        rowNo,
        result: unchanged ? "skipped" : "merged",
        targetId: target,
        questions: countQuestions(findings),
        notes: unchanged ? [note("row", "skipped.unchanged", ""), ...findings] : findings,
      });
      continue;
    }
    const undecided = duplicate !== null && !duplicate.sure && decision === "auto";
    const doubts = undecided && duplicate ? [question("row", `duplicate.${duplicate.reason}`, duplicate.name)] : [];
    const id = await storeCompany(trx, company, districts, provenance);
    employerOfRow.set(rowNo, id);
    results.push({
      rowNo,
      result: "stored",
      targetId: id,
      questions: countQuestions(evaluation.findings) + doubts.length,
      notes: doubts,
    });
  }
  return results;
}

async function storeCompany(
  trx: Trx,
  company: CompanyFacts,
  districts: Map<string, string>,
  provenance: Provenance,
): Promise<string> {
  const { source, userId } = provenance;
  const numberTaken = company.externalNo !== "" && (await isNumberTaken(trx, company.externalNo));
  const id = await insertEmployer(trx, {
    name: company.name,
    externalRef: company.externalNo === "" || numberTaken ? null : company.externalNo,
    branch: company.branch,
    size: company.size,
    trainsApprentices: company.trains,
    // a company is a prospect until the first visit
    state: employerStatus.begin(company.visit === "done" ? "bring" : "register", "system"),
    responsibleUserId: userId,
    note: [visitWords(company), source].filter((words) => words !== "").join("\n"),
  });
  if (company.postcode !== null) await addSite(trx, id, company, districts, true);
  if (company.contact !== "" || company.email !== null || company.phone !== null)
    await addContact(trx, id, company, true);
  await addRemark(trx, id, company, provenance);
  return id;
}

/** A visit needs a date and a visitor, which the list does not have; its words are kept for whoever visits next. */
function visitWords(company: CompanyFacts): string {
  if (company.visit === "planned") return "Betriebsbesuch laut Liste: geplant";
  return company.visit === "done" ? "Betriebsbesuch laut Liste: ja" : "";
}

function addSite(trx: Trx, employerId: string, company: CompanyFacts, districts: Map<string, string>, isMain: boolean) {
  const postcode = company.postcode ?? "";
  return insertSite(trx, {
    employerId,
    street: company.street ?? "",
    postcode,
    city: company.city ?? "",
    districtId: districts.get(postcode) ?? null,
    isMain,
  });
}

function addContact(trx: Trx, employerId: string, company: CompanyFacts, isMain: boolean) {
  return insertContact(trx, {
    employerId,
    name: company.contact || company.name,
    email: company.email,
    phone: company.phone?.e164 ?? "",
    isMain,
  });
}

/** What the list remarks about a company, as a note of the team. @returns false when it says nothing new */
async function addRemark(
  trx: Trx,
  employerId: string,
  { note: text }: CompanyFacts,
  { source, userId }: Provenance,
): Promise<boolean> {
  if (text === "" || (await hasRemark(trx, employerId, text))) return false;
  await insertNotes(trx, [{ employerId, text, kind: "remark", audience: "team", source, writtenBy: userId }]);
  return true;
}

/**
 * Fills empty fields and adds a site or contact that is new. A different size or sector becomes a question and is never
 * overwritten.
 */
async function mergeCompany(
  trx: Trx,
  id: string,
  company: CompanyFacts,
  districts: Map<string, string>,
  provenance: Provenance,
): Promise<{ changed: boolean; findings: Finding[] }> {
  const employer = await lockEmployer(trx, id);
  const sites = await listSites(trx, id);
  const contacts = await listContacts(trx, id);
  const findings: Finding[] = [];
  const fill = {
    ...(employer.branch === "" && company.branch !== "" ? { branch: company.branch } : {}),
    ...(employer.size === null && company.size !== null ? { size: company.size } : {}),
    ...(employer.trainsApprentices === "unknown" && company.trains !== "unknown"
      ? { trainsApprentices: company.trains }
      : {}),
  };
  if (employer.size !== null && company.size !== null && employer.size !== company.size)
    findings.push(question("size", "merge.differs", String(company.size)));
  if (employer.branch !== "" && company.branch !== "" && fold(employer.branch) !== fold(company.branch))
    findings.push(question("branch", "merge.differs", company.branch));
  let changed = Object.keys(fill).length > 0;
  if (changed) await updateEmployer(trx, employer, fill);
  const samePlace = (site: { street: string; postcode: string }) =>
    site.postcode === company.postcode && fold(site.street) === fold(company.street ?? "");
  if (company.postcode !== null && !sites.some(samePlace)) {
    await addSite(trx, id, company, districts, sites.length === 0);
    changed = true;
  }
  const sameContact = (contact: { name: string; email: string | null; phone: string }) =>
    (company.email !== null && contact.email === company.email) ||
    (company.contact !== "" && fold(contact.name) === fold(company.contact));
  if ((company.contact !== "" || company.email !== null) && !contacts.some(sameContact)) {
    await addContact(trx, id, company, contacts.length === 0);
    changed = true;
  }
  if (await addRemark(trx, id, company, provenance)) changed = true;
  return { changed, findings };
}
