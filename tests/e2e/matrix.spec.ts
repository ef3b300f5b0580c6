import { randomUUID } from "node:crypto";
import { type APIRequestContext, type APIResponse, expect, request as playwrightRequest, test } from "@playwright/test";
import { demoOnly, type MatrixRole, matrix, walkedRoles } from "./matrix";
import { allPatterns } from "./routes";
import { client } from "./support/clients";
import { isWhole } from "./support/sample-size";

/**
 * Role × route × method × own, foreign or missing row. `app/routes.test.ts` compares the list with the router's own, so
 * a route nobody thought about fails there.
 */
type Clients = Record<MatrixRole, APIRequestContext>;
let clients: Clients;
let otherEmployer: APIRequestContext;

test.beforeAll(async () => {
  const { baseURL } = test.info().project.use;
  const made = await Promise.all(walkedRoles.map(async (role) => [role, await client(baseURL ?? "", role)] as const));
  clients = Object.fromEntries(made) as Clients;
  otherEmployer = await foreignCompany(baseURL ?? "", clients.employer);
});
test.afterAll(async () => {
  await Promise.all([...Object.values(clients), otherEmployer].map((context) => context.dispose()));
});

/** Somebody from a company whose jobs are not this one's: not a colleague. */
async function foreignCompany(baseURL: string, own: APIRequestContext): Promise<APIRequestContext> {
  const jobsOf = async (context: APIRequestContext) =>
    [...(await (await context.get("/employer/jobs")).text()).matchAll(/\/employer\/jobs\/([0-9a-f-]{36})/g)].map(
      (m) => m[1],
    );
  const mine = new Set(await jobsOf(own));
  for (let nth = 1; ; nth++) {
    const other = await client(baseURL, "employer", nth);
    if (!(await jobsOf(other)).some((id) => mine.has(id))) return other;
  }
}

const fill = (pattern: string, id: string) =>
  pattern
    .replace(":locale", "de")
    .replace(/:step\b/, "tasks")
    .replace(/\*$/, "nothing-here")
    .replace(/:[a-zA-Z]+/g, id);

type Answer = { status: number; to: string };
type Cell = { name: string; send(context: APIRequestContext, path: string): Promise<Answer> };

/** Remix answers a redirect of a data request with 202 and the address in its body. */
async function answerOf(response: APIResponse): Promise<Answer> {
  const status = response.status();
  if (status === 202) return { status: 302, to: /"(\/[^"]*)"/.exec(await response.text())?.[1] ?? "" };
  return { status, to: response.headers().location ?? "" };
}
const noRedirect = { maxRedirects: 0 };
/** The requests a browser sends. */
const pagePattern: Cell = { name: "GET", send: async (c, path) => answerOf(await c.get(path, noRedirect)) };
const form: Cell = {
  name: "POST",
  send: async (c, path) => answerOf(await c.post(path, { form: { _key: randomUUID() }, ...noRedirect })),
};
/** Other addresses under which the framework serves the same route. */
const framework: Cell[] = [
  {
    name: "GET .data",
    send: async (c, path) => answerOf(await c.get(`${path === "/" ? "/_root" : path}.data`, noRedirect)),
  },
  {
    name: "POST .data",
    send: async (c, path) =>
      answerOf(await c.post(`${path === "/" ? "/_root" : path}.data`, { form: {}, ...noRedirect })),
  },
];
const allCells = [pagePattern, form, ...framework];

/** The framework's addresses lead to the same guard, so the gate tries one of them per cell, in rotation. */
const cellsAt = (turn: number): Cell[] =>
  isWhole ? allCells : [pagePattern, form, ...framework.filter((_, at) => at === turn % framework.length)];

/** Nothing was shown and nothing was done: missing, not allowed, or redirected to the sign-in page. */
const shut = ({ status, to }: Answer) =>
  [401, 403, 404, 405].includes(status) || (status === 302 && to.startsWith("/auth/"));

