import type { Insertable } from "kysely";
import type { AppUser, Membership } from "../schema";
import { demoId } from "./random";

/** The people who sign in to the demo city. Their addresses are fixed: `npm start` prints them. */
export const demoUsers = [
  {
    key: "k1",
    email: "koordination@example.org",
    name: "Friederike Lange",
    role: "coordinator",
    phone: "+492214710100",
  },
  { key: "s1", email: "fachkraft@example.org", name: "Thomas Wendland", role: "specialist", phone: "+492214710111" },
  { key: "s2", email: "fachkraft2@example.org", name: "Sevda Arslanbey", role: "specialist", phone: "+492214710112" },
  {
    key: "e3",
    email: "betrieb@example.org",
    name: "Bernd Kalischek",
    role: "employer",
    phone: "+492214710301",
    company: "c3",
  },
  {
    key: "e3b",
    email: "ausbildung@example.org",
    name: "Silke Dorenkamp",
    role: "employer",
    phone: "+492214710302",
    company: "c3",
  },
  {
    key: "e1",
    email: "betrieb2@example.org",
    name: "Katrin Albering",
    role: "employer",
    phone: "+492214710303",
    company: "c1",
  },
  {
    key: "e5",
    email: "betrieb3@example.org",
    name: "Monika Quellbach",
    role: "employer",
    phone: "+492214710304",
    company: "c5",
  },
  {
    key: "e11",
    email: "betrieb4@example.org",
    name: "Nadja Perlhuhn",
    role: "employer",
    phone: "+492214710305",
    company: "c11",
  },
  { key: "u1", email: "samir@example.org", name: "Samir Alnahri", role: "candidate", phone: "", person: "p1" },
  { key: "u2", email: "olena@example.org", name: "Olena Vyshnevetska", role: "candidate", phone: "", person: "p2" },
  { key: "u3", email: "mihaela@example.org", name: "Mihaela Lupulescu", role: "candidate", phone: "", person: "p29" },
] as const satisfies readonly DemoUser[];

type DemoUser = {
  key: string;
  email: string;
  name: string;
  role: "coordinator" | "specialist" | "employer" | "candidate";
  phone: string;
  company?: string;
  person?: string;
};

/** One address per role, for the lines that `npm start` prints. */
export const demoSignIns = [
  { role: "coordinator", email: "koordination@example.org" },
  { role: "specialist", email: "fachkraft@example.org" },
  { role: "employer", email: "betrieb@example.org" },
  { role: "candidate", email: "samir@example.org" },
] as const;

export const userId = (key: string): string => demoId(`user:${key}`);

/** The sign-in of a company's contact, if that contact has one. */
export function companyUser(company: string): DemoUser | undefined {
  return (demoUsers as readonly DemoUser[]).find((user) => user.company === company);
}

/** Languages of those who do not read German; nothing is written in Romanian, so simple German stands for it. */
const locales: Readonly<Record<string, string>> = { u1: "ar", u2: "uk", u3: "leicht" };

export const userLocale = (key: string): string => locales[key] ?? "de";

export function userRows(): { appUser: Insertable<AppUser>[]; membership: Insertable<Membership>[] } {
  const users: readonly DemoUser[] = demoUsers;
  return {
    appUser: users.map((user) => ({
      id: userId(user.key),
      email: user.email,
      name: user.name,
      phone: user.phone,
      locale: userLocale(user.key),
      emailVerified: true,
    })),
    membership: users.map((user) => ({
      id: demoId(`membership:${user.key}`),
      userId: userId(user.key),
      role: user.role,
      employerId: user.company === undefined ? null : demoId(`employer:${user.company}`),
      candidateId: user.person === undefined ? null : demoId(`candidate:${user.person}`),
    })),
  };
}
