import { expect, test } from "../support/examiner";
import { type VisitedPage, type Walker, walkers } from "../support/walk";

test("everybody follows every link", async ({ walked }) => {
  const broken: string[] = [];
  for (const who of Object.keys(walkers) as Walker[])
    broken.push(...walked(who).broken.map((link) => `${who}: ${link}`));
  expect(broken, "links that lead nowhere").toEqual([]);
});

/** What a page may weigh as it is sent, before it is compressed (P11); tests/e2e/weight.spec.ts weighs public pages packed. */
const mostBytes = 60_000;

/** Pages that are opened once for a file or a word, and hold all that is to be chosen from for each of its lines. */
const heavier: Readonly<Record<string, number>> = {
  "/specialist/import/:id": 120_000,
  "/specialist/import/:id/questions": 140_000,
  "/specialist/import/:id/columns": 65_000,
  "/coordinator/words/:occupation": 70_000,
  // everything held about somebody on one page, to be printed and handed out whole
  "/:locale/copy/:id": 200_000,
  "/:locale/my/copy": 200_000,
  "/:locale/seen/:person/copy": 200_000,
};

const bytesOf = ({ html }: VisitedPage) => Buffer.byteLength(html);
const tooHeavy = (pages: readonly VisitedPage[]): string[] =>
  pages.flatMap((page) =>
    bytesOf(page) > (heavier[page.pattern] ?? mostBytes) ? [`${page.address}: ${bytesOf(page)}`] : [],
  );

test("no page is heavier than 60 kB, whoever opens it", async ({ walked }) => {
  const visited = (Object.keys(walkers) as Walker[]).flatMap((who) => walked(who).pages);
  expect(visited.length).toBeGreaterThan(500);
  expect(tooHeavy(visited)).toEqual([]);
  const unneeded = Object.keys(heavier).filter((pattern) =>
    visited.every((page) => page.pattern !== pattern || bytesOf(page) <= mostBytes),
  );
  expect(unneeded, "exceptions that are none any more").toEqual([]);
});

test("control: a page that is too heavy is named", () => {
  const page = (bytes: number) => ({ pattern: "/a", address: `/a?of=${bytes}`, html: "x".repeat(bytes) });
  expect(tooHeavy([page(mostBytes), page(mostBytes + 1)])).toEqual(["/a?of=60001: 60001"]);
});
