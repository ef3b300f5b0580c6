import { parseArgs } from "node:util";
import { z } from "zod";
import { type Trx, withActor } from "#db/index.server";
import { type EngineName, type IndexName, type Search, searchIndexes, type Why } from "#search/index.server";
import { env } from "~/config/env.server";
import { openSearchEngine } from "~/facts/search-engine.server";
import { runAgainstDatabase } from "./database";
import { prepareSearch } from "./fill";
import { readQueries } from "./queries";
import { Refused, runCommand } from "./refused";

const shell = { role: "system", name: "search" } as const;
const usage = `usage: npm run search -- jobs|candidates QUERY [--locale xx] [--engine postgres|meilisearch] [--top N] [--explain] [--json]
       npm run search -- jobs|candidates --queries FILE [--engine postgres|meilisearch] [--top N] [--explain]
FILE holds one JSON object a line: {"q": "…", "locale": "de"}; so do the answers, in the same order.
--explain says of each hit which of its words answers which word of the query, how, and what its score is made of.`;
const maxShown = 20;
const most = 100;

const asked = z.object({ q: z.string(), locale: z.string().optional() });
type Asked = z.infer<typeof asked>;

/**
 * `hits` are best first: the occupation is its id in the reference data (for a person: the one the words name, else the
 * first they have worked in or wish for), `score` 0–1 within one answer. `locale` is handed back as it came: a query is
 * understood in every language.
 */
type Answer = {
  q: string;
  locale: string;
  total: number;
  engine: EngineName;
  /** the engine that was asked found nothing where this one did */
  differs?: { wanted: EngineName };
  understood: {
    words: string[];
    ignored: string[];
    /** starter occupations that the words name */
    occupations: string[];
    relaxed: boolean;
    /** what the words name by the classification: positions of the KldB 2010 best first, how it was read, how sure (0–1) */
    title: { positions: string[]; how: string; sure: number; key: string } | null;
    /** German level, place, shift, hours, apprenticeship, company */
    parts: { kind: string; value: string | number; text: string }[];
    near: "close" | "some" | null;
    partsLeftOut: boolean;
  };
  /** only when nothing was found: what leaving out one word would find */
  without?: { word: string; total: number }[];
  hits: { id: string; occupation: string | null; score: number; title: string; why?: Why }[];
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      explain: { type: "boolean", default: false },
      locale: { type: "string", default: "de" },
      engine: { type: "string" },
      queries: { type: "string" },
      top: { type: "string", default: String(maxShown) },
    },
  });
  const [indexName, ...words] = positionals;
  const index = searchIndexes.find((name) => name === indexName);
  const top = Number(values.top);
  if (!index || (values.queries === undefined) === (words.length === 0)) throw new Refused(usage, 2);
  if (!Number.isInteger(top) || top < 1 || top > most)
    throw new Refused(`--top is a whole number from 1 to ${most}`, 2);
  const engine = engineOf(values.engine);
  const list =
    values.queries === undefined
      ? null
      : (await readQueries(values.queries, asked, "q")).map((query) => ({ locale: values.locale, ...query }));

  await runAgainstDatabase(async (database) => {
    const search = openSearchEngine(engine);
    await prepareSearch(database, search);
    const answer = (query: Asked) =>
      withActor(shell, (trx) => ask(trx, search, index, query, { ...values, top, engine }), database.db);
    if (list) {
      let differences = 0;
      for (const query of list) {
        const one = await answer(query);
        if (one.differs) differences += 1;
        process.stdout.write(`${JSON.stringify(one)}\n`);
      }
      if (differences > 0) process.stderr.write(`${differences} of ${list.length} found by another engine only\n`);
    } else report(await answer({ q: words.join(" "), locale: values.locale }), values.json);
  });
}

async function ask(
  trx: Trx,
  search: Search,
  index: IndexName,
  query: Asked,
  options: { top: number; locale: string; explain: boolean; engine: EngineName | undefined },
): Promise<Answer> {
  const request = { q: query.q, pageSize: options.top, explain: options.explain, without: true };
  const found =
    index === "jobs" ? await search.search(trx, "jobs", request) : await search.search(trx, "candidates", request);
  if (found.degraded && options.engine === found.degraded.wanted)
    throw new Refused(`${options.engine} did not answer: ${found.degraded.reason}`);
  const named = (occupations: readonly string[]) =>
    occupations.find((id) => found.understood.occupations.includes(id)) ?? occupations[0];
  return {
    q: query.q,
    locale: query.locale ?? options.locale,
    total: found.total,
    engine: found.engine,
    ...(found.differs ? { differs: found.differs } : {}),
    understood: {
      words: found.understood.words.map((word) => word.text),
      ignored: found.understood.ignored,
      occupations: found.understood.occupations,
      relaxed: found.understood.relaxed,
      title: found.understood.title && {
        positions: found.understood.title.positions.map(({ code }) => code),
        how: found.understood.title.how,
        sure: Math.round(found.understood.title.sure * 100) / 100,
        key: found.understood.title.key,
      },
      parts: found.understood.parts.map(({ kind, value, from, to }) => ({
        kind,
        value,
        text: query.q.slice(from, to),
      })),
      near: found.understood.near,
      partsLeftOut: found.understood.partsLeftOut,
    },
    ...(found.without ? { without: found.without.words.map(({ text, total }) => ({ word: text, total })) } : {}),
    hits: found.hits.map(({ id, doc, score, why }) => ({
      id,
      ...("code" in doc
        ? { occupation: named(doc.occupationIds) ?? null, score, title: doc.code }
        : { occupation: doc.occupationId, score, title: doc.title }),
      ...(why ? { why } : {}),
    })),
  };
}

function engineOf(name: string | undefined): EngineName | undefined {
  if (name === undefined || name === "postgres") return name;
  if (name !== "meilisearch") throw new Refused(`--engine is postgres or meilisearch, not ${name}`, 2);
  if (!env.MEILI_URL) throw new Refused("--engine meilisearch needs MEILI_URL (and MEILI_KEY)", 2);
  return name;
}

function report(answer: Answer, asJson: boolean): void {
  if (asJson) {
    process.stdout.write(`${JSON.stringify(answer)}\n`);
    return;
  }
  const { words, ignored, occupations, relaxed } = answer.understood;
  const understood = [
    words.join(" "),
    ...(occupations.length > 0 ? [`occupations: ${occupations.join(", ")}`] : []),
    ...(ignored.length > 0 ? [`left out: ${ignored.join(" ")}`] : []),
    ...(relaxed ? ["not all words were found together: some of them"] : []),
  ];
  const lines = (answer.without ?? []).map(({ word, total }) => `without ${word}: ${total}`);
  for (const hit of answer.hits) {
    lines.push(`${hit.score.toFixed(2)}  ${hit.id}  ${hit.title} (${hit.occupation ?? "–"})`);
    for (const { word, how, zone, found } of hit.why?.words ?? [])
      lines.push(`      ${word}: ${how === "exact" ? "as" : `${how} of`} "${found}" (${zone})`);
    const rules = hit.why?.rules.map(({ rule, score }) => `${rule} ${score.toFixed(2)}`) ?? [];
    if (rules.length > 0) lines.push(`      ${rules.join(", ")}`);
  }
  process.stdout.write(`${[`${answer.total} by ${answer.engine}; ${understood.join("; ")}`, ...lines].join("\n")}\n`);
}

await runCommand(main, usage);
