/** The record of whom a note is about. */
export const recordOf = ({ about, id }: { about: "person" | "company"; id: string }): string =>
  `/specialist/${about === "person" ? "candidates" : "employers"}/${id}`;