test("whoever may not, cannot: neither by page nor by data address nor by form", async () => {
  test.setTimeout(300_000);
  let cells = 0;
  const open: string[] = [];
  for (const [row, [pattern, allowed]] of Object.entries(matrix).entries()) {
    if (allowed === "everyone" || demoOnly.includes(pattern)) continue;
    const path = fill(pattern, randomUUID());
    for (const [column, role] of walkedRoles.entries()) {
      if (role !== "visitor" && allowed.includes(role)) continue;
      for (const cell of cellsAt(row + column)) {
        const answer = await cell.send(clients[role], path);
        cells += 1;
        if (!shut(answer)) open.push(`${role} ${cell.name} ${path} → ${answer.status} ${answer.to}`);
      }
    }
  }
  expect(open).toEqual([]);
  process.stdout.write(`  ${cells} forbidden cells\n`);
});

test("whoever may, can: pages open, missing rows are missing, empty forms are refused and never break", async () => {
  test.setTimeout(300_000);
  const broken: string[] = [];
  let cells = 0;
  for (const [pattern, allowed] of Object.entries(matrix)) {
    if (/sign-out|end-session|language$/.test(pattern)) continue;
    const roles = allowed === "everyone" ? (["visitor"] as const) : allowed;
    const missing = /:(?!locale)/.test(pattern);
    for (const role of roles) {
      const path = fill(pattern, randomUUID());
      const read = await answerOf(await clients[role].get(path, noRedirect));
      const fine = missing || pattern.endsWith("*") ? [302, 404, 405] : [200, 302, 404, 405];
      cells += 1;
      if (!fine.includes(read.status)) broken.push(`${role} GET ${path} → ${read.status}`);
      if (!missing) continue;
      const write = await answerOf(await clients[role].post(path, { form: { _key: randomUUID() }, ...noRedirect }));
      cells += 1;
      if (![302, 400, 404, 405, 409].includes(write.status)) broken.push(`${role} POST ${path} → ${write.status}`);
    }
  }
  expect(broken).toEqual([]);
  process.stdout.write(`  ${cells} allowed cells\n`);
});

test("a company's rows do not exist for another company", async () => {
  const open: string[] = [];
  let own = 0;
  for (const list of ["/employer/jobs", "/employer/proposals", "/employer/placements"]) {
    const page = await (await clients.employer.get(list)).text();
    const ids = [...new Set([...page.matchAll(new RegExp(`${list}/([0-9a-f-]{36})`, "g"))].map((match) => match[1]))];
    expect(ids.length, list).toBeGreaterThan(0);
    for (const id of ids.slice(0, 5)) {
      own += 1;
      expect((await clients.employer.get(`${list}/${id}`)).status(), `own ${list}/${id}`).toBe(200);
      for (const pattern of Object.keys(matrix).filter((candidate) => candidate.startsWith(`${list}/:id`))) {
        const path = fill(pattern, id ?? "");
        for (const cell of allCells) {
          // forbidden and missing look alike: the answer is the same as for a row that does not exist
          const answer = await cell.send(otherEmployer, path);
          const nothing = await cell.send(otherEmployer, fill(pattern, randomUUID()));
          if (answer.status !== nothing.status || answer.status === 200)
            open.push(`${cell.name} ${path} → ${answer.status}, missing → ${nothing.status}`);
        }
      }
    }
  }
  expect(own).toBeGreaterThan(3);
  expect(open).toEqual([]);
});

test("a form from another site is refused before anything runs", async ({ baseURL }) => {
  const evil = await playwrightRequest.newContext({
    baseURL,
    extraHTTPHeaders: { Origin: "https://evil.example.org" },
  });
  const none = await playwrightRequest.newContext({ baseURL });
  const patterns = allPatterns();
  expect(patterns.length).toBeGreaterThan(100);
  for (const pattern of patterns) {
    const path = fill(pattern, randomUUID());
    for (const suffix of ["", "?_data=routes/x"]) {
      expect((await evil.post(path + suffix, { form: {} })).status(), `evil ${path}`).toBe(403);
      expect((await none.post(path + suffix, { form: {} })).status(), `without origin ${path}`).toBe(403);
    }
  }
  await evil.dispose();
  await none.dispose();
});
