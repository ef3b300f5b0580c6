import { allLocales, sourceLocale } from "../../../app/i18n/locales";
import { patternOf } from "./route-list";

/** Pages that no link leads to: they are reached from a mail or a form, or belong to the demo. */
const withoutLink = [
  "/auth/demo",
  "/auth/check-mail",
  "/auth/link?token=anything",
  "/auth/invite?token=anything",
  "/auth/second-factor",
  "/de/tell-me/stop?token=anything",
  "/de/sign-in-address/confirm?token=anything",
  "/de/sign-in-address/confirm?result=old",
  "/de/sign-in-address/stop?token=anything",
  "/de/sign-in-address/stop?result=done",
  "/styleguide",
];

/** Everybody whose pages are walked: a visitor, the team, and each company and person that can sign in to the demo. */
export const walkers = {
  visitor: {
    email: null,
    start: ["/de", "/auth/sign-in", ...withoutLink],
    area: /^\/(:locale(?!\/(my|told|seen|copy))|styleguide|auth\/(demo|sign-in|check-mail|link|invite|second-factor)$)/,
  },
  specialist: {
    email: "fachkraft@example.org",
    start: ["/specialist", "/specialist?scope=team&part=overdue", "/auth/enrol/app"],
    area: /^\/(specialist|:locale\/(told|seen|copy)|mailbox|auth\/(account$|enrol))/,
  },
  coordinator: {
    email: "koordination@example.org",
    // of the list of people this view alone leads to a page of the coordinator, and one page of a list is read
    start: ["/coordinator", "/specialist/candidates?view=lost"],
    area: /^\/(coordinator|auth\/account)/,
  },
  employer: { email: "betrieb@example.org", start: ["/employer"], area: /^\/employer/ },
  employer2: { email: "betrieb2@example.org", start: ["/employer"], area: /^\/employer/ },
  employer3: { email: "betrieb3@example.org", start: ["/employer"], area: /^\/employer/ },
  employer4: { email: "betrieb4@example.org", start: ["/employer"], area: /^\/employer/ },
  candidate: { email: "samir@example.org", start: ["/de/my"], area: /^\/:locale\/my/ },
  candidate2: { email: "olena@example.org", start: ["/de/my"], area: /^\/:locale\/my/ },
} as const;
export type Walker = keyof typeof walkers;

/** A person's own pages under other addresses: as the team sees them. */
export const isTwin = (pattern: string): boolean => /^\/:locale\/(seen|copy)\//.test(pattern);

/** A page as the server sent it. */
export type VisitedPage = { pattern: string; address: string; html: string };
export type Walk = { cookie: string; pages: VisitedPage[]; broken: string[] };

/**
 * How many records of one kind (each may be in a state no other is in) and how many other pages of one kind are read
 * for further links.
 */
const records = 40;
const verbPages = 3;
/** Pages another walker is responsible for are requested only once. */
const elsewhere = 1;

const limitOf = (pattern: string, area: RegExp): number => {
  if (!area.test(pattern)) return elsewhere;
  return /\/:(id|slug|list|step)$/.test(pattern) ? records : verbPages;
};

const otherLocales = new RegExp(`^/(${allLocales.filter((locale) => locale !== sourceLocale).join("|")})(?=[/?]|$)`);

/** Other languages are checked separately; a person's own pages do not exist for others. */
const isElsewhere = (address: string, who: Walker): boolean =>
  otherLocales.test(address) || (/^\/de\/my\b/.test(address) && !/^(visitor|candidate)/.test(who));

/** Follows every link from somebody's start page, by plain requests, as long as new kinds of pages can be expected. */
export async function walk(baseURL: string, who: Walker, patterns: readonly string[]): Promise<Walk> {
  const { email, start, area } = walkers[who];
  const cookie = email ? await signInToDemo(baseURL, email) : await askForCode(baseURL);
  const counts = new Map<string, number>();
  const pages: VisitedPage[] = [];
  const broken: string[] = [];
  const queue: string[] = [...start];
  // the result of a search has its own address for an hour
  if (who === "specialist") queue.push((await send(baseURL, "/specialist/find", { asked: "Samir" }, cookie)).to ?? "");
  const seen = new Set(queue);
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const known = patternOf(address.split("?")[0] ?? "", patterns);
    // what is not a page redirects to one or is a file; all of a kind are alike
    const kind = known ?? address.replace(/\/[0-9a-f-]{36}/g, "/:id").split("?")[0] ?? "";
    if (isElsewhere(address, who)) continue;
    const count = counts.get(kind) ?? 0;
    if (count >= (known ? limitOf(known, area) : elsewhere)) continue;
    counts.set(kind, count + 1);
    const answer = await read(baseURL, address, cookie);
    // a button also leads to a page when its address has one
    const verbs = actionsIn(answer.html).filter((action) => patternOf(action.split("?")[0] ?? "", patterns));
    const links = answer.to ? [answer.to] : [...linksIn(answer.html), ...verbs];
    if (known && answer.status === 200) pages.push({ pattern: known, address, html: answer.html });
    else if (answer.status !== 200 && !answer.to) broken.push(`${address} → ${answer.status}`);
    for (const target of links.filter((link) => !seen.has(link))) {
      seen.add(target);
      queue.push(target);
    }
  }
  return { cookie, pages, broken };
}

