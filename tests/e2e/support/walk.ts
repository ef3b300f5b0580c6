import { allLocales, sourceLocale } from "../../../app/i18n/locales";
import { patternOf } from "./route-list";

/** Pages that no link leads to: a mail does, a form answers with them, or the demo's own address. */
const withoutLink = [
  "/auth/demo",
  "/auth/check-mail",
  "/auth/link?token=anything",
  "/auth/invite?token=anything",
  "/auth/second-factor",
  "/styleguide",
];

/** Everybody whose pages are walked: a visitor, the work areas, and each company and person that can sign in to the demo. */
export const walkers = {
  visitor: {
    email: null,
    start: ["/de", "/auth/sign-in", ...withoutLink],
    area: /^\/(:locale(?!\/(my|told))|styleguide|auth\/(demo|sign-in|check-mail|link|invite|second-factor)$)/,
  },
  specialist: {
    email: "fachkraft@example.org",
    start: ["/specialist", "/auth/enrol/app"],
    area: /^\/(specialist|:locale\/told|mailbox|auth\/(account$|enrol))/,
  },
  coordinator: { email: "koordination@example.org", start: ["/coordinator"], area: /^\/(coordinator|auth\/account)/ },
  employer: { email: "betrieb@example.org", start: ["/employer"], area: /^\/employer/ },
  employer2: { email: "betrieb2@example.org", start: ["/employer"], area: /^\/employer/ },
  employer3: { email: "betrieb3@example.org", start: ["/employer"], area: /^\/employer/ },
  employer4: { email: "betrieb4@example.org", start: ["/employer"], area: /^\/employer/ },
  candidate: { email: "samir@example.org", start: ["/de/my"], area: /^\/:locale\/my/ },
  candidate2: { email: "olena@example.org", start: ["/de/my"], area: /^\/:locale\/my/ },
} as const;
export type Walker = keyof typeof walkers;

/** A page as the server answered it. */
export type Seen = { pattern: string; address: string; html: string };
export type Walk = { cookie: string; pages: Seen[]; broken: string[] };

/** Records of one kind that are read for further links (each may be in a state that no other is in), and pages of verbs. */
const records = 40;
const verbPages = 3;
/** Pages that another walker is responsible for are only asked once. */
const elsewhere = 1;

const limitOf = (pattern: string, area: RegExp): number => {
  if (!area.test(pattern)) return elsewhere;
  return /\/:(id|slug|list|step)$/.test(pattern) ? records : verbPages;
};

const otherLocales = new RegExp(`^/(${allLocales.filter((locale) => locale !== sourceLocale).join("|")})(?=[/?]|$)`);

/** Other languages are asked by themselves; a person's own pages do not exist for the others. */
const isElsewhere = (address: string, who: Walker): boolean =>
  otherLocales.test(address) || (/^\/de\/my\b/.test(address) && !/^(visitor|candidate)/.test(who));

/** Follows every link from where somebody begins, by plain requests, as far as new kinds of pages can be expected. */
export async function walk(baseURL: string, who: Walker, patterns: readonly string[]): Promise<Walk> {
  const { email, start, area } = walkers[who];
  const cookie = email ? await openDoor(baseURL, email) : await askForCode(baseURL);
  const counts = new Map<string, number>();
  const pages: Seen[] = [];
  const broken: string[] = [];
  const queue: string[] = [...start];
  // who was found has an address of its own for an hour
  if (who === "specialist") queue.push((await send(baseURL, "/specialist/find", { asked: "Samir" }, cookie)).to ?? "");
  const seen = new Set(queue);
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const known = patternOf(address.split("?")[0] ?? "", patterns);
    // what is no page leads to one or is a file; all of a kind are alike
    const kind = known ?? address.replace(/\/[0-9a-f-]{36}/g, "/:id").split("?")[0] ?? "";
    if (isElsewhere(address, who)) continue;
    const count = counts.get(kind) ?? 0;
    if (count >= (known ? limitOf(known, area) : elsewhere)) continue;
    counts.set(kind, count + 1);
    const answer = await read(baseURL, address, cookie);
    // a button leads to a page too, when its verb has one
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

/** Signs in through the demo's open door; the cookies of the session. */
export async function openDoor(baseURL: string, email: string): Promise<string> {
  const page = (await read(baseURL, "/auth/demo", "")).html;
  // each person's name and address stand in front of their button
  const before = page.slice(page.indexOf(`>${email}<`));
  const user = /name="user" value="([^"]+)"/.exec(before)?.[1] ?? "";
  const answer = await send(baseURL, "/auth/demo", { user }, "");
  if (answer.status !== 302 || !answer.cookie)
    throw new Error(`the demo's door for ${email} answered ${answer.status}`);
  return answer.cookie;
}

/** A visitor who has asked for a code and not typed it yet; nobody lives at the address. */
async function askForCode(baseURL: string): Promise<string> {
  return (await send(baseURL, "/auth/sign-in", { email: "niemand@example.org" }, "")).cookie;
}

/** One page in a language of the work areas (addresses of people and visitors carry theirs). */
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

/** Targets of all links of a page inside the product; places within a page and downloads are left to their page. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*?\bhref="(\/[^"#]*)/g)].map((link) => (link[1] ?? "").replaceAll("&amp;", "&"));

const actionsIn = (html: string): string[] =>
  [...html.matchAll(/<form\b[^>]*?\baction="(\/[^"#]*)/g)].map((form) => (form[1] ?? "").replaceAll("&amp;", "&"));

/**
 * The fewest pages of each kind that together show every sort of element the walk met: the first, then those that add
 * something (another state, another verb, another table).
 */
export function representatives(pages: readonly Seen[], most: number): Seen[] {
  const chosen: Seen[] = [];
  for (const pattern of new Set(pages.map((page) => page.pattern))) {
    const left = pages.filter((page) => page.pattern === pattern).map((page) => ({ page, shape: shapeOf(page.html) }));
    const shown = new Set<string>();
    for (let taken = 0; taken < most && left.length > 0; taken++) {
      const adds = left.map(({ shape }) => [...shape].filter((mark) => !shown.has(mark)).length);
      const best = adds.indexOf(Math.max(...adds));
      // a single new mark is a column more or a word less, hardly another state
      if (taken > 0 && (adds[best] ?? 0) < 4) break;
      const [next] = left.splice(best, 1);
      if (!next) break;
      chosen.push(next.page);
      for (const mark of next.shape) shown.add(mark);
    }
  }
  return chosen;
}

/** Which elements with which classes a page is made of, and which fields it asks. */
const shapeOf = (html: string): Set<string> =>
  new Set(
    [...html.matchAll(/<([a-z0-9]+)\b[^>]*?(?:\b(class|name|role)="([^"]*)")/g)].map((m) => `${m[1]} ${m[2]} ${m[3]}`),
  );
