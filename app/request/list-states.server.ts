import { type ListStates, listAt, readStates, stateOfList, withList, writeStates } from "~/domain/list-memory";

const name = "lists";

/** The states of the lists as this browser has left them; the one that is open is as its address says. */
export function listStatesOf(request: Request): ListStates {
  const held = new RegExp(`(?:^|;\\s*)${name}=([^;\\s]*)`).exec(request.headers.get("Cookie") ?? "")?.[1];
  const states = readStates(held ?? "");
  const { pathname, searchParams } = new URL(request.url);
  const list = listAt(pathname, searchParams);
  const state = stateOfList(list, searchParams);
  return state === null ? states : withList(states, list, state);
}

/** For the answer that ends a session: whoever comes next begins with whole lists. */
export const forgetLists = `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;

/**
 * Remembers how a list was narrowed, until the browser is closed.
 * @param headers of the list's answer, which gets the cookie
 */
export function rememberList(request: Request, status: number, headers: Headers, secure: boolean): void {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== "GET" || status !== 200 || stateOfList(listAt(pathname, searchParams), searchParams) === null)
    return;
  const value = writeStates(listStatesOf(request));
  headers.append("Set-Cookie", `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`);
}
