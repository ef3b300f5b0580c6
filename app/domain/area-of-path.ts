import type { SignedIn } from "./actor";

/** Whose area an address lies in, as its first parts say to everybody; null for pages of nobody or of all. */
export function areaOfPath(path: string): SignedIn["role"] | null {
  const [, first = "", second = ""] = path.split("/");
  if (first === "employer" || first === "specialist" || first === "coordinator") return first;
  return second === "my" ? "candidate" : null;
}

/** The area of an address that somebody in this role cannot open; null where it is their own or nobody's. */
export function foreignArea(path: string, role: string): SignedIn["role"] | null {
  const area = areaOfPath(path);
  if (role === "visitor" || area === role || (role === "coordinator" && area === "specialist")) return null;
  return area;
}
