import ts from "typescript";
import { describe, expect, test } from "vitest";
import { filesUnder, productFiles, read } from "#tests/support/source-files";

/**
 * The clock is an argument. Code that needs a duration and not the time of day measures with `performance.now()`; the
 * database writes instants with `now()` but is told which day it is.
 */
const clock = "app/config/clock.ts";
const asksTime =
  /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b|\b(current_date|current_time|localtime)\b|\bnow\(\)::date/i;
/** The day of an instant, cut off where the server's or the machine's day ends and not the city's. */
const cutsDay = /\b\w+_at\)?::date\b|At\)?\.slice\(0, 10\)|toISOString\(\)\.slice\(0, 10\)/;
const readsClock = /import \{[^}]*\bclock\b[^}]*\} from "~\/config\/clock"/;
/** Rooms that are handed the time and do not read the process's clock either. */
const handedTime = [
  "app/domain",
  "app/facts",
  "app/queries",
  "app/request",
  "app/components",
  "db",
  "search",
  "emails",
];

/** Every form has days that are read by the day it comes in; each route would have to hand it on. */
const doorOfForms = "app/request/command.server.ts";

/** Where randomness is needed, and what for. */
const chance: Record<string, string> = {
  "app/cli/backups.ts": "the key of the backups",
  "app/config/secret.server.ts": "the secret of a first start",
  "app/facts/seal.ts": "the same words are never sealed alike",
  "app/auth/kept-form.server.ts": "the address of a form that only its owner opens",
  "app/auth/sign-in.server.ts": "the id of a sign-in that no address tells",
  "app/front/request-log.ts": "the number of a request",
  "app/root.tsx": "idempotency keys of forms",
  "app/server.ts": "the nonce of the content security policy",
  "app/start.ts": "the password of the embedded database's roles",
  "app/services/candidate/create-candidate.ts": "code names and ids",
  "app/services/import/write-people.ts": "code names and ids",
  "app/services/job/create-job.ts": "the address of a job",
  "app/services/proposal/propose-candidate.ts": "a code name for one company",
  "app/services/user/open-coordinator.ts": "the id of an invitation",
  "app/services/user/invite-user.ts": "the id of a user",
  "db/backup/seal.ts": "no two backups have the same salt",
  "db/embedded.ts": "the password of the embedded database",
  "emails/transports/mailbox.ts": "the name of a half-written file",
  "search/meilisearch/engine.ts": "who fills an index",
  "search/postgres/engine.ts": "who fills an index",
};
const asksChance = /\bMath\.random\(|\brandom(UUID|Bytes|Int)\b|\bgen_random_uuid\(/;

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");

/** noUnusedParameters ignores names with an underscore. */
const unusedActor = /\b_+actor\b/i;

/**
 * Where a service takes the time in any other way than `time: Clock` as its last argument: a day or an instant by
 * itself, inside the input, or a default clock. Functions that are not exported may pass on a day that was read before.
 */
function otherClocks(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const check = (node: ts.FunctionDeclaration | ts.ArrowFunction, exported: boolean) => {
    node.parameters.forEach((parameter, at) => {
      const type = parameter.type?.getText() ?? "";
      const name = parameter.name.getText();
      const isClock = type === "Clock";
      const loose = exported && (/^(now|today)$/.test(name) || /\b(now|today)\??: (Date|string)/.test(type));
      const odd = isClock && (name !== "time" || parameter.initializer || at < node.parameters.length - 1);
      if (loose || odd) found.push(`${file}: ${parameter.getText()}`);
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node))
      check(node, (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export) !== 0);
    else if (ts.isArrowFunction(node)) check(node, false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Where calendar days are read, moved and counted, in addition to holidays and office hours. */
const calendar = ["app/domain/days.ts", "app/domain/employer/working-hours.ts", "app/domain/working-days.ts"];
const dayArithmetic =
  /"temporal-polyfill"|\b86_?400(_?000)?\b|\b24 \* (60 \* 60|3_?600)\b|\b864e5\b|\bsetUTC(Date|Month)\(/;

describe("whatever a function needs is handed to it", () => {
  test("only the clock asks for the time", () => {
    const asking = productFiles.filter(
      (file) => file !== clock && !file.startsWith("db/migrations/") && asksTime.test(withoutComments(read(file))),
    );
    expect(asking).toEqual([]);
    const reading = productFiles.filter(
      (file) =>
        file !== doorOfForms && handedTime.some((room) => file.startsWith(`${room}/`)) && readsClock.test(read(file)),
    );
    expect(reading).toEqual([]);
  });

  test("days are counted in one place", () => {
    const counting = [...productFiles, ...filesUnder("tests").filter((file) => !file.endsWith(".test.ts"))].filter(
      (file) => !calendar.includes(file) && dayArithmetic.test(read(file)),
    );
    expect(counting).toEqual([]);
  });

  test.each([
    "const days = (Date.parse(today) - Date.parse(since)) / 86_400_000;",
    "const year = 365 * 24 * 60 * 60;",
    'import { Temporal } from "temporal-polyfill";',
  ])("control: date arithmetic in %j is noticed", (source) => {
    expect(dayArithmetic.test(source)).toBe(true);
  });

  test("randomness is used only where it is named", () => {
    const asking = productFiles.filter((file) => !file.startsWith("db/migrations/") && asksChance.test(read(file)));
    expect(asking.sort()).toEqual(Object.keys(chance).sort());
  });

  test("an actor that is passed in is used", () => {
    expect(productFiles.filter((file) => unusedActor.test(read(file)))).toEqual([]);
  });

  test("a service takes its clock in one way", () => {
    const services = productFiles.filter((file) => file.startsWith("app/services/"));
    expect(services.filter((file) => /\btime: Clock\b/.test(read(file))).length).toBeGreaterThan(60);
    expect(services.flatMap((file) => otherClocks(file, read(file)))).toEqual([]);
    // the real clock is read by whoever calls a service, never by the service
    expect(services.filter((file) => readsClock.test(read(file)))).toEqual([]);
  });

  test.each([
    "export function f(trx: Trx, today: string) {}",
    "export function f(trx: Trx, input: { id: string; now: Date }) {}",
    "export function f(trx: Trx, time: Clock = clock) {}",
    "export function f(trx: Trx, time: Clock, note: string) {}",
    "const f = (trx: Trx, clock: Clock) => {};",
  ])("control: the service %j is noticed", (source) => {
    expect(otherClocks("app/services/x.ts", source)).toHaveLength(1);
  });

  test("the day of an instant is the city's", () => {
    expect(productFiles.filter((file) => cutsDay.test(read(file)))).toEqual([]);
    for (const wrong of ["row.sentAt.slice(0, 10)", "select updated_at::date", "at.toISOString().slice(0, 10)"])
      expect(cutsDay.test(wrong)).toBe(true);
    expect(cutsDay.test("(starts_at at time zone 'Europe/Berlin')::date")).toBe(false);
  });

  test.each([
    "const today = new Date();",
    "const at = Date.now();",
    "return Temporal.Now.plainDateISO();",
    "sql`where due_on < current_date`",
    "sql`select now()::date`",
  ])("control: %j asks for the time", (source) => {
    expect(asksTime.test(withoutComments(source))).toBe(true);
  });

  test.each(["const id = randomUUID();", "if (Math.random() < 0.5) return;"])(
    "control: %j asks for chance",
    (source) => {
      expect(asksChance.test(source)).toBe(true);
    },
  );

  test("control: an unused actor is noticed", () => {
    expect(unusedActor.test("export function planVisit(trx: Trx, _actor: Staff) {}")).toBe(true);
  });
});
