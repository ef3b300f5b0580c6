import { randomUUID } from "node:crypto";
import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { type MatrixRole, matrix, walkedRoles } from "./matrix";
import { client } from "./support/clients";
import { onDatabase } from "./support/product-database";
import { actionPatterns, pagePatterns, patternOf } from "./support/route-list";

/**
 * A form that cannot be accepted is answered with a page that says why: never with bare data, never with a fault, and
 * nothing of it is stored. Every address that takes forms, of every role, on rows that are really there.
 */

/** Forms of one button: nothing in them can be wrong, so an empty one is asked for missing rows only. */
const oneButton = new Set([
  "/:locale/my/consents/:id/withdraw",
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
  "/specialist/placements/begin/:candidateId",
  "/specialist/searches/:id/open",
]);

const startPages: Record<Exclude<MatrixRole, "visitor">, string[]> = {
  candidate: ["/de/my"],
  employer: ["/employer", "/employer/jobs", "/auth/account"],
  specialist: ["/specialist", "/auth/account"],
  coordinator: ["/coordinator", "/specialist", "/auth/account"],
};
const readPerPattern = 3;

test("every refused form of every role is answered with a page that says why, and stores nothing", async ({
  baseURL,
}) => {
  test.setTimeout(600_000);
  const actions = await actionPatterns();
  const wrong: string[] = [];
  const keys: string[] = [];
  const met = new Set<string>();
  for (const role of walkedRoles) {
    const browser = await client(baseURL ?? "", role);
    const real = role === "visitor" ? new Map<string, string>() : await addresses(browser, startPages[role], actions);
    for (const pattern of actions) {
      const allowed = matrix[pattern] ?? [];
      if (allowed !== "everyone" && !(allowed as readonly string[]).includes(role)) continue;
      const existing = oneButton.has(pattern) ? undefined : (real.get(pattern) ?? fixed(pattern));
      if (existing) met.add(pattern);
      if (oneButton.has(pattern) && !/:(?!locale)/.test(pattern)) continue;
      const target =
        existing ??
        pattern
          .replace(":locale", "de")
          .replace(/:step\b/, "tasks")
          .replace(/:[a-zA-Z]+/g, () => randomUUID());
      const key = randomUUID();
      keys.push(key);
      const answer = await browser.post(target, { form: { _key: key, version: "999999" }, maxRedirects: 0 });
      const problem = await problemOf(answer, browser, existing !== undefined);
      if (problem) wrong.push(`${role} ${pattern} (${target}): ${problem}`);
    }
    await browser.dispose();
  }
  expect(wrong).toEqual([]);
  expect(await stored(keys)).toEqual([]);
  process.stdout.write(`  ${keys.length} refused forms, ${met.size} of ${actions.length} addresses on real rows\n`);
  expect(met.size).toBeGreaterThan(40);
});

const fixed = (pattern: string) => (/:(?!locale)/.test(pattern) ? undefined : pattern.replace(":locale", "de"));

/** What is wrong with the answer to a refused form; empty when it is a page with a message, or leads to one. */
async function problemOf(answer: APIResponse, browser: APIRequestContext, exists: boolean): Promise<string> {
  const status = answer.status();
  const type = answer.headers()["content-type"] ?? "";
  if (status === 302 || status === 303) {
    const to = answer.headers().location ?? "";
    const page = await browser.get(to);
    const text = await page.text();
    return to.startsWith("/") && /role="(alert|status)"|<h1/.test(text) ? "" : `leads to ${to} without a word`;
  }
  if (![400, 404, 409].includes(status)) return `status ${status}`;
  if (!type.startsWith("text/html")) return `answers ${type}`;
  const text = await answer.text();
  if (!exists || status === 404) return /<h1/.test(text) ? "" : `${status} without a word`;
  if (!/role="alert"[^>]*autofocus|autofocus[^>]*role="alert"/i.test(text))
    return `status ${status} without a focused summary`;
  if ((text.match(/<h1/g) ?? []).length !== 1) return "not exactly one main heading";
  return "";
}

/** Real addresses that take forms, one for each pattern: from the links and the forms of the pages of a role. */
async function addresses(browser: APIRequestContext, start: string[], actions: string[]): Promise<Map<string, string>> {
  const pages = await pagePatterns();
  const found = new Map<string, string>();
  const read = new Map<string, number>();
  const queue = [...start];
  const seen = new Set(queue);
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const pathname = address.split("?")[0] ?? address;
    const pattern = patternOf(pathname, pages);
    const action = patternOf(pathname, actions);
    if (action && !found.has(action)) found.set(action, pathname);
    const times = read.get(pattern ?? "") ?? 0;
    if (!pattern || times >= readPerPattern) continue;
    read.set(pattern, times + 1);
    const text = await (await browser.get(address)).text();
    for (const [, target = ""] of text.matchAll(/(?:action|href|formaction)="(\/[^"#]*)/gi)) {
      const next = target.replaceAll("&amp;", "&");
      if (!seen.has(next) && !/^\/(assets|mailbox|auth\/(demo|sign))/.test(next)) queue.push(next);
      seen.add(next);
    }
  }
  return found;
}

/** Of these idempotency keys, those whose form was carried out: a key is kept with what it did, or not at all. */
async function stored(keys: string[]): Promise<string[]> {
  const { rows } = await onDatabase((database) =>
    database.query<{ key: string; action: string }>(
      "select key, action from idempotency_key where split_part(key, ':', 2) = any($1)",
      [keys],
    ),
  );
  return rows.map((row) => row.action);
}
