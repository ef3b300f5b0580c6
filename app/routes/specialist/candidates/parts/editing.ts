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
