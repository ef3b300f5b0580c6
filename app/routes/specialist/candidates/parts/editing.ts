import { createContext, type ReactNode } from "react";

/** The group of facts that is being changed, with its form; null on a record that is only read. */
export const Editing = createContext<{ section: string; form: ReactNode } | null>(null);

/** Addresses below a record that show it with the form of one group open in its place. */
export const placesOfRecord = [
  "contact",
  "channels",
  "languages",
  "skills",
  "work",
  "wishes",
  "times",
  "access",
  "benefit",
  "person",
] as const;
export type PlaceOfRecord = (typeof placesOfRecord)[number];
