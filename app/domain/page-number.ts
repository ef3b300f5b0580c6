/** No list of the product has more pages; a higher number would only make the database count rows nobody asked for. */
const LAST_PAGE = 10_000;

/** Which page of a list an address asks for, from 1; what is no page number asks for the first. */
export function pageNumber(search: URLSearchParams): number {
  const page = Number(search.get("page"));
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1;
}
