import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { listDecidingKeys } from "#db/repositories/import-people";
import { nameCandidates } from "#db/repositories/names";
import type { IsoDate } from "~/domain/days";
import { readAsked } from "~/domain/find/asked";
import type { Twin } from "~/domain/find/twin";
import { type PersonKey, sameCompany, samePerson } from "~/domain/import/duplicates";

/** At most so many are looked at by each way of being found; what is shown is never long. */
const mostFound = 40;
const mostShown = 5;

type PersonEntered = Pick<PersonKey, "givenName" | "familyName"> & {
  birthDate?: IsoDate | undefined;
  birthYear?: number | undefined;
  phone?: string | undefined;
};

/**
 * People on record who may be the one that is being entered: by the index of names, judged by the rules of the importer.
 * Staff only. Two statements.
 */
export async function personTwins(trx: Trx, entered: PersonEntered, today: IsoDate): Promise<Twin[]> {
  const asked = readAsked(`${entered.birthDate ?? ""} ${entered.phone ?? ""}`, today);
  const words = `${entered.givenName} ${entered.familyName}`.trim();
  const found = await nameCandidates(trx, { ...asked, words, year: "" }, mostFound);
  const ids = found.flatMap(({ kind, id }) => (kind === "person" ? [id] : []));
  if (ids.length === 0) return [];
  const key: PersonKey = {
    givenName: entered.givenName,
    familyName: entered.familyName,
    birthDate: entered.birthDate ?? null,
    birthYear: entered.birthDate ? Number(entered.birthDate.slice(0, 4)) : (entered.birthYear ?? null),
    postcode: null,
    street: null,
    phones: entered.phone ? [entered.phone] : [],
    emails: [],
  };
  const rows = await listDecidingKeys(trx, ids);
  return rows
    .flatMap(({ twin, ...other }) => {
      const match = samePerson(key, other);
      return match ? [{ twin, sure: match.sure }] : [];
    })
    .sort((a, b) => Number(b.sure) - Number(a.sure))
    .slice(0, mostShown)
    .map(({ twin }) => twin);
}

type CompanyEntered = { name: string; phone?: string | undefined };

/** Companies on record that may be the one that is being entered: of its name, or with its telephone. Two statements. */
export async function companyTwins(trx: Trx, entered: CompanyEntered, today: IsoDate): Promise<Twin[]> {
  const asked = { ...readAsked(entered.phone ?? "", today), words: entered.name, year: "" };
  const found = await nameCandidates(trx, asked, mostFound);
  const called = new Set(
    found.flatMap(({ kind, id, companyId, number }) =>
      number !== "whole" ? [] : kind === "company" ? [id] : companyId && kind === "contact" ? [companyId] : [],
    ),
  );
  const ids = [...new Set([...called, ...found.flatMap(({ kind, id }) => (kind === "company" ? [id] : []))])];
  if (ids.length === 0) return [];
  const { rows } = await sql<Twin>`
    select e.id, e.name, null as born, concat_ws(', ', s.street, concat_ws(' ', s.postcode, s.city)) as place,
      u.name as responsible, e.state = 'closed' as closed
    from employer e left join lateral (select * from employer_site where employer_id = e.id order by is_main desc, id limit 1) s on true
    left join app_user u on u.id = e.responsible_user_id
    where e.id = any (${ids}::uuid[]) order by e.name, e.id`.execute(trx);
  const key = { externalNo: "", name: entered.name, postcode: null };
  return rows
    .filter(({ id, name }) => called.has(id) || sameCompany(key, { externalNo: "", name, postcode: null }) !== null)
    .slice(0, mostShown);
}
