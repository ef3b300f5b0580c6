import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { demoOnly, type MatrixRole, matrix, walkedRoles } from "./matrix";
import { allPatterns } from "./routes";
import { formsOf, type PageForm } from "./support/page-forms";
import { type Answer, formType, RawClient, type Sent } from "./support/raw-client";
import { isWhole, width } from "./support/width";

/**
 * Requests that nobody's browser makes, at every route, as every role: none may end as a fault of ours, hang, or be
 * taken for something that it is not.
 */
const inherited = ["__proto__", "constructor", "toString", "hasOwnProperty"];
/** Parts of an address that name no row. The first two cannot be read at all. */
const parts = ["%00", "%ff", ...inherited, "-1", "1e9", "%F0%9F%98%80", "99999999999999999999", "x".repeat(3000)];
/** Questions that lists and filters understand. */
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
/** These end the session of whoever asks, or belong to the demo. */
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

/** Every role in the whole; in the gate one that may come in. */
function rolesAt(pattern: string): readonly MatrixRole[] {
  const allowed = matrix[pattern];
  if (isWhole) return walkedRoles;
  return [allowed === undefined || allowed === "everyone" ? "visitor" : (allowed[0] ?? "visitor")];
}

/** Everything in the whole; in the gate so many of these for the n-th route, in turn. */
const inTurn = <T>(all: readonly T[], nth: number, gate: number): readonly T[] =>
  isWhole ? all : Array.from({ length: gate }, (_, at) => all[(nth * gate + at) % all.length] as T);

/** Refused on its own page, or on the list where the form stands. */
const isRefused = ({ status, to }: Answer) => [400, 404, 409].includes(status) || /[?&]refused=/.test(to);

const isFault = (status: number) => status >= 500;

test("a part of an address that names nothing is a page that does not exist", async () => {
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

test("a language is one of ours, and nothing that every object has", async () => {
  const sent = [...inherited, "%00"].flatMap((word) =>
    ["", "/jobs", "/jobs/x", "/my", "/imprint"].map(
      // a visitor is asked to sign in first, whatever the language
      (rest): Sent => ({ method: "GET", path: `/${word}${rest}`, role: rest === "/my" ? "candidate" : "visitor" }),
    ),
  );
  expect(await server.wrong(sent, ({ status }) => status !== 404 && status !== 400)).toEqual([]);
});

test("a question that cannot be read is refused, and one that means nothing is no fault", async () => {
  const sent = patterns
    .filter((pattern) => !isOneRow(pattern))
    .flatMap((pattern, nth) =>
      [
        ...inTurn(asked, nth, 1).map((name) => `${name}=%00`),
        // all names at once: a page is made once for each word
        ...inTurn([...inherited, "-1", "%ED%A0%80", "99999999999999999999"], nth, 2).map((word) =>
          asked.map((name) => `${name}=${word}`).join("&"),
        ),
        // a page that asks only for what it needs stops at the first: each by itself
        ...(isWhole ? asked.flatMap((name) => ["__proto__", "-1"].map((word) => `${name}=${word}`)) : []),
      ].flatMap((query) =>
        rolesAt(pattern).map((role): Sent => ({ method: "GET", path: `${fill(pattern, "")}?${query}`, role })),
      ),
    );
  expect(
    await server.wrong(sent, ({ status }, { path }) => isFault(status) || (path.includes("%00") && status !== 400)),
  ).toEqual([]);
});

test("a filter by a name that every object has finds nothing, and is no fault", async () => {
  const filters = ["group", "district", "state", "german", "sort", "view"];
  const lists = [
    "/de/jobs",
    "/specialist/candidates",
    "/specialist/jobs",
    "/specialist/placements",
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

test("what is no form of ours is refused before anything runs", async () => {
  const sent = patterns.flatMap((pattern, nth) =>
    inTurn(bodies, nth, 2).flatMap(([type, body]) =>
      rolesAt(pattern).map((role): Sent => ({ method: "POST", path: fill(pattern, randomUUID()), role, type, body })),
    ),
  );
  // passkeys speak JSON: an address of theirs that does not exist says so
  const isRight = ({ status }: Answer, { path }: Sent) =>
    status === 400 || status === 415 || (status === 404 && path.startsWith("/api/auth/"));
  expect(await server.wrong(sent, (answer, asked) => !isRight(answer, asked))).toEqual([]);
});

test("a target that is no path of ours is refused", async () => {
  for (const target of ["http://evil.example.org/", `${server.base.origin}/de`, "*", "/%00", "/%ff", "/de?_data=root"])
    expect(await server.statusOf(target, server.base.host), target).toBe("400");
  for (const host of ["a b", "[", "user@localhost", "localhost:99999"])
    expect(await server.statusOf("/de", host), host).toBe("400");
});

test("a form that was right is refused with one field spoilt, whichever it is", async () => {
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
              // one key for two forms would repeat the first answer
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

test("control: a wrong answer is seen, and so is none", async () => {
  const sent: Sent[] = [{ method: "GET", path: "/de", role: "visitor" }];
  expect(await server.wrong(sent, ({ status }) => status === 200)).toHaveLength(1);
});

/** Keys, and where to go afterwards: our own address stands in for one that is none. */
const notAsked = /^(_|next$|back$|list$|from$)/;
const noValue = new Set(["submit", "button", "file"]);
/** What no field may hold: words that are too long, and for everything else neither a code nor a number that exists. */
function wrongFor({ kind, value }: PageForm["fields"][number]): string[] {
  const takesWords = /^(text|textarea|search|tel|email)$/.test(kind) || (kind === "hidden" && /[^a-z\d_-]/.test(value));
  return takesWords ? ["x".repeat(20_000)] : ["__proto__", "99999999999999999999"];
}

/** Forms of pages that a role finds from its first ones, one of each address pattern, as they are filled in. */
async function filledForms(role: MatrixRole): Promise<(PageForm & { role: MatrixRole })[]> {
  const found = new Map<string, PageForm & { role: MatrixRole }>();
  const queue = [...start[role]];
  const seen = new Set(queue);
  const shapes = new Set<string>();
  for (let read = 0; read < width(30, 250); read++) {
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
