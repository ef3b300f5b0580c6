/** So many rows are worked on before other requests of the process have their turn. */
const rowsInARow = 50;

/** Lets whatever else waits in the process have its turn now and then. @param at number of the row, from 0 */
export async function letOthersIn(at: number): Promise<void> {
  if (at % rowsInARow === rowsInARow - 1) await new Promise(setImmediate);
}
