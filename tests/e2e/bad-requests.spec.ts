import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { demoOnly, type MatrixRole, matrix, walkedRoles } from "./matrix";
import { allPatterns } from "./routes";
import { formsOf, type PageForm } from "./support/page-forms";
import { type Answer, formType, RawClient, type Sent } from "./support/raw-client";
import { isWhole, sampleSize } from "./support/sample-size";

/**
 * Requests no browser would send, at every route, as every role: none may end in a server error, hang, or be mistaken
 * for something else.
 */
const inherited = ["__proto__", "constructor", "toString", "hasOwnProperty"];
/** Path segments that name no row. The first two cannot even be decoded. */
const parts = ["%00", "%ff", ...inherited, "-1", "1e9", "%F0%9F%98%80", "99999999999999999999", "x".repeat(3000)];
/** Query parameters that lists and filters know. */
const asked = (
  "q group district sort page stage refused kind state list level view role reason scope branch occupation skill " +
  "language distance shift job from for person placement working who since mine next token version"
).split(" ");
const bodies: [type: string | undefined, body: string][] = [
  [undefined, "a=1"],
  ["application/json", '{"a":1}'],
  ["text/plain", "a=1"],
  ["multipart/form-data", "a=1"],
  ["multipart/form-data; boundary=x", "--x\r\nContent-Dis"],
  ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\0\r\n--x--\r\n'],
  [formType, "name=%00"],
  [formType, "a%00=1"],
  [formType, "__proto__=1"],
  [formType, "a.constructor.prototype.b=1"],
];
/** These end the session of whoever sends them, or belong to the demo. */
const leftOut = /sign-out|end-session|remove-passkey/;

let server: RawClient;
test.beforeAll(async () => {
  server = new RawClient(new URL(test.info().project.use.baseURL ?? ""));
  await Promise.all(walkedRoles.map((role) => server.signIn(role)));
});
test.afterAll(() => server.close());

const patterns = allPatterns().filter((pattern) => !leftOut.test(pattern) && !demoOnly.includes(pattern));
const fill = (pattern: string, value: string) =>
  pattern.replace(":locale", "de").replace(/:[a-zA-Z]+|\*$/g, () => value);
const isOneRow = (pattern: string) => /:(?!locale)|\*/.test(pattern);

/** Every role in the full run; in the gate one that is allowed in. */
function rolesAt(pattern: string): readonly MatrixRole[] {
  const allowed = matrix[pattern];
  if (isWhole) return walkedRoles;
  return [allowed === undefined || allowed === "everyone" ? "visitor" : (allowed[0] ?? "visitor")];
}

/** Everything in the full run; in the gate this many of them for the n-th route, in rotation. */
const inTurn = <T>(all: readonly T[], nth: number, gate: number): readonly T[] =>
  isWhole ? all : Array.from({ length: gate }, (_, at) => all[(nth * gate + at) % all.length] as T);

/** Refused on the form's own page, or on the list that contains the form. */
const isRefused = ({ status, to }: Answer) => [400, 404, 409].includes(status) || /[?&]refused=/.test(to);

const isFault = (status: number) => status >= 500;

test("an address with a part that names nothing is a page that does not exist", async () => {
  const sent = patterns.filter(isOneRow).flatMap((pattern, nth) =>
    inTurn(parts, nth, 1).flatMap((part) =>
      rolesAt(pattern).flatMap((role): Sent[] => [
        { method: "GET", path: fill(pattern, part), role },
        { method: "POST", path: fill(pattern, part), role, type: formType, body: `_key=${randomUUID()}` },
      ]),
    ),
  );
  expect(await server.wrong(sent, ({ status }) => isFault(status) || status === 200)).toEqual([]);
});

test("a language is one of ours, not a property that every object has", async () => {
  const sent = [...inherited, "%00"].flatMap((word) =>
    ["", "/jobs", "/jobs/x", "/my", "/imprint"].map(
      // a visitor is asked to sign in first, in any language
      (rest): Sent => ({ method: "GET", path: `/${word}${rest}`, role: rest === "/my" ? "candidate" : "visitor" }),
    ),
  );
  expect(await server.wrong(sent, ({ status }) => status !== 404 && status !== 400)).toEqual([]);
});

