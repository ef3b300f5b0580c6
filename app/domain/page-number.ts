/** No list has more pages; a higher number would only make the database count rows. */
const lastPage = 10_000;

/** The page of a list that an address asks for, from 1. Anything that is no page number means the first. */
export function pageNumber(search: URLSearchParams): number {
  const page = Number(search.get("page"));
  return Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1;
}
