import type { SealedCell } from "#db/repositories/import-withheld";
import type { Piece } from "~/domain/remark/scrub";
import { seal, unseal } from "./seal";

type Place = { rowNo: number; columnNo: number };

/** Where sealed text belongs; copied to another list, row or column it does not open. */
export const placeOf = (batchId: string, at: Place): string => `${batchId}/${at.rowNo}/${at.columnNo}`;

/** The parts of a sealed cell; none when the key of the application has changed since. */
export function piecesOf(batchId: string, cell: SealedCell): Piece[] {
  const text = unseal(cell.sealed, placeOf(batchId, cell));
  return text === null ? [] : (JSON.parse(text) as Piece[]);
}

/** Seals the parts of one cell. */
export function sealedCell(batchId: string, at: Place, pieces: readonly Piece[]): SealedCell {
  const asked = pieces.filter(({ fate }) => fate === "asked").length;
  return { ...at, asked, sealed: seal(JSON.stringify(pieces), placeOf(batchId, at)) };
}
