/** Addresses of the two views of the list of people that have a place of their own in the navigation. */
export const viewOfPeople = {
  lost: "/specialist/candidates?view=lost",
  placements: "/specialist/candidates?view=placements",
} as const;

/**
 * Where the pages of those whom nobody may lose and of placements have gone: the view of the list of people, with all
 * that the old address asked for.
 */
export function addressOfView(view: keyof typeof viewOfPeople, old: URLSearchParams): string {
  const kept = [...old].flatMap(([name, value]): [string, string][] => {
    if (name === "view") return [];
    // whose placements they were, and how they went on
    if (view === "placements" && name === "scope") return value === "mine" ? [["mine", "1"]] : [];
    return [[view === "placements" && name === "state" ? "way" : name, value]];
  });
  const more = new URLSearchParams(kept).toString();
  return more ? `${viewOfPeople[view]}&${more}` : viewOfPeople[view];
}
