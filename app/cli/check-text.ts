import { parseArgs } from "node:util";
import { z } from "zod";
import wageFloorRows from "#db/reference/wage_floors.json" with { type: "json" };
import { clock } from "~/config/clock";
import { floorFor, parseWageFloors } from "~/domain/job/wage-floors";
import { findWordings } from "~/domain/job/wording/find";
import { type Piece, scrub } from "~/domain/remark/scrub";
import { readQueries } from "./queries";
import { Refused, runCommand } from "./refused";

const usage = `usage: npm run check-text -- --kind posting|remark --queries FILE [--json]
FILE holds one JSON object a line: {"text": "…", "locale": "de"}; so do the answers, in the same order. Without --json a
line says the level of what was found, where and in which words. Of a remark the answer also says what would be kept,
what dropped, and about which parts somebody would be asked.`;

const asked = z.object({ text: z.string(), locale: z.string().default("de") });
type Asked = z.infer<typeof asked>;

type Finding = { id: string; level: string; found: string };
/** `kept`: the text that would be stored; `dropped`, `asked`: the parts that would not, or not before somebody decides. */
type Answer = { text: string; findings: Finding[]; kept?: string; dropped?: string[]; asked?: string[] };

/** What each kind of text is checked for. */
const checks: Readonly<Record<string, () => (query: Asked) => Answer>> = {
  posting: () => {
    const floors = parseWageFloors(wageFloorRows);
    const floor = floorFor(floors, { date: clock.today(), sector: null, age: null, contract: "job" });
    const floorCents = floor.kind === "floor" ? floor.amountCents : null;
    return ({ text, locale }) => ({
      text,
      findings: findWordings(text, { locale, floorCents }).map(({ id, level, found }) => ({ id, level, found })),
    });
  },
  remark:
    () =>
    ({ text }) => {
      const { text: kept, pieces } = scrub(text, "remark");
      const findings = pieces.flatMap(({ fate, category, text: part, words }) =>
        fate === "kept" || part === ""
          ? []
          : [{ id: category ?? "unclear", level: fate === "asked" ? "ask" : "drop", found: words.join(", ") || part }],
      );
      return { text, findings, kept, dropped: together(pieces, "dropped"), asked: together(pieces, "asked") };
    },
};

/** The parts with this fate, neighbours in one. */
function together(pieces: readonly Piece[], fate: Piece["fate"]): string[] {
  const found: string[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.fate !== fate || piece.text === "") continue;
    if (pieces[at - 1]?.fate === fate) found.push(`${found.pop() ?? ""}${piece.lead}${piece.text}`);
    else found.push(piece.text);
  }
  return found;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kind: { type: "string" },
      queries: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const check = Object.hasOwn(checks, values.kind ?? "") ? checks[values.kind ?? ""] : undefined;
  if (!check || values.queries === undefined) throw new Refused(usage, 2);
  const queries = await readQueries(values.queries, asked, "text");
  const answer = check();
  for (const query of queries) {
    const answered = answer(query);
    process.stdout.write(`${values.json ? JSON.stringify(answered) : inWords(answered)}\n`);
  }
}

const inWords = ({ text, findings }: Answer): string =>
  findings.length === 0
    ? `fine   ${text}`
    : findings.map(({ id, level, found }) => `${level.padEnd(6)} ${text}  [${id}: ${found}]`).join("\n");

await runCommand(main, usage);