test("an unreadable query is refused, and a meaningless one is no error", async () => {
  const sent = patterns
    .filter((pattern) => !isOneRow(pattern))
    .flatMap((pattern, nth) =>
      [
        ...inTurn(asked, nth, 1).map((name) => `${name}=%00`),
        // all parameters at once, so that each page is rendered only once per value
        ...inTurn([...inherited, "-1", "%ED%A0%80", "99999999999999999999"], nth, 2).map((word) =>
          asked.map((name) => `${name}=${word}`).join("&"),
        ),
        // a page that reads only the parameters it needs stops at the first bad one, so each is also tried alone
        ...(isWhole ? asked.flatMap((name) => ["__proto__", "-1"].map((word) => `${name}=${word}`)) : []),
      ].flatMap((query) =>
        rolesAt(pattern).map((role): Sent => ({ method: "GET", path: `${fill(pattern, "")}?${query}`, role })),
      ),
    );
  expect(
    await server.wrong(sent, ({ status }, { path }) => isFault(status) || (path.includes("%00") && status !== 400)),
  ).toEqual([]);
});

test("a filter for a name that every object has finds nothing, and is no error", async () => {
  const filters = ["group", "district", "state", "german", "sort", "view", "need", "way"];
  const lists = [
    "/de/jobs",
    "/specialist/candidates",
    "/specialist/jobs",
    "/specialist/proposals",
    "/specialist/searches",
    "/specialist/employers",
  ];
  const sent = lists.flatMap((path) =>
    filters.flatMap((name) =>
      inherited.map(
        (word): Sent => ({
          method: "GET",
          path: `${path}?${name}=${word}`,
          role: path.startsWith("/de") ? "visitor" : "specialist",
        }),
      ),
    ),
  );
  expect(await server.wrong(sent, ({ status }) => status !== 200)).toEqual([]);
});

test("whatever is not one of our forms is refused before anything runs", async () => {
  const sent = patterns.flatMap((pattern, nth) =>
    inTurn(bodies, nth, 2).flatMap(([type, body]) =>
      rolesAt(pattern).map((role): Sent => ({ method: "POST", path: fill(pattern, randomUUID()), role, type, body })),
    ),
  );
  // passkeys speak JSON: an address of theirs that does not exist answers 404
  const isRight = ({ status }: Answer, { path }: Sent) =>
    status === 400 || status === 415 || (status === 404 && path.startsWith("/api/auth/"));
  expect(await server.wrong(sent, (answer, asked) => !isRight(answer, asked))).toEqual([]);
});

test("a request target that is not a path of ours is refused", async () => {
  for (const target of ["http://evil.example.org/", `${server.base.origin}/de`, "*", "/%00", "/%ff", "/de?_data=root"])
    expect(await server.statusOf(target, server.base.host), target).toBe("400");
  for (const host of ["a b", "[", "user@localhost", "localhost:99999"])
    expect(await server.statusOf("/de", host), host).toBe("400");
});

test("a valid form is refused once any one of its fields is spoilt", async () => {
  const forms = (await Promise.all(walkedRoles.map(filledForms))).flat();
  const sent = forms.flatMap(({ role, action, fields }): Sent[] =>
    fields
      .filter(({ name, kind }) => !notAsked.test(name) && !noValue.has(kind))
      .flatMap((spoilt) =>
        wrongFor(spoilt).map((wrong) => ({
          method: "POST",
          path: action,
          role,
          type: formType,
          spoilt: `${spoilt.name}=${wrong.slice(0, 20)}`,
          body: new URLSearchParams(
            fields.map(({ name, value }): [string, string] => [
              name,
              // two forms with the same key would get the first one's answer
              name === "_key" ? randomUUID() : name === spoilt.name ? wrong : value,
            ]),
          ).toString(),
        })),
      ),
  );
  const some = isWhole ? sent : sent.filter((_, nth) => nth % Math.max(1, Math.floor(sent.length / 60)) === 0);
  process.stdout.write(`  ${some.length} of ${sent.length} spoilt forms, of ${forms.length}\n`);
  expect(some.length).toBeGreaterThan(50);
  expect(await server.wrong(some, (answer) => !isRefused(answer))).toEqual([]);
});

