import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type {
  CountQuery,
  DocumentOf,
  EngineHealth,
  EngineHits,
  FieldOf,
  IndexName,
  Picked,
  PickSink,
  PreparedRequest,
  RebuildSource,
  SearchDb,
  SearchEngine,
  Transact,
} from "../engine";
import { byRank, whyOf } from "../explain";
import { IndexOutdated } from "../outdated";
import { settingsOf } from "../settings";
import { beginRebuild, checkFilling, finishRebuild, noteWrite, readState, takeTouched } from "../state";
import { partsOf, type QueryWord } from "../text/query";
import { Expansions, type Term } from "./expansion";
import { byWords } from "./explain";
import {
  liveSql,
  pickStatement,
  type Row,
  type Slot,
  searchStatement,
  tableOf,
  totalsStatement,
  viewOf,
  wordsOf,
} from "./statement";
import { writeDocuments } from "./write";

const name = "postgres";
/** A swap between two statements is seen at most once per rebuild; more tries would hide a defect. */
const tries = 4;
/**
 * Few enough at once to keep nobody else waiting; a million documents are more than the text of one answer can hold.
 */
const pickedAtOnce = 2_000;

/** Search in the database itself: no other server, the same transaction, the same backup. */
export function postgresEngine(): SearchEngine {
  const expansions = new Expansions();
  // what was live at the last search: saves asking first, because the statement itself says when it no longer holds
  const live = new Map<IndexName, string>();

  return { name: name, search, totals, get, pick, pickAll, upsert, remove, versions, rebuild, health };

  async function search<I extends IndexName>(
    db: SearchDb,
    index: I,
    request: PreparedRequest<I>,
  ): Promise<EngineHits<I>> {
    return whileLive(db, index, async (version, slot) => {
      const termsOf = (words: readonly QueryWord[]) =>
        expansions.terms(db, wordsOf(index, slot), `${index}:${version}`, words);
      const terms = await termsOf(request.words);
      const ties = request.ranks ? await termsOf(partsOf(request.understood.words)) : [];
      const { rows } = await searchStatement(index, slot, request, terms, ties).execute(db);
      const [row] = rows;
      return (
        row && {
          live: row.live,
          answer: {
            hits: explainedHits(index, row.hits ?? [], request, terms),
            total: row.total,
            facets: facetsOf<I>(row, request.facets),
            ...(row.ranks ? { byRank: row.ranks } : {}),
          },
        }
      );
    });
  }

  async function totals(db: SearchDb, index: IndexName, searches: readonly CountQuery[]): Promise<number[]> {
    return whileLive(db, index, async (version, slot) => {
      const questions = [];
      for (const { words, filter, match } of searches)
        questions.push({
          terms: await expansions.terms(db, wordsOf(index, slot), `${index}:${version}`, words),
          filter,
          match,
        });
      const { rows } = await totalsStatement(index, slot, questions).execute(db);
      return rows[0] && { live: rows[0].live, answer: rows[0].totals };
    });
  }

  async function get<I extends IndexName>(db: SearchDb, index: I, ids: readonly string[]): Promise<DocumentOf[I][]> {
    return whileLive(db, index, async (_version, slot) => {
      const { rows } = await sql<{ live: string; answer: DocumentOf[I][] }>`
        select (${liveSql(index)}) as live, (select coalesce(jsonb_agg(d.doc order by asked.place), '[]')
          from unnest(${ids}::text[]) with ordinality as asked (id, place)
          join ${sql.raw(viewOf(index, slot))} as d using (id)) as answer`.execute(db);
      return rows[0];
    });
  }

  async function pick<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
    db: SearchDb,
    index: I,
    ids: readonly string[],
    fields: readonly F[],
  ): Promise<Picked<I, F>[]> {
    return whileLive(db, index, async (_version, slot) => pickedPage(db, index, slot, { ids }, fields));
  }

  async function pickAll<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
    db: SearchDb,
    index: I,
    fields: readonly F[],
    sink: PickSink<I, F>,
  ): Promise<void> {
    await whileLive(db, index, async (version, slot) => {
      sink.begin();
      for (let after = ""; ; ) {
        const page = await pickedPage(db, index, slot, { after, most: pickedAtOnce }, fields);
        if (page && page.answer.length > 0) sink.take(page.answer);
        const last = page?.answer.at(-1)?.id;
        if (page?.live !== version || last === undefined || page.answer.length < pickedAtOnce) return page;
        after = last;
      }
    });
  }

  /** Asks the slot that was live last time, and asks again when the answer says that another one is live now. */
  async function whileLive<T>(
    db: SearchDb,
    index: IndexName,
    ask: (version: string, slot: Slot) => Promise<{ live: string; answer: T } | undefined>,
  ): Promise<T> {
    for (let attempt = 0; attempt < tries; attempt++) {
      const version = live.get(index) ?? (await liveVersion(db, index));
      const found = await ask(version, version.slice(0, 1) as Slot);
      if (found?.live === version) {
        live.set(index, version);
        return found.answer;
      }
      live.delete(index);
    }
    throw new Error(`the search index of ${index} changed during each of ${tries} tries`);
  }

  async function upsert<I extends IndexName>(
    db: SearchDb,
    index: I,
    documents: readonly DocumentOf[I][],
  ): Promise<void> {
    if (documents.length === 0) return;
    const { slot } = await noteWrite(
      db,
      name,
      index,
      documents.map(({ id }) => id),
    );
    await writeDocuments(db, index, slot, documents);
  }

  async function remove(db: SearchDb, index: IndexName, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { slot } = await noteWrite(db, name, index, ids);
    await sql`delete from ${sql.raw(tableOf(index, slot))} where id = any (${ids}::text[])`.execute(db);
  }

  async function versions(db: SearchDb, index: IndexName): Promise<Map<string, string>> {
    const { slot } = await readState(db, name, index);
    const { rows } = await sql<{
      id: string;
      version: string;
    }>`select id, version from ${sql.raw(viewOf(index, slot))}`.execute(db);
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  async function rebuild<I extends IndexName>(transact: Transact, index: I, source: RebuildSource<I>): Promise<number> {
    const token = randomUUID();
    const target: Slot = await transact(async (db) => {
      const { slot } = await beginRebuild(db, name, index, token);
      const next: Slot = slot === "a" ? "b" : "a";
      await sql`truncate ${sql.raw(tableOf(index, next))}, ${sql.raw(wordsOf(index, next))}`.execute(db);
      return next;
    });
    let count = 0;
    for await (const documents of source.documents) {
      await transact(async (db) => {
        await checkFilling(db, name, index, token);
        await writeDocuments(db, index, target, documents);
      });
      count += documents.length;
    }
    await transact((db) => sql`select search_pg.analyze_slot(${`${index}_${target}`})`.execute(db));
    await transact(async (db) => {
      // waits for every writer under way; the later ones find the new index live
      await checkFilling(db, name, index, token, true);
      const touched = await takeTouched(db, name, index);
      const current = await source.reread(db, touched);
      await sql`delete from ${sql.raw(tableOf(index, target))} where id = any (${touched}::text[])`.execute(db);
      await writeDocuments(db, index, target, current);
      await finishRebuild(db, name, index, target, settingsOf[index].version);
    });
    return count;
  }

  async function health(db: SearchDb): Promise<EngineHealth> {
    const report = async (index: IndexName) => {
      const { slot, settingsVersion } = await readState(db, name, index);
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(viewOf(index, slot))}`.execute(
        db,
      );
      return { documents: rows[0]?.n ?? 0, settingsVersion, outdated: settingsVersion !== settingsOf[index].version };
    };
    const [jobs, candidates] = [await report("jobs"), await report("candidates")];
    return { engine: name, ok: true, indexes: { jobs, candidates } };
  }
}

async function pickedPage<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
  db: SearchDb,
  index: I,
  slot: Slot,
  wanted: Parameters<typeof pickStatement>[2],
  fields: readonly F[],
): Promise<{ live: string; answer: Picked<I, F>[] } | undefined> {
  const { rows } = await pickStatement<Picked<I, F>>(index, slot, wanted, fields).execute(db);
  const [row] = rows;
  if (row && row.settingsVersion !== settingsOf[index].version) throw new IndexOutdated(index);
  return row && { live: row.live, answer: row.picked ?? [] };
}

const explainedHits = <I extends IndexName>(
  index: I,
  hits: EngineHits<I>["hits"],
  request: PreparedRequest<I>,
  terms: readonly Term[],
): EngineHits<I>["hits"] => {
  if (!request.explain) return hits;
  const account = request.ranks ? byRank(request) : byWords(request, terms);
  return hits.map((hit) => ({ ...hit, why: whyOf(index, hit, request, account) }));
};

async function liveVersion(db: SearchDb, index: IndexName): Promise<string> {
  const { rows } = await liveSql(index).execute(db);
  if (!rows[0]) throw new Error(`search_pg.state has no row for ${index}: are the migrations applied?`);
  return rows[0].live;
}

function facetsOf<I extends IndexName>(row: Row<I>, asked: readonly FieldOf<I>[]): EngineHits<I>["facets"] {
  const counts: Record<string, Record<string, number>> = Object.fromEntries(asked.map((field) => [field, {}]));
  const sorted = [...(row.facets ?? [])].sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
  for (const { field, value, n } of sorted) {
    const values = counts[field];
    if (values) values[value] = n;
  }
  return counts as EngineHits<I>["facets"];
}
