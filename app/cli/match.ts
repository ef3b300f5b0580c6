import { parseArgs } from "node:util";
import { z } from "zod";
import { withActor } from "#db/index.server";
import { clock } from "~/config/clock";
import { AppError } from "~/domain/errors";
import type { RankedPerson } from "~/domain/matching/rank-people";
import type { DimensionResult } from "~/domain/matching/result";
import { rankForJob } from "~/facts/rank-for-job";
import { searchEngine } from "~/facts/search-engine.server";
import { runAgainstDatabase } from "./database";
import { prepareSearch } from "./fill";
import { Refused, runCommand } from "./refused";

const shell = { role: "system", name: "match" } as const;
const usage = "usage: npm run match -- JOB_ID [--top N] [--json]";
const maxShown = 20;

/** Ranks people for a job as the pages do, each with every dimension: its answer, its weight, its reason and bridges. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, top: { type: "string", default: String(maxShown) } },
  });
  const [jobId] = positionals;
  const top = Number(values.top);
  if (jobId === undefined) throw new Refused(usage, 2);
  if (!z.guid().safeParse(jobId).success) throw new Refused(`${jobId} is not the id of a job`, 2);
  if (!Number.isInteger(top) || top < 1) throw new Refused("--top is a whole number from 1", 2);

  await runAgainstDatabase(async (database) => {
    const today = clock.today();
    await prepareSearch(database, searchEngine());
    const { ranked, crowd, rules, standing } = await withActor(
      shell,
      (trx) => rankForJob(trx, jobId, today, { want: top }),
      database.db,
    ).catch((error: unknown) => {
      throw error instanceof AppError && error.kind === "not_found" ? new Refused(`there is no job ${jobId}`) : error;
    });
    const answer = {
      job: jobId,
      ruleSet: rules.version,
      day: today,
      rated: standing.active,
      /** rated from the cache of the process: the list is the same as if each person had been read */
      narrowed: crowd !== null,
      candidates: ranked.slice(0, top).map(person),
    };
    process.stdout.write(values.json ? `${JSON.stringify(answer)}\n` : lines(answer.candidates));
  });
}

const person = ({ row, result }: RankedPerson) => ({
  id: result.candidateId,
  code: row.code,
  score: result.score,
  coverage: result.coverage,
  blocked: result.blocked,
  dimensions: result.dimensions.map(dimension),
});

function dimension(of: DimensionResult) {
  const { kind, ...rest } = of;
  return { ...rest, answer: kind };
}

function lines(people: readonly ReturnType<typeof person>[]): string {
  return people
    .map(({ id, code, score, coverage, blocked, dimensions }) => {
      const answers = dimensions.map((d) => `${d.id} ${d.answer} (${d.weight})`).join(", ");
      return `${score.toFixed(1).padStart(5)}  ${id}  ${code}  known ${Math.round(coverage * 100)} %${blocked ? "  blocked" : ""}\n       ${answers}\n`;
    })
    .join("");
}

await runCommand(main, usage);