/** Signs in through the demo's sign-in page. @returns the session cookies */
export async function signInToDemo(baseURL: string, email: string): Promise<string> {
  const { html } = await read(baseURL, "/auth/demo", "");
  // whom to call stands above the page itself
  const page = html.slice(html.indexOf("<main"));
  // each person's name and address come before their button
  const before = page.slice(page.indexOf(`>${email}<`));
  const user = /name="user" value="([^"]+)"/.exec(before)?.[1] ?? "";
  const answer = await send(baseURL, "/auth/demo", { user }, "");
  if (answer.status !== 302 || !answer.cookie)
    throw new Error(`the demo's door for ${email} answered ${answer.status}`);
  return answer.cookie;
}

/** A visitor who has asked for a code and not typed it yet; nobody has this address. */
async function askForCode(baseURL: string): Promise<string> {
  return (await send(baseURL, "/auth/sign-in", { email: "niemand@example.org" }, "")).cookie;
}

/** Requests one page, in this language for the work areas (addresses for people and visitors contain theirs). */
export async function read(baseURL: string, address: string, cookie: string, locale = "de") {
  const response = await fetch(baseURL + address, {
    redirect: "manual",
    headers: { Cookie: [cookie, `lng=${locale}`].filter(Boolean).join("; ") },
  });
  return { status: response.status, to: response.headers.get("location"), html: await response.text() };
}

/** A form as a browser sends it, with or without a file. */
export async function send(
  baseURL: string,
  address: string,
  fields: Record<string, string | string[] | Blob>,
  cookie: string,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const part of Array.isArray(value) ? value : [value]) form.append(name, part);
  const withFile = [...form.values()].some((value) => typeof value !== "string");
  const response = await fetch(baseURL + address, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: baseURL, Cookie: cookie },
    body: withFile ? form : new URLSearchParams([...form] as [string, string][]),
  });
  return {
    status: response.status,
    to: response.headers.get("location"),
    type: response.headers.get("content-type") ?? "",
    cookie: response.headers
      .getSetCookie()
      .map((entry) => entry.split(";")[0])
      .join("; "),
    html: await response.text(),
  };
}

/** Targets of all links in a page to pages of the product; anchors and downloads are left out. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*?\bhref="(\/[^"#]*)/g)].map((link) => (link[1] ?? "").replaceAll("&amp;", "&"));

const actionsIn = (html: string): string[] =>
  [...html.matchAll(/<form\b[^>]*?\baction="(\/[^"#]*)/g)].map((form) => (form[1] ?? "").replaceAll("&amp;", "&"));

/**
 * The fewest of these pages that together show every sort of element: the richest, then those that add something (another
 * state, another action, another table), at least `least` marks each and at most `most` pages.
 */
function fewest<Page extends VisitedPage>(pages: readonly Page[], limits: { most: number; least: number }): Page[] {
  const { most, least } = limits;
  const chosen: Page[] = [];
  const left = pages.map((page) => ({ page, shape: shapeOf(page.html) }));
  const shown = new Set<string>();
  while (chosen.length < most && left.length > 0) {
    const adds = left.map(({ shape }) => [...shape].filter((mark) => !shown.has(mark)).length);
    const best = adds.indexOf(Math.max(...adds));
    if (chosen.length > 0 && (adds[best] ?? 0) < least) break;
    const [next] = left.splice(best, 1);
    if (!next) break;
    chosen.push(next.page);
    for (const mark of next.shape) shown.add(mark);
  }
  return chosen;
}

/** Pages of each kind; a single new element is one more column or one word fewer, hardly another state. */
export const representatives = <Page extends VisitedPage>(
  pages: readonly Page[],
  mostOf: (pattern: string) => number,
): Page[] =>
  [...new Set(pages.map((page) => page.pattern))].flatMap((pattern) =>
    fewest(
      pages.filter((page) => page.pattern === pattern),
      { most: mostOf(pattern), least: 4 },
    ),
  );

/** Pages of all kinds: those of one kind often consist of what another kind has shown. @returns their addresses */
export const newShapes = (pages: readonly VisitedPage[]): Set<string> =>
  new Set(fewest(pages, { most: Number.POSITIVE_INFINITY, least: 2 }).map(({ address }) => address));

/** Which elements with which classes a page consists of, and which fields it asks for. */
const shapeOf = (html: string): Set<string> =>
  new Set(
    [...html.matchAll(/<([a-z0-9]+)\b[^>]*?(?:\b(class|name|role)="([^"]*)")/g)].map((m) => `${m[1]} ${m[2]} ${m[3]}`),
  );
