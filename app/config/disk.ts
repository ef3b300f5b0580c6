import fs from "node:fs";
import path from "node:path";

/** Whether each of these places has at least so many megabytes left; a folder that is not there yet is its parent's. */
export function hasRoom(places: readonly string[], megabytes: number): boolean {
  return places.every((place) => freeMegabytes(place) >= megabytes);
}

function freeMegabytes(place: string): number {
  let at = path.resolve(place);
  while (!fs.existsSync(at) && at !== path.dirname(at)) at = path.dirname(at);
  const { bavail, bsize } = fs.statfsSync(at);
  return (bavail * bsize) / 2 ** 20;
}