test("control: a wrong answer is noticed, and so is a missing one", async () => {
  const sent: Sent[] = [{ method: "GET", path: "/de", role: "visitor" }];
  expect(await server.wrong(sent, ({ status }) => status === 200)).toHaveLength(1);
});

/** Keys, and where to go afterwards: an address that is not ours is replaced by one that is. */
const notAsked = /^(_|next$|back$|list$|from$)/;
const noValue = new Set(["submit", "button", "file"]);
/**
 * Values no field may hold: text that is too long, or, for all other fields, something that is neither an existing code
 * nor an existing number.
 */
function wrongFor({ kind, value }: PageForm["fields"][number]): string[] {
  const takesWords = /^(text|textarea|search|tel|email)$/.test(kind) || (kind === "hidden" && /[^a-z\d_-]/.test(value));
  return takesWords ? ["x".repeat(20_000)] : ["__proto__", "99999999999999999999"];
}

/** The forms on pages a role can reach from its first ones, one per address pattern, with their values filled in. */
async function filledForms(role: MatrixRole): Promise<(PageForm & { role: MatrixRole })[]> {
  const found = new Map<string, PageForm & { role: MatrixRole }>();
  const queue = [...start[role]];
  const seen = new Set(queue);
  const shapes = new Set<string>();
  for (let read = 0; read < sampleSize(30, 250); read++) {
    const address = queue.shift();
    if (address === undefined) break;
    const { text } = await server.send({ method: "GET", path: address, role });
    for (const form of formsOf(text, address)) {
      const shape = shapeOf(form.action);
      if (!leftOut.test(shape) && !/^\/(auth|language)/.test(shape)) found.set(shape, { ...form, role });
    }
    for (const [, target = ""] of text.matchAll(/href="(\/[^"#?]*)"/g)) {
      if (seen.has(target) || shapes.has(shapeOf(target)) || /^\/(assets|mailbox|auth|styleguide)|\.\w+$/.test(target))
        continue;
      seen.add(target);
      shapes.add(shapeOf(target));
      queue.push(target);
    }
  }
  return [...found.values()];
}
const start: Record<MatrixRole, string[]> = {
  visitor: ["/de"],
  candidate: ["/de/my", "/de/my/profile"],
  employer: ["/employer", "/employer/jobs", "/employer/proposals"],
  specialist: ["/specialist/candidates", "/specialist/jobs", "/specialist/employers", "/specialist/placements"],
  coordinator: ["/coordinator", "/coordinator/users", "/coordinator/words"],
};
const shapeOf = (address: string): string =>
  (address.split("?")[0] ?? "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\/\d+(?=\/|$)/g, ":id")
    .replace(/\/jobs\/[a-z0-9-]{12,}/, "/jobs/:slug");

test("a file of any size over five megabytes is refused at once, on a connection that goes on", async () => {
  const boundary = "----sprosse";
  const part = (name: string, rest = "") =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n`;
  const upload = (megabytes: number): Sent => ({
    method: "POST",
    path: "/specialist/import",
    role: "specialist",
    type: `multipart/form-data; boundary=${boundary}`,
    body: [
      `${part("_key")}${randomUUID()}\r\n${part("kind")}\r\n`,
      part("file", '; filename="liste.csv"\r\nContent-Type: text/csv'),
      "Name;Vorname\r\n".padEnd(Math.round(megabytes * 1024 * 1024), "Muster;Max\r\n"),
      `\r\n--${boundary}--\r\n`,
    ].join(""),
  });
  // without an answer within ten seconds it fails
  const statuses: number[] = [];
  for (const megabytes of [4.9, 5.1, 5.9, 6.1, 60]) statuses.push((await server.send(upload(megabytes))).status);
  expect(statuses).toEqual([400, 413, 413, 413, 413]);
  expect((await server.send({ method: "GET", path: "/specialist/import", role: "specialist" })).status).toBe(200);
});
