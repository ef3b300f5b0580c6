import type { Trx } from "#db/index.server";
import { lockPeople, syncPeople } from "#db/repositories/import-people";
import { saveListed } from "#db/repositories/office-lists";
import { type FieldEntry, isTaken, takeChanges } from "~/domain/import/again";
import { type MergedPerson, mergePerson, withQuestions } from "~/domain/import/merge";
import { type Evaluation, hasEnded, type Provenance, type RowResult } from "~/domain/import/outcome";
import { duplicateQuestion, type PersonRecord, recordOf } from "~/domain/import/record";
import { note } from "~/domain/import/types";
import { loadPersonRecords } from "~/facts/person-records";
import { loadHistory, saidDigests, targetOf } from "./mark-people";
import { newId, type PersonToWrite, writePeople } from "./write-people";

/** Milliseconds between the search documents of a long list, so that pages stay fast meanwhile. */
const syncSpacingMs = 20;
const syncAtOnce = 200;

/** Stores and merges the good rows of a list of people, in the order of the file. @returns the result of each row */
export async function importPeople(
  trx: Trx,
  evaluations: Evaluation[],
  provenance: Provenance,
  onProgress: (done: number) => Promise<void>,
): Promise<RowResult[]> {
  const targets = evaluations.flatMap(({ duplicate }) =>
    duplicate?.of === "record" && duplicate.id ? [duplicate.id] : [],
  );
  const ids = [...new Set(targets)];
  if (ids.length > 0) await lockPeople(trx, ids);
  const known = await loadPersonRecords(trx, ids);
  const changing = evaluations.flatMap((evaluation) =>
    evaluation.changes && evaluation.changes.length > 0 ? (targetOf(evaluation) ?? []) : [],
  );
  const history = await loadHistory(trx, changing);
  const listed: Parameters<typeof saveListed>[2][number][] = [];
  const people = new Map<string, PersonToWrite>();
  const personOfRow = new Map<number, string>();
  const results: RowResult[] = [];

  for (const evaluation of evaluations) {
    if (evaluation.verdict !== "good" || evaluation.facts?.kind !== "profiles") continue;
    const { profile } = evaluation.facts;
    const record = recordOf(profile, evaluation.findings);
    if (evaluation.decision === "skip") {
      results.push(skippedByDecision(evaluation));
      continue;
    }
    if (hasEnded(evaluation)) {
      const targetId = evaluation.duplicate?.id ?? null;
      results.push({ rowNo: evaluation.rowNo, result: "skipped", targetId, questions: 0, notes: [] });
      continue;
    }
    const target = mergeTarget(evaluation, personOfRow, known);
    if (target === null) {
      const undecided = evaluation.duplicate !== null && !evaluation.duplicate.sure && evaluation.decision === "auto";
      const doubts =
        undecided && evaluation.duplicate
          ? [duplicateQuestion(evaluation.duplicate.reason, evaluation.duplicate.name)]
          : [];
      const after: PersonRecord = { ...record, questions: unique([...record.questions, ...doubts]) };
      const id = newId();
      people.set(id, { id, before: null, after, responsible: profile.responsible.userId });
      listed.push({ candidateId: id, officeNo: evaluation.officeNo, said: saidDigests(id, record) });
      personOfRow.set(evaluation.rowNo, id);
      results.push({
        rowNo: evaluation.rowNo,
        result: "stored",
        targetId: id,
        questions: after.questions.length,
        notes: [],
      });
      continue;
    }
    const person = people.get(target.id) ?? {
      id: target.id,
      before: target.record,
      after: target.record,
      responsible: null,
    };
    const merged = mergeRow(evaluation, person.after, record, history.get(target.id) ?? []);
    listed.push({ candidateId: target.id, officeNo: evaluation.officeNo, said: saidDigests(target.id, record) });
    if (merged.changed) people.set(target.id, { ...person, after: merged.record });
    personOfRow.set(evaluation.rowNo, target.id);
    const unchanged = !merged.changed && target.record !== null && evaluation.duplicate?.of === "record";
    results.push({
      rowNo: evaluation.rowNo,
      result: unchanged ? "skipped" : "merged",
      targetId: target.id,
      questions: merged.questions.length,
      notes: unchanged ? [note("row", "skipped.unchanged", "")] : [],
    });
  }

  // whoever stands in the list but cannot be changed by it has not gone from it
  const standing = new Set(listed.map(({ candidateId }) => candidateId));
  for (const { duplicate, officeNo } of evaluations) {
    if (duplicate?.of !== "record" || !duplicate.sure || !duplicate.id || standing.has(duplicate.id)) continue;
    standing.add(duplicate.id);
    listed.push({ candidateId: duplicate.id, officeNo, said: {} });
  }

  const written = [...people.values()];
  await writePeople(trx, written, provenance, onProgress);
  // a person can stand in two rows: the last one counts
  if (!provenance.isOwn)
    await saveListed(trx, provenance, [...new Map(listed.map((one) => [one.candidateId, one])).values()]);
  if (written.length > 0) {
    const ids = written.map((person) => person.id);
    await syncPeople(trx, ids, { atOnce: syncAtOnce, spacingMs: syncSpacingMs });
  }
  return results;

  /** The person this row is merged into: chosen by the specialist, or a certain match with no other decision. */
  function mergeTarget(
    { duplicate, decision }: Evaluation,
    rows: Map<number, string>,
    records: Map<string, PersonRecord>,
  ): { id: string; record: PersonRecord } | null {
    if (duplicate === null || decision === "keep") return null;
    if (!duplicate.sure && decision !== "merge") return null;
    const id = duplicate.of === "record" ? duplicate.id : (rows.get(duplicate.rowNo ?? -1) ?? null);
    if (id === null) return null;
    const record = people.get(id)?.after ?? records.get(id);
    return record ? { id, record } : null;
  }
}

/** An office's next list changes what was taken of it; any other list only adds, and asks where it differs. */
function mergeRow(
  { changes, choices }: Evaluation,
  known: PersonRecord,
  record: PersonRecord,
  history: readonly FieldEntry[],
): MergedPerson {
  if (changes === null) return mergePerson(known, record);
  const fields = changes.filter((change) => isTaken(change, choices)).map(({ field }) => field);
  return withQuestions(known, takeChanges(known, record, fields, history), record.questions);
}

function unique(questions: PersonRecord["questions"]): PersonRecord["questions"] {
  return questions.filter(
    (question, at) =>
      questions.findIndex(
        (other) =>
          other.field === question.field && other.code === question.code && other.original === question.original,
      ) === at,
  );
}

export function skippedByDecision(evaluation: Evaluation): RowResult {
  return {
    rowNo: evaluation.rowNo,
    result: "skipped",
    targetId: null,
    questions: 0,
    notes: [note("row", "skipped.decided", "")],
  };
}
