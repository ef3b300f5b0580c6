/**
 * A CSV file that spreadsheets open without surprise: semicolons, UTF-8 with byte order mark, quotes where needed. Cells
 * that a spreadsheet would run as a formula get an apostrophe in front and are shown as the words they are.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(safeCell).join(";")).join("\r\n")}\r\n`;
}

function safeCell(text: string): string {
  const harmless = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
