import { randomUUID } from "node:crypto";
import type pg from "pg";
import { page, post } from "../product";

/**
 * Somebody who enters and changes companies through the real forms, whatever happens to the server: a form that got no
 * answer is sent again with the same key until it gets one. Records every answer.
 */
export type Book = {
  /** every name ever sent; each stands for one form */
  sent: string[];
  acknowledged: Map<string, Acknowledged>;
};
type Acknowledged = { id: string; note: string; changes: number };

export const emptyBook = (): Book => ({ sent: [], acknowledged: new Map() });

export type Writer = { address: string; cookie: string; responsibleUserId: string };

/** The staff member whom the company form suggests as responsible. */
export async function writerFor(address: string, cookie: string): Promise<Writer> {
  const form = await page(`${address}/specialist/employers/new`, cookie);
  const responsibleUserId = /<option value="([0-9a-f-]{36})" selected/.exec(form)?.[1] ?? "";
  return { address, cookie, responsibleUserId };
}

export const companyForm = (writer: Writer, name: string): Record<string, string> => ({
  name,
  trainsApprentices: "yes",
  contactCap: "3",
  responsibleUserId: writer.responsibleUserId,
  postcode: "45476",
  city: "Mülheim an der Ruhr",
  districtId: "styrum",
  contactName: "Herr Probst",
  contactEmail: "probst@example.org",
});

/** Enters one company after another, and changes each, until told to stop. */
export async function keepWriting(writer: Writer, book: Book, name: string, goOn: () => boolean): Promise<void> {
  for (let number = 1; goOn(); number++) {
    const company = `${name} ${number} GmbH`;
    book.sent.push(company);
    const created = await insist(writer, "/specialist/employers/new", companyForm(writer, company));
    const id = /[0-9a-f-]{36}/.exec(created)?.[0] ?? "";
    book.acknowledged.set(company, { id, note: "", changes: 0 });
    const note = `geändert ${randomUUID()}`;
    const { postcode, city, districtId, contactName, contactEmail, ...facts } = companyForm(writer, company);
    const version = await versionOf(writer, id);
    await insist(writer, `/specialist/employers/${id}/edit`, { ...facts, note, state: "active", version });
    book.acknowledged.set(company, { id, note, changes: 1 });
  }
}

/** Sends the same form again and again until it is answered. @returns the address the answer redirects to */
async function insist(writer: Writer, path: string, fields: Record<string, string>): Promise<string> {
  const form = { ...fields, _key: randomUUID() };
  return untilAnswered(async () => {
    const answer = await post(writer.address + path, form, writer.cookie);
    if (answer.status === 302) return answer.headers.get("Location");
    if (answer.status < 500) throw new Refused(`${path} answered ${answer.status}: ${await answer.text()}`);
    return null;
  });
}

const versionOf = (writer: Writer, id: string): Promise<string> =>
  untilAnswered(async () => {
    const text = await page(`${writer.address}/specialist/employers/${id}/edit`, writer.cookie);
    return /name="version" value="(\d+)"/.exec(text)?.[1] ?? null;
  });

/** An answer that repeating the request cannot improve. */
class Refused extends Error {}

async function untilAnswered(ask: () => Promise<string | null>): Promise<string> {
  const patience = Date.now() + 120_000;
  let last: unknown = "no answer";
  while (Date.now() < patience) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      if (error instanceof Refused) throw error;
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nobody answered for two minutes: ${last}`);
}

/** What is recorded as answered but missing in the database, or stored twice. Empty when nothing was lost. */
export async function discrepancies(client: pg.ClientBase, book: Book): Promise<string[]> {
  type Row = { name: string; id: string; note: string; sites: number; changes: number };
  const { rows } = await client.query<Row>(
    `select e.name, e.id, e.note,
        (select count(*)::int from employer_site s where s.employer_id = e.id) as sites,
        (select count(*)::int from change_log c
          where c.row_id = e.id::text and c.table_name = 'employer' and c.operation = 'update') as changes
      from employer e where e.name = any($1)`,
    [book.sent],
  );
  return book.sent.flatMap((name) => {
    const acknowledged = book.acknowledged.get(name);
    const there = rows.filter((row) => row.name === name);
    if (there.length > 1) return [`${name} is there ${there.length} times`];
    const [row] = there;
    if (!acknowledged) return [];
    if (!row) return [`${name} was acknowledged and is lost`];
    return [
      row.id !== acknowledged.id && `${name} has another id than was answered`,
      row.changes > 1 && `the change of ${name} was made ${row.changes} times`,
      row.sites !== 1 && `${name} has ${row.sites} places`,
      acknowledged.changes > 0 && row.note !== acknowledged.note && `the change of ${name} is lost`,
    ].filter((line) => line !== false);
  });
}
