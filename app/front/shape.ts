/** Segments that our addresses are made of; ids, tokens and whatever somebody typed are none. */
const word = /^[a-z][a-z-]{0,30}$/;

/**
 * The shape of an address: words of ours, and a star for what names a row. Of an address that leads nowhere only that:
 * somebody may have typed anything.
 */
export function shapeOf(pathname: string, status: number): string {
  if (status === 404) return "*";
  return pathname
    .split("/")
    .map((segment) => (segment === "" || word.test(segment) ? segment : "*"))
    .join("/");
}
