import type { Trx } from "#db/index.server";
import { listEmployerKeys } from "#db/repositories/employers";
import { listNumberedJobs } from "#db/repositories/import-jobs";
import { type StoredRow, saveVerdicts } from "#db/repositories/import-rows";
import type { Clock } from "~/config/clock";
import { type CompanyKey, companyName, sameCompany } from "~/domain/import/duplicates";
import type { Mapping } from "~/domain/import/headers";
import { withAnswers } from "~/domain/import/learnt";
import { officeNumbers } from "~/domain/import/office-numbers";
import type { Duplicate, Evaluation, RowDecision } from "~/domain/import/outcome";
import { correctedRow, readRow } from "~/domain/import/row";
import { error, type Finding, type ImportContext, type Kind, type LearntWord } from "~/domain/import/types";
import { importReference } from "~/facts/import-reference";
import { employersOf } from "./employers-of";
import { loadJobLaw } from "./job-law";
import { letOthersIn } from "./let-others-in";
import { loadContinued, markPeople } from "./mark-people";

/** What the rows of a list are judged by. */
export type JudgedList = {
  /** the list itself and the first one of its office, once it is kept */
  id?: string;
  listId?: string;
  kind: Kind;
  headers: string[];
  mapping: Mapping;
  answers: LearntWord[];
  /** every row of the file, where only some of them are judged */
  all?: readonly StoredRow[];
  /** gets the number of rows read so far */
  onProgress?: (done: number) => Promise<void>;
};

/** So many rows are read between two words about how far it is. */
const rowsPerWord = 200;

/**
 * Interprets rows of a file and finds duplicates, in the file and among the records. Stores nothing.
 */
export async function evaluateRows(trx: Trx, batch: JudgedList, rows: StoredRow[], time: Clock): Promise<Evaluation[]> {
  const today = time.today();
  const numbers = numbersOf(batch.mapping, batch.all ?? rows);
  const context: ImportContext = { reference: withAnswers(await importReference(trx), batch.answers), today };
  const evaluations: Evaluation[] = [];
  for (const [at, row] of rows.entries()) {
    await letOthersIn(at);
    if (at > 0 && at % rowsPerWord === 0) await batch.onProgress?.(at);
    const reading = readRow(
      batch.kind,
      batch.headers,
      batch.mapping,
      correctedRow(row.cells, row.corrections),
      context,
    );
    const skipped: Finding[] =
      reading.verdict === "skipped"
        ? [{ level: "note", field: "row", code: `skipped.${reading.reason}`, original: "", suggestions: [] }]
        : [];
    evaluations.push({
      rowNo: row.rowNo,
      verdict: reading.verdict,
      facts: reading.verdict === "skipped" ? null : reading.facts,
      findings: [...skipped, ...reading.findings],
      decision: row.decision as RowDecision,
      duplicate: null,
      changes: null,
      choices: row.choices,
      officeNo: numbers.get(row.rowNo) ?? "",
    });
  }
  if (batch.kind === "profiles") await markPeople(trx, evaluations, await loadContinued(trx, batch));
  else if (batch.kind === "companies") await markCompanies(trx, evaluations);
  else await markJobs(trx, evaluations, time);
  return evaluations;
}

/** The office's own numbers of the rows. */
function numbersOf(mapping: Mapping, rows: readonly StoredRow[]): Map<number, string> {
  const column = mapping.indexOf("externalNo");
  const numbers = officeNumbers(rows.map(({ cells, corrections }) => corrections[column] ?? cells.cells[column] ?? ""));
  return new Map(rows.map(({ rowNo }, at) => [rowNo, numbers[at] ?? ""]));
}

