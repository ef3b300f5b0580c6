import { randomUUID } from "node:crypto";
import { type MatrixRole, matrix, walkedRoles } from "../matrix";
import { pagesCity } from "../support/cities";
import { expect, site, test } from "../support/examiner";
import { formsOf } from "../support/page-forms";
import { onDatabase } from "../support/product-database";
import { actionPatterns, patternOf } from "../support/route-list";
import { read, send, type Walk, type Walker, walkers } from "../support/walk";

/**
 * A form that cannot be accepted is answered with a page that says why: never with bare data, never with a server
 * error, and nothing is stored. Every address that takes forms, for every role, on rows that really exist.
 */

/** Forms with a single button: nothing in them can be wrong, so empty ones are sent for missing rows only. */
const oneButton = new Set([
  "/:locale/my/consents/:id/withdraw",
  "/:locale/sign-in-address/take-back",
  "/auth/account/backup-codes",
  "/auth/enrol/begin",
  "/auth/enrol/skip",
  "/auth/sign-out",
  "/auth/sign-out-everywhere",
  "/coordinator/messages/:id/retry",
  "/coordinator/users/:id/disable",
  "/coordinator/users/:id/enable",
  "/coordinator/users/:id/end-sessions",
  "/coordinator/users/:id/invite-again",
  "/coordinator/users/:id/reset-factor",
  "/employer/jobs/:id/copy",
  "/specialist/candidates/:id/consents/:consentId/withdraw",
  "/specialist/import/words/:word/forget",
  "/specialist/jobs/:id/copy",
  "/specialist/notes/:id/take-back",
  "/specialist/placements/begin/:candidateId",
  "/specialist/searches/:id/open",
]);

/** Whoever looks as a person through their pages only reads: every form is refused there before anything runs. */
const isReadOnly = (pattern: string) => pattern.startsWith("/:locale/seen/");

const walkersOf = (role: MatrixRole) =>
  (Object.keys(walkers) as Walker[]).filter((who) => who.replace(/\d+$/, "") === role);

/** Where a form was sent, and as whom. */
type Target = { address: string; cookie: string };

for (const role of walkedRoles) {
  test(`every refused form of the ${role} is answered with a page that says why, and stores nothing`, async ({
    walked,
  }) => {
    const walks = walkersOf(role).map(walked);
    const patterns = (await actionPatterns()).filter((pattern) => mayUse(role, pattern) && !isReadOnly(pattern));
    const real = role === "visitor" ? new Map<string, Target>() : realTargets(walks, patterns);
    const wrong: string[] = [];
    const keys: string[] = [];
    for (const pattern of patterns) {
      const needsRow = /:(?!locale)/.test(pattern);
      if (oneButton.has(pattern) && !needsRow) continue;
      const target = oneButton.has(pattern) ? undefined : real.get(pattern);
      const exists = target !== undefined || (!needsRow && !oneButton.has(pattern));
      const { address, cookie } = target ?? { address: inventedAddress(pattern), cookie: walks[0]?.cookie ?? "" };
      const key = randomUUID();
      keys.push(key);
      const answer = await send(site(), address, { _key: key, version: "999999" }, cookie);
      const problem = await problemOf(answer, cookie, exists);
      if (problem) wrong.push(`${pattern} (${address}): ${problem}`);
    }
    expect(wrong).toEqual([]);
    expect(keys.length).toBeGreaterThan(5);
    expect(await stored(keys)).toEqual([]);
    process.stdout.write(`  ${role}: ${keys.length} refused forms, ${real.size} of ${patterns.length} on real rows\n`);
  });
}

test("most addresses that take forms are tried on a row that really exists", async ({ walked }) => {
  const patterns = await actionPatterns();
  const met = new Set(
    walkedRoles.flatMap((role) => [
      ...realTargets(
        walkersOf(role).map(walked),
        patterns.filter((pattern) => mayUse(role, pattern)),
      ).keys(),
    ]),
  );
  expect(met.size / patterns.length).toBeGreaterThan(0.7);
});

function mayUse(role: MatrixRole, pattern: string): boolean {
  const allowed = matrix[pattern] ?? [];
  return allowed === "everyone" || (allowed as readonly string[]).includes(role);
}

const inventedAddress = (pattern: string): string =>
  pattern
    .replace(":locale", "de")
    .replace(/:step\b/, "tasks")
    .replace(/:[a-zA-Z]+/g, () => randomUUID());

/** For each pattern, the first address found by the walks: a page that takes its own form, or the target of a form. */
function realTargets(walks: readonly Walk[], patterns: readonly string[]): Map<string, Target> {
  const found = new Map<string, Target>();
  for (const { cookie, pages } of walks) {
    for (const { address, html } of pages) {
      for (const target of [address, ...formsOf(html, address).map((form) => form.action)]) {
        const pathname = target.split("?")[0] ?? target;
        const pattern = patternOf(pathname, patterns);
        if (pattern && !found.has(pattern)) found.set(pattern, { address: pathname, cookie });
      }
    }
  }
  return found;
}

/** What is wrong with the answer to a refused form; empty when it is a page with a message, or redirects to one. */
async function problemOf(
  { status, to, type, html }: Awaited<ReturnType<typeof send>>,
  cookie: string,
  exists: boolean,
): Promise<string> {
  if (status === 302 || status === 303) {
    let page = await read(site(), to ?? "", cookie);
    for (let further = 0; page.to && further < 3; further++) page = await read(site(), page.to, cookie);
    const says = /role="(alert|status)"|<h1/.test(page.html);
    return to?.startsWith("/") && says ? "" : `leads to ${to} without a word`;
  }
  if (![400, 404, 409].includes(status)) return `status ${status}`;
  if (!type.startsWith("text/html")) return `answers ${type}`;
  if (!exists || status === 404) return /<h1/.test(html) ? "" : `${status} without a word`;
  if (!/role="alert"[^>]*autofocus|autofocus[^>]*role="alert"/i.test(html))
    return `status ${status} without a focused summary`;
  if ((html.match(/<h1/g) ?? []).length !== 1) return "not exactly one main heading";
  return "";
}

/**
 * Those of these idempotency keys whose form was carried out: a key is stored together with its effect or not at all.
 */
async function stored(keys: string[]): Promise<string[]> {
  const { rows } = await onDatabase(pagesCity, (database) =>
    database.query<{ key: string; action: string }>(
      "select key, action from idempotency_key where split_part(key, ':', 2) = any($1)",
      [keys],
    ),
  );
  return rows.map((row) => row.action);
}
