/**
 * A CSV file that spreadsheets open correctly: semicolons, UTF-8 with byte order mark, quotes where needed. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front, so that it is shown as text.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(safeCell).join(";")).join("\r\n")}\r\n`;
}

function safeCell(text: string): string {
  const harmless = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
