import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { personOrderOf, readCandidateList } from "~/domain/candidate/list-state";
import { findByName } from "~/facts/find-by-name";
import { findInIndex } from "~/facts/find-in-index";
import { findNames } from "~/facts/find-names";
import { findPeople } from "~/facts/find-people";
import { candidateList } from "~/queries/candidate/list";
import { employerList } from "~/queries/employer/list";
import { jobFilterOf, specialistJobs } from "~/queries/job/specialist-jobs";
import { proposalList } from "~/queries/proposal/proposals";
import { userList } from "~/queries/user/list";

/** Every name in the first row of a list: whom it shows, and whom that belongs to. */
type FirstNames = (trx: Trx, actor: Staff, words: string, today: string) => Promise<string[]>;

/** The finder and the lists that have a field to find by name. */
export const listsByName = {
  finder: async (trx, _actor, words, today) => {
    const rows = await findByName(trx, words, today);
    return rows.slice(0, 1).map(({ name }) => name);
  },
  people: async (trx, actor, words, today) => firstOfPeople(trx, actor, `q=${encodeURIComponent(words)}`, today),
  placements: async (trx, actor, words, today) =>
    firstOfPeople(trx, actor, `view=placements&q=${encodeURIComponent(words)}`, today),
  proposals: async (trx, actor, words, today) => {
    const filter = { view: "all", mine: false, page: 1, pageSize: 20, q: words } as const;
    const { rows } = await proposalList(trx, actor, filter, today);
    return rows.slice(0, 1).flatMap(({ name, employer, job }) => [withoutYear(name), employer, job]);
  },
  companies: async (trx, actor, words, today) => {
    const filters = { q: words, visit: [], agreement: [], branch: [], trains: [], mine: false, page: 1 };
    const { rows } = await employerList(trx, actor, filters, today);
    return rows.slice(0, 1).map(({ name }) => name);
  },
  jobs: async (trx, _actor, words, today) => {
    const filter = jobFilterOf(new URLSearchParams({ q: words }));
    const found = await findInIndex(trx, "jobs", words);
    const { rows } = await specialistJobs(trx, { ...filter, found, named: await findNames(trx, words, today) }, today);
    return rows.slice(0, 1).flatMap(({ title, employerName }) => [title, employerName]);
  },
  users: async (trx, _actor, words, today) => {
    const { users } = await userList(trx, { search: words, page: 1 }, today);
    return users.slice(0, 1).map(({ name }) => name);
  },
} satisfies Record<string, FirstNames>;

export type ListByName = keyof typeof listsByName;

async function firstOfPeople(trx: Trx, actor: Staff, query: string, today: string): Promise<string[]> {
  const search = new URLSearchParams(query);
  const state = readCandidateList(search);
  const found = await findPeople(trx, state.q, today, true);
  const asked = { ...state, found: found.people, sort: personOrderOf(search), page: 1 };
  const { rows } = await candidateList(trx, actor, asked, today);
  return rows.slice(0, 1).flatMap(({ name, company }) => [withoutYear(name), company ?? ""]);
}

/** People whose names are heard alike are told apart by the year of birth. */
const withoutYear = (name: string): string => name.replace(/ \(\*\d{4}\)$/, "");
