import { isUuid } from "~/domain/uuid";

/** What somebody had open last: where it stands in the work area, and its id. */
export type Opened = { area: "candidates" | "employers" | "jobs" | "placements"; id: string };

/** More than that nobody looks for under "opened last". */
const most = 8;
const record = /^\/specialist\/(candidates|employers|jobs|placements)\/([0-9a-f-]{36})(?:\/|$)/;

/** The record that an address belongs to; null for lists and everything else. */
export function openedAt(pathname: string): Opened | null {
  const [, area, id] = record.exec(pathname) ?? [];
  return id !== undefined && isUuid(id) ? { area: area as Opened["area"], id } : null;
}

/** The newest first, each once. */
export const openedNow = (opened: Opened, before: readonly Opened[]): Opened[] =>
  [opened, ...before.filter(({ id }) => id !== opened.id)].slice(0, most);

/** As a cookie holds it: ids alone, so that nothing about anybody leaves the server. */
export const writeOpened = (all: readonly Opened[]): string => all.map(({ area, id }) => `${area}/${id}`).join("~");

/** Reads what `writeOpened` wrote; whatever else stands there is left out. */
export const readOpened = (text: string): Opened[] =>
  text
    .split("~")
    .flatMap((one) => openedAt(`/specialist/${one}`) ?? [])
    .slice(0, most);