async function markCompanies(trx: Trx, evaluations: Evaluation[]): Promise<void> {
  const known = await listEmployerKeys(trx);
  const index = new CompanyIndex();
  for (const company of known)
    index.add(
      { externalNo: company.externalRef ?? "", name: company.name, postcode: company.postcode },
      { of: "record", id: company.id, rowNo: null, name: company.name },
    );
  for (const evaluation of evaluations) {
    if (evaluation.verdict !== "good" || evaluation.facts?.kind !== "companies") continue;
    const { externalNo, name, postcode } = evaluation.facts.company;
    const key = { externalNo, name, postcode };
    evaluation.duplicate = index.find(key);
    if (evaluation.decision !== "skip") index.add(key, { of: "row", id: null, rowNo: evaluation.rowNo, name });
  }
}

type CompanyRef = Pick<Duplicate, "of" | "id" | "rowNo" | "name">;

/** Existing companies by number and by name, so that a long list is not compared row by row. */
class CompanyIndex {
  private readonly blocks = new Map<string, { key: CompanyKey; ref: CompanyRef }[]>();

  add(key: CompanyKey, ref: CompanyRef): void {
    for (const block of this.blocksOf(key)) {
      const entries = this.blocks.get(block) ?? [];
      entries.push({ key, ref });
      this.blocks.set(block, entries);
    }
  }

  find(key: CompanyKey): Duplicate | null {
    const found = this.blocksOf(key)
      .flatMap((block) => this.blocks.get(block) ?? [])
      .flatMap(({ key: other, ref }) => {
        const match = sameCompany(other, key);
        return match ? [{ ...ref, ...match, code: "" }] : [];
      });
    return found.find((match) => match.sure) ?? found[0] ?? null;
  }

  private blocksOf(key: CompanyKey): string[] {
    return [`n:${companyName(key.name)}`, ...(key.externalNo === "" ? [] : [`x:${key.externalNo}`])];
  }
}

/** A job needs a company that exists; its number tells whether the job exists too. */
async function markJobs(trx: Trx, evaluations: Evaluation[], time: Clock): Promise<void> {
  const employersFor = employersOf(await listEmployerKeys(trx));
  const jobs = new Map((await listNumberedJobs(trx)).map((job) => [job.externalRef, job]));
  const law = await loadJobLaw(trx, time);
  const seen = new Map<string, number>();
  for (const evaluation of evaluations) {
    if (evaluation.facts?.kind !== "jobs") continue;
    const { job } = evaluation.facts;
    const matches = employersFor(job.employerNo, job.employerName);
    const words = job.employerNo || job.employerName;
    if (words !== "" && matches.length !== 1) {
      const code = matches.length === 0 ? "job.employerUnknown" : "job.employerSeveral";
      evaluation.findings.push(error(job.employerNo === "" ? "employerName" : "employerNo", code, words));
    }
    evaluation.findings.push(...law(job));
    if (evaluation.findings.some((finding) => finding.level === "error")) {
      evaluation.verdict = "refused";
      continue;
    }
    if (job.externalNo === "") continue;
    const there = jobs.get(job.externalNo);
    const earlier = seen.get(job.externalNo);
    if (there)
      evaluation.duplicate = {
        of: "record",
        id: there.id,
        rowNo: null,
        name: there.title,
        code: "",
        sure: true,
        reason: "number",
      };
    else if (earlier !== undefined)
      evaluation.duplicate = {
        of: "row",
        id: null,
        rowNo: earlier,
        name: job.title,
        code: "",
        sure: true,
        reason: "number",
      };
    else seen.set(job.externalNo, evaluation.rowNo);
  }
}

export const countQuestions = (findings: readonly Finding[]): number =>
  findings.filter((finding) => finding.level === "question").length;

/** Stores what the preview shows next to each row. */
export async function saveEvaluations(trx: Trx, batchId: string, evaluations: Evaluation[]): Promise<void> {
  const rows = evaluations.map((evaluation) => ({
    rowNo: evaluation.rowNo,
    verdict: evaluation.verdict,
    reasons: evaluation.findings,
    questions: countQuestions(evaluation.findings),
    duplicateOf: evaluation.duplicate,
    changes: evaluation.changes ?? [],
  }));
  await saveVerdicts(trx, batchId, rows);
}
