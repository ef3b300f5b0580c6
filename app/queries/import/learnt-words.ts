import type { Trx } from "#db/index.server";
import { listStaff } from "#db/repositories/users";
import type { ColumnKind, LearntKind } from "~/domain/import/types";
import type { Names } from "~/domain/matching/names";
import { matchReference } from "~/facts/match-reference";

export type ShownWord = {
  id: string;
  kind: LearntKind | ColumnKind;
  words: string;
  meaning: string;
  learntAt: Date;
  by: string;
};

/** Every word of the office that the importer has learnt, with the names that show its meaning. */
export async function learntWords(trx: Trx): Promise<{
  words: ShownWord[];
  names: Names;
  staff: { id: string; name: string }[];
}> {
  const rows = await trx
    .selectFrom("learntWord")
    .leftJoin("staffDirectory", "staffDirectory.id", "learntWord.learntBy")
    .select([
      "learntWord.id",
      "learntWord.kind",
      "learntWord.words",
      "learntWord.meaning",
      "learntWord.learntAt",
      "staffDirectory.name as by",
    ])
    .orderBy("learntWord.kind")
    .orderBy("learntWord.folded")
    .execute();
  const { names } = await matchReference(trx);
  return {
    words: rows.map((row) => ({
      ...row,
      kind: row.kind as ShownWord["kind"],
      learntAt: row.learntAt as Date,
      by: row.by ?? "",
    })),
    names,
    staff: await listStaff(trx),
  };
}
