import type { IndexName } from "./engine";

/** The index may lack a field that a reader needs. */
export class IndexOutdated extends Error {
  constructor(index: IndexName) {
    super(`the index of ${index} was built with other settings; the reconcile rebuilds it`);
    this.name = "IndexOutdated";
  }
}
